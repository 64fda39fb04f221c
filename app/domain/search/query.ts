import type { Locale } from '~/domain/context'
import type { Stance } from '~/domain/posts/post'

/** Limits of a query: characters and terms that are parsed, and minimum letters of a term. */
export const queryLimits = { characters: 300, terms: 16, letters: 2 }

/** A parsed search query. */
export type Query = {
  /** Words that must occur. */
  words: string[]
  /** Phrases that must occur. */
  phrases: string[]
  /** Words and phrases that must not occur. */
  without: string[]
  /** A member's public name. */
  author: string | null
  /** A theme's slug or name. */
  theme: string | null
  stance: Stance | null
  /** A thread's id. */
  thread: number | null
  lang: Locale | null
  /** Invalid operators, as typed. */
  ignored: string[]
  /** Whether the query was longer than the limits. */
  cut: boolean
}

/** Parses a search query. Never fails: invalid parts are ignored. */
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
  const text = sanitise(typed)
  query.cut = text.length > queryLimits.characters
  let terms = 0
  for (const [typedTerm, minus = '', operator = '', ...values] of truncate(text).matchAll(term)) {
    const name = operators.get(operator.toLowerCase())
    const value = (values.find((group) => typeof group === 'string') ?? '').trim()
    if (name !== undefined) {
      if (minus !== '' || !applyFilter(query, name, value)) query.ignored.push(typedTerm.trim())
      continue
    }
    const cleaned = trimPunctuation(operator === '' ? value : `${operator}:${value}`)
    if (countLetters(cleaned) < queryLimits.letters) continue
    if (++terms > queryLimits.terms) query.cut = true
    else if (minus !== '') query.without.push(cleaned)
    else if (cleaned.includes(' ')) query.phrases.push(cleaned)
    else query.words.push(cleaned)
  }
  return query
}

/** Returns true when there is nothing to search for. */
export const isEmpty = (query: Query): boolean => !hasTerms(query) && !isNarrowed(query)

/** Returns true when the query contains words or exclusions. */
export const hasTerms = ({ words, phrases, without }: Query): boolean =>
  words.length + phrases.length + without.length > 0

/** Returns true when the query has filters. */
export const isNarrowed = ({ author, theme, stance, thread, lang }: Query): boolean =>
  [author, theme, stance, thread, lang].some((filter) => filter !== null)

/** Formats a query so that parsing it gives the same query. */
export function formatQuery(query: Query): string {
  const { words, phrases, without, author, theme, stance, thread, lang } = query
  const filters = { author, theme, stance, in: thread, lang }
  return [
    ...words.map(quoteIfNeeded),
    ...phrases.map((phrase) => `"${phrase}"`),
    ...without.map((excluded) => `-${quoteIfNeeded(excluded)}`),
    ...Object.entries(filters).flatMap(([name, value]) =>
      value === null ? [] : [`${name}:${quoteIfNeeded(String(value))}`],
    ),
  ].join(' ')
}

/**
 * Formats the terms for Postgres' `websearch_to_tsquery`, all quoted, so that no word is taken for
 * an operator.
 */
export function asWebSearch({ words, phrases, without }: Query): string {
  // With or without a hyphen it is the same expression.
  const quoted = (text: string) => `"${text.replace(/(?<=\p{L})[-‐‑](?=\p{L})/gu, ' ')}"`
  return [
    ...words.map(quoted),
    ...phrases.map(quoted),
    ...without.map((text) => `-${quoted(text)}`),
  ].join(' ')
}

const quotationMarks = '"„“”«»'

/** Matches a quotation, closed or not, or everything up to the next space. */
const value = `[${quotationMarks}]([^${quotationMarks}]*)(?:[${quotationMarks}]|$)|([^\\s${quotationMarks}]+)`

/** Matches a minus, an operator with its value if it has one, or a value. */
const term = new RegExp(`(-(?=[^\\s-]))?(?:(\\p{L}+):(?!//)(?:${value})?|${value})`, 'gu')

type FilterName = 'author' | 'theme' | 'stance' | 'in' | 'lang'

const operators = new Map<string, FilterName>([
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

/** Applies an operator's value; returns whether it was valid. */
function applyFilter(query: Query, name: FilterName, value: string): boolean {
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

/** Returns the thread's id in a number, path or address. */
function threadIn(value: string): number | undefined {
  const id = /^(?:\S*\/t\/)?([1-9]\d{0,8})(?:[/?#]\S*)?$/.exec(value)?.[1]
  return id === undefined ? undefined : Number(id)
}

/** Removes invisible and invalid characters; white space becomes spaces. */
const sanitise = (typed: string): string =>
  typed
    .slice(0, 20 * queryLimits.characters)
    .toWellFormed()
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[\p{Cc}\p{Co}\p{Cn}\\\s]+/gu, ' ')
    .trim()

/** Cuts a text at the limit, after a whole word if possible. */
function truncate(text: string): string {
  if (text.length <= queryLimits.characters) return text
  const cut = text.slice(0, queryLimits.characters)
  const end = cut.lastIndexOf(' ')
  return end > 0 ? cut.slice(0, end) : cut.replace(/[\ud800-\udbff]$/, '')
}

/** Trims punctuation from a term. */
const trimPunctuation = (text: string): string =>
  text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, '')

const countLetters = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0

const quoteIfNeeded = (text: string): string => (/[ :]/.test(text) ? `"${text}"` : text)
