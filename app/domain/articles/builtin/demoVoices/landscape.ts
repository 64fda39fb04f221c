import type { DemoPost } from './demo'

/** The demo debate on how the global field of AI shifts. */
export const landscapeVoices: DemoPost[] = [
  {
    key: 'landscape-price',
    author: 'farnsby',
    stance: 'supports',
    lang: 'en',
    text: 'The change that matters most is to the price of being second best. Once capable weights can be downloaded for nothing, nobody can charge much for anything that is merely as good. That squeezes every laboratory whose business is selling access, and it helps the universities, ministries and small firms that had been priced out. A shift of that sort redraws the map more thoroughly than any ranking of who is ahead this month.',
    themes: ['economy-and-competition', 'open-source'],
    minutesBefore: 12660,
    quality: [9, 1],
    agreement: [8, 2, 3],
    replies: [
      {
        key: 'landscape-file',
        author: 'feldkamp',
        stance: 'opposes',
        lang: 'de',
        text: [
          'Kostenlos ist nur die Datei. Der Betrieb verlangt Beschleuniger, Strom und Leute, die nachts ans Telefon gehen. Ein Mittelständler ohne eigene Entwicklungsabteilung wird das geschenkte Modell am Ende doch bei einem der großen Cloud-Anbieter mieten.',
          'So gesehen verschiebt sich die Landkarte bei den Modellen, während die Infrastruktur bleibt, wo sie war. Wer an der Steckdose sitzt, verdient an jedem Modell, gleich aus welchem Land.',
        ].join('\n\n'),
        themes: ['economy-and-competition'],
        minutesBefore: 11640,
        quality: [10, 0],
        agreement: [8, 3, 2],
        replies: [
          {
            key: 'landscape-cellar',
            author: 'akyurek',
            stance: 'adds',
            lang: 'de',
            text: 'Aus einem kleinen Übersetzungsbüro: Für die ganz großen Modelle stimmt das. Für unsere Fachtexte genügt ein mittleres, und das läuft auf einem einzigen Rechner im Keller. Der Preis war dabei gar nicht entscheidend. Entscheidend war, dass niemand es uns abkündigen oder über Nacht durch eine neue Fassung ersetzen kann, die unsere Terminologie vergessen hat.',
            themes: ['economy-and-competition', 'open-source'],
            minutesBefore: 9840,
            quality: [11, 0],
            agreement: [9, 1, 3],
          },
        ],
      },
    ],
  },
  {
    key: 'landscape-second-supplier',
    author: 'kowalczewski',
    stance: 'supports',
    lang: 'de',
    text: 'Für Länder, die weder in Kalifornien noch in Peking mitreden, ist ein zweiter ernsthafter Anbieter zunächst eine gute Nachricht. Wer nur eine Quelle hat, verhandelt nicht, er bittet. Zwei Quellen, die sich gegenseitig misstrauen, sind für Dritte die beste Lage, die auf diesem Markt bisher zu haben war.',
    themes: ['economy-and-competition'],
    minutesBefore: 10560,
    quality: [7, 1],
    agreement: [6, 4, 3],
    replies: [
      {
        key: 'landscape-afterthought',
        author: 'adeyinka',
        stance: 'opposes',
        lang: 'en',
        text: [
          'Two suppliers beat one, but choosing whom to depend on is not independence. The languages my grandparents spoke are an afterthought in models from both sides of the Pacific, and no amount of bargaining between the two alters what is in the training data.',
          'What would change the field is the capacity to *continue* training at home: cleaned text, a few dozen people who know how, and access to machines for some months of the year. Open weights make that thinkable. They do not make it happen.',
        ].join('\n\n'),
        themes: ['culture-and-norms', 'open-source'],
        minutesBefore: 9120,
        quality: [12, 0],
        agreement: [10, 1, 2],
      },
    ],
  },
  {
    key: 'landscape-support-ends',
    author: 'marchettini',
    stance: 'asks',
    lang: 'en',
    text: 'If part of the lead rests on state support, what happens on the day it is withdrawn? Releasing good weights costs a great deal and earns little directly. Could a scattered community carry such models forward, as has happened with abandoned software, or does every one of them simply grow old?',
    themes: [],
    minutesBefore: 7860,
    quality: [8, 0],
    agreement: [5, 1, 6],
    replies: [
      {
        key: 'landscape-recipe',
        author: 'trautloff',
        stance: 'adds',
        lang: 'de',
        text: [
          'Gewichte altern anders als Quelltext. Ein verlassenes Programm kann man lesen, verstehen und neu übersetzen. Ein verlassenes Modell kann man nachtrainieren, aber nicht nachbauen, solange Daten und Rezept fehlen.',
          'Darum verlangt die [Open Source Initiative](https://opensource.org) in ihrer Definition offener KI auch Angaben über die Trainingsdaten. Wer sich um den Fortbestand sorgt, sollte nach dem Rezept fragen und nicht nur nach der Datei. Das gilt für Modelle aus Hangzhou so gut wie für solche aus Paris oder Menlo Park.',
        ].join('\n\n'),
        themes: [],
        minutesBefore: 540,
        quality: [11, 0],
        agreement: [10, 0, 3],
      },
    ],
  },
]
