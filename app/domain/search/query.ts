import type { Locale } from '~/domain/context'
import type { Stance } from '~/domain/posts/post'

/** Limits of a query: characters and terms that are read, and letters that a term needs. */
export const queryLimits = { characters: 300, terms: 16, letters: 2 }

/** What somebody looks for. */
export type Query = {
  /** Words that have to occur, wherever. */
  words: string[]
  /** Words that have to stand one after another. */
  phrases: string[]
  /** Words and phrases that must not occur. */
  without: string[]
  /** A member's public name. */
  author: string | null
  /** A theme's address or name. */
  theme: string | null
  stance: Stance | null
  /** A thread's id. */
  thread: number | null
  lang: Locale | null
  /** Operators that could not be read, as they were typed. */
  ignored: string[]
  /** Whether there was more than is read. */
  cut: boolean
}

/** Reads what was typed into the search field. There is nothing that it cannot read: what makes no sense is left out. */
export function parseQuery(typed: string): Query {
  const query: Query = {
    words: [],
    phrases: [],
    without: [],
    author: null,
    theme: null,
    stance: null,
    thread: null,
    lang: null,
    ignored: [],
    cut: false,
  }
  const text = legible(typed)
  query.cut = text.length > queryLimits.characters
  let terms = 0
  for (const [typedTerm, minus = '', operator = '', ...values] of whole(text).matchAll(term)) {
    const name = operators.get(operator.toLowerCase())
    const value = (values.find((one) => typeof one === 'string') ?? '').trim()
    if (name !== undefined) {
      if (minus !== '' || !limit(query, name, value)) query.ignored.push(typedTerm.trim())
      continue
    }
    const said = tidy(operator === '' ? value : `${operator}:${value}`)
    if (letters(said) < queryLimits.letters) continue
    if (++terms > queryLimits.terms) query.cut = true
    else if (minus !== '') query.without.push(said)
    else if (said.includes(' ')) query.phrases.push(said)
    else query.words.push(said)
  }
  return query
}

/** Whether there is nothing to look for. */
export const isEmpty = (query: Query): boolean => !hasTerms(query) && !isNarrowed(query)

/** Whether words are looked for, or shunned. */
export const hasTerms = ({ words, phrases, without }: Query): boolean =>
  words.length + phrases.length + without.length > 0

/** Whether only some posts are looked through, whatever they say. */
export const isNarrowed = ({ author, theme, stance, thread, lang }: Query): boolean =>
  [author, theme, stance, thread, lang].some((limit) => limit !== null)

/** The query as it could be typed: reading it again gives the same. */
export function written(query: Query): string {
  const { words, phrases, without, author, theme, stance, thread, lang } = query
  const limits = { author, theme, stance, in: thread, lang }
  return [
    ...words.map(spaced),
    ...phrases.map((phrase) => `"${phrase}"`),
    ...without.map((said) => `-${spaced(said)}`),
    ...Object.entries(limits).flatMap(([name, value]) =>
      value === null ? [] : [`${name}:${spaced(String(value))}`],
    ),
  ].join(' ')
}

/** The words in the form that Postgres's `websearch_to_tsquery` reads: everything quoted, so that no word counts as an operator. */
export function asWebSearch({ words, phrases, without }: Query): string {
  // Written with a hyphen or without, it is one expression.
  const quoted = (said: string) => `"${said.replace(/(?<=\p{L})[-‐‑](?=\p{L})/gu, ' ')}"`
  return [
    ...words.map(quoted),
    ...phrases.map(quoted),
    ...without.map((said) => `-${quoted(said)}`),
  ].join(' ')
}

const marks = '"„“”«»'

/** What stands in quotation marks, closed or not, or else what reaches to the next space. */
const value = `[${marks}]([^${marks}]*)(?:[${marks}]|$)|([^\\s${marks}]+)`

/** A minus, an operator with its value if it has one, or a value alone. */
const term = new RegExp(`(-(?=[^\\s-]))?(?:(\\p{L}+):(?!//)(?:${value})?|${value})`, 'gu')

type Name = 'author' | 'theme' | 'stance' | 'in' | 'lang'

const operators = new Map<string, Name>([
  ['author', 'author'],
  ['autor', 'author'],
  ['autorin', 'author'],
  ['theme', 'theme'],
  ['thema', 'theme'],
  ['stance', 'stance'],
  ['haltung', 'stance'],
  ['in', 'in'],
  ['lang', 'lang'],
  ['language', 'lang'],
  ['sprache', 'lang'],
])

const stanceNames = new Map<string, Stance>([
  ['supports', 'supports'],
  ['support', 'supports'],
  ['stützt', 'supports'],
  ['pro', 'supports'],
  ['opposes', 'opposes'],
  ['oppose', 'opposes'],
  ['widerspricht', 'opposes'],
  ['contra', 'opposes'],
  ['asks', 'asks'],
  ['ask', 'asks'],
  ['fragt', 'asks'],
  ['fragt nach', 'asks'],
  ['adds', 'adds'],
  ['add', 'adds'],
  ['ergänzt', 'adds'],
])

const languageNames = new Map<string, Locale>([
  ['de', 'de'],
  ['deutsch', 'de'],
  ['german', 'de'],
  ['en', 'en'],
  ['englisch', 'en'],
  ['english', 'en'],
])

/** Takes an operator's value; says whether it could be read. */
function limit(query: Query, name: Name, value: string): boolean {
  if (value === '') return false
  if (name === 'author' || name === 'theme') {
    query[name] = value
    return true
  }
  if (name === 'in') query.thread = threadIn(value) ?? query.thread
  if (name === 'stance') query.stance = stanceNames.get(value.toLowerCase()) ?? query.stance
  if (name === 'lang') query.lang = languageNames.get(value.toLowerCase()) ?? query.lang
  return (
    (name === 'in'
      ? threadIn(value)
      : name === 'stance'
        ? stanceNames.get(value.toLowerCase())
        : languageNames.get(value.toLowerCase())) !== undefined
  )
}

/** The id of the thread that a number, a path or a whole address names. */
function threadIn(value: string): number | undefined {
  const id = /^(?:\S*\/t\/)?([1-9]\d{0,8})(?:[/?#]\S*)?$/.exec(value)?.[1]
  return id === undefined ? undefined : Number(id)
}

/** Without characters that show nothing or cannot be kept, every white space a space. */
const legible = (typed: string): string =>
  typed
    .slice(0, 20 * queryLimits.characters)
    .toWellFormed()
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[\p{Cc}\p{Co}\p{Cn}\\\s]+/gu, ' ')
    .trim()

/** As much of a text as is read, ended after a whole word where there is one. */
function whole(text: string): string {
  if (text.length <= queryLimits.characters) return text
  const cut = text.slice(0, queryLimits.characters)
  const end = cut.lastIndexOf(' ')
  return end > 0 ? cut.slice(0, end) : cut.replace(/[\ud800-\udbff]$/, '')
}

/** A term without what stands for nothing at its ends. */
const tidy = (said: string): string => said.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, '')

const letters = (said: string): number => said.match(/[\p{L}\p{N}]/gu)?.length ?? 0

const spaced = (said: string): string => (/[ :]/.test(said) ? `"${said}"` : said)
