import { articleDe } from './article.de'
import { articleEn } from './article.en'

/** Keys of the seven questions of the built-in article, in the article's order. */
export const builtinKeys = [
  'consequences',
  'landscape',
  'standards',
  'ethics',
  'imports',
  'misinformation',
  'balance',
] as const

/** The key of a built-in question. */
export type BuiltinKey = (typeof builtinKeys)[number]

/** A theme's colour; the style sheet defines its light and dark values. */
export type ThemeColour = 'red' | 'orange' | 'amber' | 'green' | 'teal' | 'blue' | 'violet' | 'pink'

/** A theme to seed, with names and descriptions in both languages. */
export type BuiltinTheme = {
  slug: string
  nameDe: string
  nameEn: string
  descriptionDe: string
  descriptionEn: string
  colour: ThemeColour
}

/**
 * A built-in thread in one language: its title (at most 200 characters), and the section and exact
 * sentence of the article that it comes from.
 */
export type BuiltinWording = { question: string; section: string; quote: string }

/** A thread to seed from the built-in article, with the slug of its main theme. */
export type BuiltinThread = {
  key: BuiltinKey
  theme: ThemeSlug
  de: BuiltinWording
  en: BuiltinWording
}

/** The built-in article: its slug and its Markdown in both languages. */
export const builtinArticle = {
  slug: 'offene-modelle-verschlossene-themen',
  de: { title: 'Offene Modelle, verschlossene Themen', markdown: articleDe },
  en: { title: 'When the model changes the subject', markdown: articleEn },
} as const

/** The themes of a new site. */
export const builtinThemes = [
  {
    slug: 'standards-and-rules',
    nameDe: 'Standards und Regeln',
    nameEn: 'Standards and rules',
    descriptionDe: 'Wer Normen, Gesetze und Prüfverfahren für KI schreibt und wer sie durchsetzt.',
    descriptionEn: 'Who writes the norms, laws and tests for AI, and who enforces them.',
    colour: 'blue',
  },
  {
    slug: 'ethics',
    nameDe: 'Ethik',
    nameEn: 'Ethics',
    descriptionDe: 'Verantwortung, Würde und Gerechtigkeit beim Bau und beim Gebrauch von KI.',
    descriptionEn: 'Responsibility, dignity and fairness in building and using AI.',
    colour: 'violet',
  },
  {
    slug: 'culture-and-norms',
    nameDe: 'Kultur und Normen',
    nameEn: 'Culture and norms',
    descriptionDe: 'Welche Sprachen, Bräuche und Werte ein Modell mitbringt und welche ihm fehlen.',
    descriptionEn: 'Which languages, customs and values a model brings along, and which it lacks.',
    colour: 'pink',
  },
  {
    slug: 'open-source',
    nameDe: 'Offene Modelle',
    nameEn: 'Open models',
    descriptionDe: 'Was offene Gewichte, Daten und Lizenzen ermöglichen und was sie offenlassen.',
    descriptionEn: 'What open weights, data and licences make possible, and what they leave open.',
    colour: 'green',
  },
  {
    slug: 'censorship-and-information',
    nameDe: 'Zensur und Information',
    nameEn: 'Censorship and information',
    descriptionDe: 'Was Modelle verschweigen, verzerren oder verbreiten und wie man es bemerkt.',
    descriptionEn: 'What models leave out, distort or spread, and how anyone would notice.',
    colour: 'red',
  },
  {
    slug: 'economy-and-competition',
    nameDe: 'Wirtschaft und Wettbewerb',
    nameEn: 'Economy and competition',
    descriptionDe: 'Kosten, Abhängigkeiten und Chancen für große und kleine Unternehmen.',
    descriptionEn: 'Costs, dependence and openings for firms large and small.',
    colour: 'amber',
  },
  {
    slug: 'security-and-democracy',
    nameDe: 'Sicherheit und Demokratie',
    nameEn: 'Security and democracy',
    descriptionDe: 'Wahlen, Öffentlichkeit und die Handlungsfähigkeit demokratischer Staaten.',
    descriptionEn: 'Elections, public debate and the capacity of democracies to act.',
    colour: 'teal',
  },
  {
    slug: 'transparency-and-audits',
    nameDe: 'Transparenz und Prüfung',
    nameEn: 'Transparency and audits',
    descriptionDe:
      'Wie sich Training, Grenzen und Verhalten eines Modells unabhängig prüfen lassen.',
    descriptionEn: 'How a model’s training, limits and behaviour can be checked independently.',
    colour: 'orange',
  },
] as const satisfies readonly BuiltinTheme[]

