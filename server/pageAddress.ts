import type { Locale } from '~/domain/context'

/** The one spelling of a page that may be kept for everybody: `path` has its known parameters, in their order, and nothing else. */
export type PageAddress = { path: string; lang: Locale | null }

const id = '[1-9]\\d{0,8}'
const slug = '[a-z0-9]+(?:-[a-z0-9]+)*'

/** The addresses of pages that are the same for all readers of a language, each with the parameters that change what it shows. */
const kept: readonly (readonly [path: RegExp, parameters: readonly string[]])[] = [
  [/^\/$/, []],
  [exactly(`/t/${id}/counts`), []],
  [exactly(`/t/${id}/sources`), ['page']],
  [exactly(`/t/${id}/(?!(?:reply|close|reopen|pin|unpin|rename|merge)$)${slug}`), ['after', 'page', 'sort', 'theme', 'view']],
  [exactly(`/p/${id}`), ['after', 'sort']],
  [exactly(`/p/${id}/history`), ['page']],
  [/^\/themes$/, []],
  [exactly(`/themes/${slug}`), ['after', 'page']],
  [exactly(`/articles/${slug}`), []],
  [/^\/u\/[^/]+$/, ['after', 'page']],
]

/** What a parameter of a page that is kept may hold; anything longer or stranger is asked of the page itself. */
const plain = /^[\w.~-]{1,100}$/

/**
 * Reads what stands in the first line of a request. Null for everything that no page is kept under: other addresses,
 * other spellings of one (`/./`, `%2e`, a slash too many), control characters, and parameters that say something twice.
 */
export function pageAddress(asked: string): PageAddress | null {
  if (asked.length > 1_000 || /#|%[01]|%7f/i.test(asked)) return null
  const at = asked.indexOf('?')
  const path = at < 0 ? asked : asked.slice(0, at)
  const known = kept.find(([pattern]) => pattern.test(path))?.[1]
  if (known === undefined || !isCanonical(path)) return null
  if (at < 0) return { path, lang: null }
  const given = new URLSearchParams(asked.slice(at + 1))
  const lang = languageIn(given)
  if (lang === undefined) return null
  const canonical = new URLSearchParams(lang === null ? {} : { lang })
  for (const name of known) {
    const [value, ...more] = given.getAll(name)
    if (value === undefined) continue
    if (more.length > 0 || !plain.test(value)) return null
    canonical.append(name, value)
  }
  canonical.sort()
  const query = canonical.toString()
  return { path: query === '' ? path : `${path}?${query}`, lang }
}

/** The language that an address asks for; null where it asks for none of ours, undefined where it asks twice. */
function languageIn(given: URLSearchParams): Locale | null | undefined {
  const [lang, ...more] = given.getAll('lang')
  if (more.length > 0) return undefined
  return lang === 'de' || lang === 'en' ? lang : null
}

/** Whether every part of a path is written as our own links write it. */
function isCanonical(path: string): boolean {
  try {
    return path.split('/').every((part) => part !== '.' && part !== '..' && encodeURIComponent(decodeURIComponent(part)) === part)
  } catch {
    return false
  }
}

function exactly(path: string): RegExp {
  return new RegExp(`^${path}$`)
}
