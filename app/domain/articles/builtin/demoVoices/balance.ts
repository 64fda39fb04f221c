import type { DemoPost } from './demo'

/** The demo debate on technical excellence and cultural diversity. */
export const balanceVoices: DemoPost[] = [
  {
    key: 'balance-pay',
    author: 'adeyinka',
    stance: 'supports',
    lang: 'en',
    text: [
      'By paying for it. Diversity will not fall out of scale as a by-product; somebody has to buy what the market does not. Public money could clear the rights to archives, radio recordings and parliamentary records in small languages and publish them under terms that any laboratory may use, Chinese ones included.',
      'Then the two aims stop being rivals. A better corpus of Sorbian or Yoruba improves whichever model happens to be best that year.',
    ].join('\n\n'),
    themes: ['culture-and-norms', 'open-source'],
    minutesBefore: 12180,
    quality: [11, 0],
    agreement: [8, 3, 2],
    replies: [
      {
        key: 'balance-leverage',
        author: 'kowalczewski',
        stance: 'opposes',
        lang: 'de',
        text: 'Wer seine Archive ohne Gegenleistung öffnet, verschenkt den einzigen Hebel, den kleine Sprachen haben. Mir schwebt ein Tausch vor: Das Korpus darf jeder nutzen, der offenlegt, was er beim Training herausgefiltert hat. Für einen redlichen Anbieter kostet das wenig. Für einen, der etwas zu verbergen hat, wäre es ein Grund, Farbe zu bekennen.',
        themes: ['transparency-and-audits', 'economy-and-competition'],
        minutesBefore: 11160,
        quality: [9, 1],
        agreement: [6, 5, 2],
        replies: [
          {
            key: 'balance-enforcement',
            author: 'raghavendran',
            stance: 'adds',
            lang: 'en',
            text: 'The exchange appeals to me, but consider how it would be enforced. Conditions of this kind bind those who would have complied anyway, and it is hard to prove that a particular corpus went into a particular model. An unconditional licence has one modest virtue: it works without a police force. Perhaps the bargain could be struck over something that can be withheld, such as computing time or a place in a public tender.',
            themes: ['standards-and-rules', 'open-source'],
            minutesBefore: 9420,
            quality: [10, 0],
            agreement: [9, 1, 3],
          },
        ],
      },
    ],
  },
  {
    key: 'balance-quality',
    author: 'lindqvist',
    stance: 'supports',
    lang: 'de',
    text: [
      'Indem wir aufhören, die beiden gegeneinander auszuspielen. Vielfalt ist selbst ein Stück technischer Güte. Ein Modell, das im Brief an die Behörde vom „Sie“ ins „du“ rutscht, ist nicht auf charmante Weise anders, es ist schlecht. Eines, das ein Schweizer Rechtswort mit einem deutschen verwechselt, ebenfalls.',
      'Solange die üblichen Ranglisten dergleichen nicht messen, gilt Einfalt als Exzellenz. Der billigste Eingriff wäre, die Messlatte zu ändern.',
    ].join('\n\n'),
    themes: ['culture-and-norms', 'transparency-and-audits'],
    minutesBefore: 11580,
    quality: [11, 1],
    agreement: [9, 2, 2],
    replies: [
      {
        key: 'balance-conflict',
        author: 'haddadin',
        stance: 'opposes',
        lang: 'en',
        text: [
          'Forms of address are the easy part, because there is a right answer and speakers agree on it. The hard part comes where two cultures want incompatible answers: on blasphemy, on borders, on what children owe their parents. No benchmark can score that, since to write the answer key is already to take a side.',
          'What I would ask of a model in such cases is that it says whose answer it is giving.',
        ].join('\n\n'),
        themes: ['ethics', 'culture-and-norms'],
        minutesBefore: 10260,
        quality: [12, 0],
        agreement: [10, 1, 2],
        replies: [
          {
            key: 'balance-whose-answer',
            author: 'akyurek',
            stance: 'asks',
            lang: 'de',
            text: 'Woher soll ein Modell wissen, wessen Antwort es gibt? Es hat ja keinen Standpunkt, sondern eine Mischung aus vielen. Wenn es „nach verbreiteter Auffassung in Europa“ schreibt, ist das womöglich selbst schon erfunden. Wäre es nicht ehrlicher, zwei oder drei Antworten nebeneinanderzustellen und auf die Zuschreibung zu verzichten?',
            themes: [],
            minutesBefore: 1380,
            quality: [10, 0],
            agreement: [8, 2, 3],
          },
        ],
      },
    ],
  },
  {
    key: 'balance-concentration',
    author: 'hoelscher',
    stance: 'opposes',
    lang: 'de',
    text: 'Das Gleichgewicht halte ich für das falsche Ziel. Spitzenleistung entsteht durch Konzentration: wenige Orte, viel Geld, lange Fristen. Wer seine Mittel auf siebenundzwanzig Vorzeigeprojekte verteilt, bekommt siebenundzwanzig zweitklassige Modelle, die niemand freiwillig benutzt. Erst ein wirklich gutes europäisches Modell trüge etwas von Europas Vielfalt in die Welt. Also zuerst die Exzellenz, dann hat die Vielfalt ein Fahrzeug.',
    themes: [],
    minutesBefore: 2610,
    quality: [8, 3],
    agreement: [5, 6, 2],
  },
]
