import type { DemoPost } from './demo'

/** The demo debate on whether ethics can be set aside. */
export const ethicsVoices: DemoPost[] = [
  {
    key: 'ethics-already-in',
    author: 'trautloff',
    stance: 'opposes',
    lang: 'de',
    text: [
      'Beiseiteschieben lässt sie sich nicht, nur verschweigen. Jede Regel entscheidet bereits, wer haftet, wessen Daten zählen und welche Frage eine Antwort verdient.',
      'Auch das chinesische Regelwerk für generative KI ist kein ethikfreier Raum. Es verlangt, künstlich erzeugte Inhalte zu kennzeichnen und Diskriminierung zu vermeiden. Zugleich verlangt es, dass Inhalte den „sozialistischen Grundwerten“ entsprechen. Das *ist* eine Ethik, nur eine, in der Ordnung vor Widerspruch geht. Zu streiten wäre also nicht darüber, ob Ethik vorkommt, sondern darüber, wer ihr widersprechen darf.',
    ].join('\n\n'),
    themes: ['ethics', 'standards-and-rules'],
    minutesBefore: 12300,
    quality: [12, 0],
    agreement: [9, 2, 2],
    replies: [
      {
        key: 'ethics-domestic',
        author: 'wen',
        stance: 'adds',
        lang: 'en',
        text: [
          'One detail deserves weight. As I read them, those rules are aimed at services offered to the public on the mainland; research, and weights published for use abroad, are another matter. If so, the evasions a user meets in Hamburg are in large part the product of a company training one model for all its markets.',
          'That is a commercial decision at least as much as a legal duty. Commercial decisions respond to customers.',
        ].join('\n\n'),
        themes: ['standards-and-rules', 'censorship-and-information'],
        minutesBefore: 11220,
        quality: [10, 1],
        agreement: [5, 5, 3],
        replies: [
          {
            key: 'ethics-anticipation',
            author: 'okafor',
            stance: 'opposes',
            lang: 'de',
            text: 'Das überschätzt den Spielraum der Firma. Ein Unternehmen, das daheim auf das Wohlwollen der Aufsicht angewiesen ist, wird für das Ausland kaum ein Modell veröffentlichen, das sagt, was die Inlandsfassung nicht sagen darf; es würde ja jemand einen Bildschirmabzug machen. Vorauseilender Gehorsam braucht keinen Paragrafen, und gegen ihn richtet Kundendruck aus Hamburg wenig aus.',
            themes: ['censorship-and-information', 'ethics'],
            minutesBefore: 10320,
            quality: [10, 0],
            agreement: [8, 3, 2],
          },
        ],
      },
    ],
  },
  {
    key: 'ethics-no-seat',
    author: 'adeyinka',
    stance: 'supports',
    lang: 'en',
    text: [
      'Yes, and without any malice. Ethics is set aside whenever the people who carry the risk have no seat where the rules are made. Those who label training data for a wage, those whose faces taught a camera to recognise faces, those whose language gets two paragraphs in a corpus: they vote neither in Beijing nor in Washington nor in Brussels.',
      'The mechanism is the concentration of rule-making in one capital. Which capital is close to a detail.',
    ].join('\n\n'),
    themes: ['ethics', 'economy-and-competition'],
    minutesBefore: 11700,
    quality: [10, 1],
    agreement: [6, 5, 2],
    replies: [
      {
        key: 'ethics-not-a-detail',
        author: 'feldkamp',
        stance: 'opposes',
        lang: 'de',
        text: 'Den Mechanismus sehe ich auch, den letzten Satz nicht. Wer keinen Sitz hat, ist auf Rechte angewiesen, die ohne Sitz gelten: auf Gerichte, die auch Fremde anhören, auf eine Presse, die nachfragt, auf Akten, die man einsehen kann. Solche Rechte gibt es nicht überall in gleichem Maß. Wer alle Hauptstädte gleichsetzt, nimmt den Betroffenen gerade das Argument, mit dem sie sich wehren könnten.',
        themes: ['ethics', 'security-and-democracy'],
        minutesBefore: 10080,
        quality: [10, 0],
        agreement: [8, 2, 3],
      },
    ],
  },
  {
    key: 'ethics-floor',
    author: 'marchettini',
    stance: 'asks',
    lang: 'en',
    text: [
      'Is there a floor that everyone could stand on? [UNESCO](https://www.unesco.org) members adopted a recommendation on the ethics of AI in 2021, China among them, so agreement on words is evidently possible. I wonder which commitments would still bite if one country wrote the technical rules. My candidates:',
      '- people are told when they are dealing with a machine;\n- a human being remains answerable for a decision;\n- an answer that is withheld is declared as withheld.',
      'Would anything else survive, and would these?',
    ].join('\n\n'),
    themes: ['ethics', 'standards-and-rules'],
    minutesBefore: 8160,
    quality: [11, 0],
    agreement: [10, 0, 3],
    replies: [
      {
        key: 'ethics-honest-refusal',
        author: 'nguyen',
        stance: 'supports',
        lang: 'de',
        text: 'Der dritte Punkt ist der stärkste, weil er von keiner Regierung verlangt, ihre Meinung zu ändern. „Dazu darf ich nichts sagen“ ist ein ehrlicher Satz; ein fröhlicher Themenwechsel ist keiner. Eine solche Pflicht träfe übrigens auch westliche Anbieter, die ihre Modelle bei manchen Themen lieber plaudern als ablehnen lassen. Ob eine Zensurbehörde freilich zulässt, dass ihre Wirkung sichtbar wird, ist die Probe aufs Exempel.',
        themes: ['ethics', 'censorship-and-information'],
        minutesBefore: 95,
        quality: [11, 0],
        agreement: [11, 0, 2],
      },
    ],
  },
]
