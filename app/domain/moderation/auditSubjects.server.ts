import { localeOf, type Context } from '~/domain/context'
import type { Question } from '~/domain/threads/thread'
import type { AuditSubject } from './auditEntry'

/** The subject of an audit row, by kind and id. */
export type AuditSubjectKey = { subjectKind: string; subjectId: number }

const question = { lang: true, questionDe: true, questionEn: true } as const

/**
 * Loads the subjects of audit rows, one query per kind. Returns a function that finds a row's
 * subject.
 */
export async function auditSubjects(
  { db }: Context,
  rows: readonly AuditSubjectKey[],
): Promise<(row: AuditSubjectKey) => AuditSubject> {
  const of = (kind: string) => ({
    id: {
      in: [...new Set(rows.filter((row) => row.subjectKind === kind).map((row) => row.subjectId))],
    },
  })
  const [threads, posts, themes, articles, members] = await Promise.all([
    db.thread.findMany({ where: of('thread'), select: { id: true, ...question } }),
    db.post.findMany({ where: of('post'), select: { id: true, thread: { select: question } } }),
    db.theme.findMany({
      where: of('theme'),
      select: { id: true, slug: true, nameDe: true, nameEn: true },
    }),
    db.article.findMany({
      where: of('article'),
      select: { id: true, slug: true, lang: true, texts: { select: { lang: true, title: true } } },
    }),
    db.member.findMany({ where: of('member'), select: { id: true, name: true } }),
  ])
  const found = new Map<string, AuditSubject>([
    ...threads.map(
      (row) =>
        [`thread ${row.id}`, { kind: 'thread', thread: { id: row.id, ...asked(row) } }] as const,
    ),
    ...posts.map(
      ({ id, thread }) => [`post ${id}`, { kind: 'post', id, thread: asked(thread) }] as const,
    ),
    ...themes.map(
      ({ id, slug, ...theme }) => [`theme ${id}`, { kind: 'theme', slug, theme }] as const,
    ),
    ...articles.map(
      (row) =>
        [`article ${row.id}`, { kind: 'article', slug: row.slug, title: titleOf(row) }] as const,
    ),
    ...members.map(({ id, name }) => [`member ${id}`, { kind: 'member', name }] as const),
  ])
  return ({ subjectKind, subjectId }) =>
    found.get(`${subjectKind} ${subjectId}`) ?? { kind: 'gone' }
}

const asked = ({
  lang,
  questionDe,
  questionEn,
}: Omit<Question, 'lang'> & { lang: string }): Question => ({
  lang: localeOf(lang),
  questionDe,
  questionEn,
})

const titleOf = (article: {
  lang: string
  slug: string
  texts: { lang: string; title: string }[]
}): string => article.texts.find(({ lang }) => lang === article.lang)?.title ?? article.slug
