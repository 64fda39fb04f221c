import { locales } from '~/domain/context'
import { isReservedSegment } from '~/domain/threads/slug'
import { languageVersions, withLanguage, type Alternate } from '~/i18n/alternates'

/** Parameters that distinguish pages, with their valid values. */
const telling = { after: /^[\w.~-]{1,100}$/, page: /^(?!1$)[1-9]\d{0,4}$/ } as const

type Telling = keyof typeof telling

const commonGround = /^\/t\/[1-9]\d*\/common-ground$/

/**
 * The pages that search engines should index, each with the parameters of its parts. All others
 * (forms, settings, the desk, previews, not found) are not indexed.
 */
const pages: readonly { at: RegExp; parts: readonly Telling[] }[] = [
  { at: /^\/$/, parts: [] },
  { at: /^\/t\/[1-9]\d*\/[a-z0-9-]+$/, parts: ['after', 'page'] },
  { at: commonGround, parts: [] },
  { at: /^\/p\/[1-9]\d*$/, parts: ['after'] },
  { at: /^\/how-it-counts$/, parts: [] },
  { at: /^\/themes$/, parts: [] },
  { at: /^\/themes\/[a-z0-9-]+$/, parts: ['after'] },
  { at: /^\/articles\/[a-z0-9-]+$/, parts: [] },
  { at: /^\/u\/[^/]+$/, parts: ['after'] },
]

/** Parameters of other orders and filters of the same content; their pages are not indexed. */
const otherViews = ['sort', 'theme', 'view'] as const

/** The canonical address of a page, and its languages. */
export type Canonical = { address: string; languages: Alternate[] }

/** Returns the canonical path of a page; null when it should not be indexed. */
export function canonicalOf({
  pathname,
  search,
}: {
  pathname: string
  search: string
}): Canonical | null {
  const path = pathname.length > 1 ? pathname.replace(/\/$/, '') : pathname
  const page = isAct(path) ? undefined : pages.find(({ at }) => at.test(path))
  if (page === undefined) return null
  const asked = new URLSearchParams(search)
  const whole = otherViews.some(
    (name) => asked.has(name) && !(name === 'sort' && asked.get(name) === 'best'),
  )
  const parts = whole
    ? []
    : page.parts.flatMap((name) => {
        const value = asked.get(name)
        return value !== null && telling[name].test(value) ? [[name, value]] : []
      })
  const address = path + queryOf(parts)
  const lang = locales.find((known) => known === asked.get('lang'))
  return {
    address: lang === undefined ? address : withLanguage(address, lang),
    languages: languageVersions(address),
  }
}

const isAct = (path: string): boolean =>
  !commonGround.test(path) && isReservedSegment(/^\/t\/[^/]+\/([^/]+)$/.exec(path)?.[1] ?? '')

const queryOf = (pairs: readonly string[][]): string =>
  pairs.length === 0
    ? ''
    : `?${new URLSearchParams(pairs.map(([name = '', value = '']) => [name, value])).toString()}`
