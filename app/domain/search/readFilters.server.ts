import type { Context } from '~/domain/context'
import { nameKey } from '~/domain/identity/member'
import type { NamedTheme, UnknownFilter } from './results'
import type { Query } from './query'

/** The filters of a query with their ids; null when absent or unknown. */
export type QueryFilters = {
  authorId: number | null
  themeId: number | null
  threadId: number | null
  named: { author: string | null; theme: NamedTheme | null }
  unknown: UnknownFilter[]
}

/**
 * Resolves the filters of a query: members by public name, themes by slug or name, threads by id.
 */
export async function readFilters(
  { db }: Context,
  { author, theme, thread }: Query,
): Promise<QueryFilters> {
  const [member, foundTheme, foundThread] = await Promise.all([
    author === null
      ? null
      : db.member.findUnique({
          where: { nameKey: nameKey(author) },
          select: { id: true, name: true },
        }),
    theme === null
      ? null
      : db.theme.findFirst({
          where: { OR: themeNamed(theme) },
          orderBy: { id: 'asc' },
          select: { id: true, slug: true, nameDe: true, nameEn: true },
        }),
    thread === null
      ? null
      : db.thread.findUnique({ where: { id: thread }, select: { id: true, mergedIntoId: true } }),
  ])
  const unknown: UnknownFilter[] = []
  if (author !== null && !member) unknown.push({ kind: 'author', value: author })
  if (theme !== null && !foundTheme) unknown.push({ kind: 'theme', value: theme })
  if (thread !== null && !foundThread) unknown.push({ kind: 'thread', value: String(thread) })
  return {
    authorId: member?.id ?? null,
    themeId: foundTheme?.id ?? null,
    threadId: foundThread?.mergedIntoId ?? foundThread?.id ?? null,
    named: { author: member?.name ?? null, theme: foundTheme },
    unknown,
  }
}

const themeNamed = (name: string) => [
  { slug: name.toLowerCase() },
  { nameDe: { equals: name, mode: 'insensitive' as const } },
  { nameEn: { equals: name, mode: 'insensitive' as const } },
]
