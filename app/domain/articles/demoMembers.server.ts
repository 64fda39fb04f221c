import { randomBytes } from 'node:crypto'
import type { Context, MemberContext, Viewer } from '~/domain/context'
import { addMember } from '~/domain/identity/addMember.server'
import { hashPassword } from '~/domain/identity/hashing.server'
import { viewerOf } from '~/domain/identity/member'
import { atomically } from '~/db/client.server'
import { demoAudience, type DemoListenerKey } from './builtin/demoVoices/audience'
import { demoAuthors, type DemoAuthorKey } from './builtin/demoVoices/authors'

/** The demo members: authors, audience and the curator who tags. */
export type DemoMembers = { as(key: DemoAuthorKey | DemoListenerKey | 'curator'): Viewer }

const curator = { key: 'curator', name: 'Demo-Kuratierung', role: 'moderator' } as const

/**
 * Returns the demo's members, creating missing ones. Nobody can sign in as one of them, because
 * their passwords are random and not stored.
 */
export async function demoMembers(context: Context): Promise<DemoMembers> {
  const known = await existingMembers(context)
  const missing = allMembers.filter(({ key }) => !known.has(addressOf(key)))
  if (missing.length > 0) {
    // Earlier than the first demo post.
    const joinedAt = new Date(context.now.getTime() - 14 * 86_400_000)
    const passwordHash = await hashPassword(randomBytes(32).toString('base64url'))
    await atomically(context.db, async (db) => {
      for (const { key, name, role } of missing)
        await addMember(
          { ...context, db, now: joinedAt },
          { name, email: addressOf(key), passwordHash, role, demo: true },
        )
    })
  }
  const members = missing.length > 0 ? await existingMembers(context) : known
  return {
    as(key) {
      const viewer = members.get(addressOf(key))
      if (viewer === undefined) throw new Error(`The demo's ${key} is missing.`)
      return viewer
    },
  }
}

/** Returns true when seeding the demo was ever started here: its members are created first. */
export async function demoWasStarted({ db }: Context): Promise<boolean> {
  return (await db.member.count({ where: { emailKey: addressOf('curator') } })) > 0
}

/** Returns the context of a demo member at a time. */
export const demoContext = (context: Context, viewer: Viewer, now: Date): MemberContext => ({
  ...context,
  viewer,
  now,
})

const allMembers = [
  curator,
  ...[...demoAuthors, ...demoAudience].map(({ key, name }) => ({
    key,
    name,
    role: 'member' as const,
  })),
]

/** A top-level domain that never exists (RFC 2606). */
const addressOf = (key: string) => `${key}@demo.invalid`

async function existingMembers({ db }: Context): Promise<Map<string, Viewer>> {
  const members = await db.member.findMany({
    where: { demo: true, emailKey: { in: allMembers.map(({ key }) => addressOf(key)) } },
    select: { id: true, name: true, role: true, emailKey: true },
  })
  return new Map(members.map(({ emailKey, ...member }) => [emailKey, viewerOf(member)]))
}