/** The slug of a built-in theme. */
export type ThemeSlug = (typeof builtinThemes)[number]['slug']

/** The threads of the built-in article, one per question, in the article's order. */
export const builtinThreads: BuiltinThread[] = [
  {
    key: 'consequences',
    theme: 'culture-and-norms',
    de: {
      question: 'Was folgt für Ethik und Kultur, wenn China die KI-Technik dominiert?',
      section: 'Mehr als ein Wettlauf',
      quote: 'Welche Folgen hat es für Ethik und Kultur, wenn China diese Technik beherrscht?',
    },
    en: {
      question: 'What ethical and cultural consequences follow if China dominates AI technology?',
      section: 'A contest over more than machines',
      quote:
        'What ethical and cultural consequences follow if China comes to dominate the technology?',
    },
  },
  {
    key: 'landscape',
    theme: 'economy-and-competition',
    de: {
      question: 'Wie verändert Chinas Stärke das weltweite Kräfteverhältnis in der KI?',
      section: 'Mehr als ein Wettlauf',
      quote: 'Wie verschiebt sich dadurch das Kräfteverhältnis in der KI weltweit?',
    },
    en: {
      question: 'How does China’s strength redraw the global map of AI?',
      section: 'A contest over more than machines',
      quote: 'How does such dominance redraw the global map of AI?',
    },
  },
  {
    key: 'standards',
    theme: 'standards-and-rules',
    de: {
      question: 'Wer legt die Standards für künstliche Intelligenz fest?',
      section: 'Ein Geschenk mit Absender',
      quote: 'Wer legt die Standards fest, nach denen solche Systeme gebaut und geprüft werden?',
    },
    en: {
      question: 'Who gets to set the standards for artificial intelligence?',
      section: 'Open, and steered',
      quote: 'Who gets to set the standards?',
    },
  },
  {
    key: 'ethics',
    theme: 'ethics',
    de: {
      question:
        'Lässt sich die Ethik beiseiteschieben, wenn ein einziger Staat die Regeln der KI schreibt?',
      section: 'Ein Geschenk mit Absender',
      quote:
        'Lässt sich die Ethik aber beiseiteschieben, sobald ein einziger Staat die Regeln schreibt?',
    },
    en: {
      question: 'Can ethics be set aside when one country writes the rules for AI?',
      section: 'Open, and steered',
      quote: 'Can ethics really be set aside when one country writes the rules?',
    },
  },
  {
    key: 'imports',
    theme: 'transparency-and-audits',
    de: {
      question:
        'Sollten westliche Unternehmen KI-Modelle einsetzen, deren Training und Grenzen sie nicht einsehen können?',
      section: 'Worüber das Modell nicht spricht',
      quote:
        'Sollten westliche Unternehmen Modelle einsetzen, deren Training und deren Grenzen sie nicht einsehen können?',
    },
    en: {
      question: 'Should Western companies use AI models whose training and limits they cannot see?',
      section: 'The polite evasion',
      quote: 'Should Western companies use models whose training and limits they cannot see?',
    },
  },
  {
    key: 'misinformation',
    theme: 'censorship-and-information',
    de: {
      question:
        'Bleiben Falschinformationen aus KI selten, wenn Modelle auch künftig unter Zensur trainiert werden?',
      section: 'Weniger als ein Prozent',
      quote:
        'Bleiben Falschinformationen aus der Maschine eine Randerscheinung, wenn Modelle auch künftig unter Zensur trainiert werden?',
    },
    en: {
      question:
        'Will misinformation from AI stay rare if models go on being trained under censorship?',
      section: 'Less than one per cent',
      quote:
        'Will misinformation from AI stay that rare if models go on being trained under censorship?',
    },
  },
  {
    key: 'balance',
    theme: 'culture-and-norms',
    de: {
      question: 'Wie halten wir technische Spitzenleistung und kulturelle Vielfalt in der Balance?',
      section: 'Was der Vorsprung kostet',
      quote: 'Wie halten wir technische Spitzenleistung und kulturelle Vielfalt in der Balance?',
    },
    en: {
      question: 'How can technical excellence and cultural diversity be kept in balance?',
      section: 'The price of winning',
      quote: 'How can technical excellence and cultural diversity be kept in balance?',
    },
  },
]
