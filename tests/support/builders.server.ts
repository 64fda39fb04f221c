import { randomUUID } from 'node:crypto'
import { database } from '~/db/client.server'
import type { Context, Locale, MemberContext, Role } from '~/domain/context'
import type { Stance } from '~/domain/posts/post'
import { reply } from '~/domain/posts/reply.server'

let made = 0

/** The reference time of tests. */
export const noon = new Date('2026-05-04T12:00:00Z')

/** Returns a time some minutes after noon. */
export const minutesLater = (minutes: number) => new Date(noon.getTime() + minutes * 60_000)

/** Returns the context of an anonymous reader. */
export const aReader = (now = noon): Context => ({ db: database(), viewer: null, now })

/**
 * Creates a member and returns their context. The password hash is invalid: nobody signs in with
 * it.
 */
export async function aMember({
  name = `Member ${++made}`,
  role = 'member',
  now = noon,
}: { name?: string; role?: Role; now?: Date } = {}): Promise<MemberContext> {
  const email = `${name.toLowerCase().replace(/\W+/g, '.')}@example.org`
  const member = await database().member.create({
    data: {
      name,
      nameKey: name.toLowerCase(),
      email,
      emailKey: email,
      passwordHash: 'none',
      role,
      createdAt: now,
    },
  })
  return { db: database(), viewer: { id: member.id, name, role }, now }
}

/** Creates a moderator and returns their context. */
export const aModerator = () => aMember({ name: `Moderator ${++made}`, role: 'moderator' })

/** Creates a thread and returns its id. */
export async function aThread({
  lang = 'de',
  question = 'Wer setzt die Standards?',
  closed = false,
}: { lang?: Locale; question?: string; closed?: boolean } = {}): Promise<number> {
  const thread = await database().thread.create({
    data: {
      lang,
      createdAt: noon,
      closedAt: closed ? noon : null,
      questionDe: lang === 'de' ? question : null,
      questionEn: lang === 'en' ? question : null,
    },
  })
  return thread.id
}

type Wanted = {
  thread: number
  parent?: number | null
  by?: MemberContext | undefined
  text?: string
  stance?: Stance
  lang?: Locale
  now?: Date
}

/** Creates a post by the given or a new member, and returns its id. */
export async function aPost({
  thread,
  parent = null,
  by,
  text = 'Das ist so.',
  stance = 'supports',
  lang = 'de',
  now,
}: Wanted): Promise<number> {
  const author = by ?? (await aMember())
  return reply(
    { ...author, now: now ?? author.now },
    { threadId: thread, parentId: parent, stance, lang, text, doc: null, key: randomUUID() },
  )
}

/** Creates a theme and returns its id. */
export async function aTheme(slug = `theme-${++made}`): Promise<number> {
  const theme = await database().theme.create({
    data: {
      slug,
      nameDe: `Thema ${slug}`,
      nameEn: `Theme ${slug}`,
      colour: 'blue',
      createdAt: noon,
    },
  })
  return theme.id
}
