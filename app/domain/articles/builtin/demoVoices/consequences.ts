import type { DemoPost } from './demo'

/** The demo debate on the ethical and cultural consequences of dominance. */
export const consequencesVoices: DemoPost[] = [
  {
    key: 'consequences-blank',
    author: 'lindqvist',
    stance: 'supports',
    lang: 'de',
    text: [
      'Kultur ist zu einem guten Teil das, woran man sich gemeinsam erinnern kann. Ein Modell, das beim Massaker am Platz des Himmlischen Friedens das Thema wechselt, lügt nicht. Es tut etwas Unauffälligeres: Es macht aus einem Ereignis eine Leerstelle.',
      'Wer schon davon weiß, wundert sich und sucht anderswo. Wer mit fünfzehn zum ersten Mal fragt, erfährt nicht, dass es etwas zu suchen gäbe. Das ist für mich die eigentliche Folge: nicht die falsche Geschichte, sondern die fehlende.',
    ].join('\n\n'),
    themes: ['culture-and-norms', 'censorship-and-information'],
    minutesBefore: 12780,
    quality: [11, 0],
    agreement: [9, 2, 2],
    replies: [
      {
        key: 'consequences-two-things',
        author: 'wen',
        stance: 'opposes',
        lang: 'en',
        text: [
          'Two things are being run together here. Most of what a Chinese model carries from Chinese culture has nothing to do with censorship: poetry, cooking, how to word a condolence, when it is rude to refuse. A reader in Leeds or Leipzig who meets these gains something.',
          'To treat “Chinese influence” as another phrase for “Chinese censorship” does to a culture roughly what the filter does to history. It keeps one part and calls it the whole.',
        ].join('\n\n'),
        themes: ['culture-and-norms'],
        minutesBefore: 11880,
        quality: [11, 1],
        agreement: [8, 2, 3],
        replies: [
          {
            key: 'consequences-whose-voice',
            author: 'okafor',
            stance: 'adds',
            lang: 'de',
            text: 'Die Trennung leuchtet mir ein, und sie verschärft das Problem eher. Ein politischer Filter trifft ja zuerst chinesische Stimmen: Schriftstellerinnen im Exil, Anwälte, die Mütter der Toten von damals. Verbreitet sich das gefilterte Modell, dann lernt die Welt eine chinesische Kultur kennen, aus der ein Teil der Chinesen schon entfernt ist.',
            themes: ['culture-and-norms', 'censorship-and-information'],
            minutesBefore: 10980,
            quality: [12, 0],
            agreement: [10, 0, 3],
          },
        ],
      },
    ],
  },
  {
    key: 'consequences-overrated',
    author: 'hoelscher',
    stance: 'opposes',
    lang: 'de',
    text: [
      'Ich halte Sprachmodelle als Kulturträger für überschätzt. Hollywood hat mehrere Generationen begleitet, und trotzdem ist aus Europa kein Amerika geworden. Menschen nehmen auf, deuten um, machen sich lustig.',
      'Die meisten benutzen ein Modell außerdem, um Tabellen zu sortieren oder eine Beschwerde an die Hausverwaltung zu schreiben. Dabei wird wenig Weltanschauung übertragen.',
    ].join('\n\n'),
    themes: ['culture-and-norms'],
    minutesBefore: 12060,
    quality: [7, 2],
    agreement: [5, 6, 2],
    replies: [
      {
        key: 'consequences-autocomplete',
        author: 'raghavendran',
        stance: 'opposes',
        lang: 'en',
        text: 'A film announces itself. You know that you are watching one, and you know roughly where it was made. The suggested sentence in your mail program has no opening credits. Nobody mocks it or reinterprets it, because nobody experiences it as the work of a foreign studio; they press the tab key. Influence by story and influence by suggestion need not follow the same rules.',
        themes: ['culture-and-norms', 'transparency-and-audits'],
        minutesBefore: 11340,
        quality: [10, 0],
        agreement: [8, 2, 3],
      },
    ],
  },
  {
    key: 'consequences-evidence',
    author: 'haddadin',
    stance: 'asks',
    lang: 'en',
    text: 'What would count as evidence that the consequences have arrived? I would like to see the worry stated in such a way that it could turn out to be wrong. Suppose the same hundred questions were put to ten models in a dozen languages every quarter and the answers published. Which change over five years would convince the sceptics, and which would reassure the worried?',
    themes: ['transparency-and-audits', 'ethics'],
    minutesBefore: 8400,
    quality: [10, 0],
    agreement: [9, 0, 4],
    replies: [
      {
        key: 'consequences-measures',
        author: 'nguyen',
        stance: 'adds',
        lang: 'de',
        text: [
          'Ich würde drei Dinge getrennt zählen:',
          '1. **Verweigerung:** Das Modell sagt, dass es nicht antwortet.\n2. **Ausweichen:** Es antwortet auf etwas anderes.\n3. **Rahmung:** Es antwortet, aber in der Wortwahl einer Seite.',
          'Die ersten beiden kann man ziemlich zuverlässig auszählen. Für die dritte braucht man mindestens zwei Leser mit verschiedenem Hintergrund, die unabhängig voneinander urteilen, und man muss veröffentlichen, wie oft sie sich uneins waren. Wächst nur die dritte Zahl, hätten beide Seiten ein wenig recht.',
        ].join('\n\n'),
        themes: ['transparency-and-audits', 'censorship-and-information'],
        minutesBefore: 2040,
        quality: [11, 0],
        agreement: [10, 0, 3],
      },
    ],
  },
]
