import { randomUUID } from 'node:crypto'
import { database } from '~/db/client.server'
import type { MemberContext, Role, Viewer } from '~/domain/context'
import { createTheme } from '~/domain/themes/createTheme.server'
import type { ThemeMark } from '~/domain/themes/theme'

let made = 0

/** Returns a time some minutes after the start of these tests. */
export const minute = (after: number): Date => new Date(Date.UTC(2026, 4, 3, 12, after))

/** Creates a viewer with this role. */
export async function someone(role: Role): Promise<Viewer> {
  const name = `${role} ${++made}`
  const { id } = await database().member.create({
    data: {
      name,
      nameKey: name,
      email: `${made}@example.org`,
      emailKey: `${made}@example.org`,
      passwordHash: 'none',
      role,
      createdAt: minute(0),
    },
  })
  return { id, name, role }
}

/** Returns a viewer's context at a time. */
export const as = (viewer: Viewer, after = 1): MemberContext => ({
  db: database(),
  viewer,
  now: minute(after),
})

/** Creates an open debate in German. */
export async function aThread(): Promise<{ id: number }> {
  return database().thread.create({
    data: { lang: 'de', questionDe: `Wer prüft Modell ${++made}?`, createdAt: minute(0) },
    select: { id: true },
  })
}

/** Creates an argument in a debate, by a new author unless one is given. */
export async function aPost(
  threadId: number,
  authorId?: number,
): Promise<{ id: number; threadId: number }> {
  return database().post.create({
    data: {
      threadId,
      authorId: authorId ?? (await someone('member')).id,
      stance: 'supports',
      lang: 'de',
      text: 'Ein Argument.',
      html: '<p>Ein Argument.</p>',
      sendKey: randomUUID(),
      createdAt: minute(0),
    },
    select: { id: true, threadId: true },
  })
}

/** Creates a theme as a moderator. */
export async function aTheme(viewer: Viewer, nameEn = `Theme ${++made}`): Promise<ThemeMark> {
  return createTheme(as(viewer), {
    nameDe: `Thema ${nameEn}`,
    nameEn,
    descriptionDe: '',
    descriptionEn: '',
    colour: 'teal',
  })
}

/** Returns the audit log of one subject, in order. */
export const logOf = (subjectKind: 'thread' | 'post' | 'theme', subjectId: number) =>
  database().audit.findMany({
    where: { subjectKind, subjectId },
    orderBy: { id: 'asc' },
    select: { act: true, actorId: true, at: true, detail: true },
  })
