import { createHash } from 'node:crypto'
import type pg from 'pg'
import { hashSessionToken } from '~/domain/identity/sessionAdapter.server'
import { writers, type Size } from './dataset/plan'

/** A signed-in member with the session cookie's value. */
export type SignedIn = { id: number; token: string }

/**
 * Creates a session for each of the data set's writers; the first voted in the thread of 100.
 * Excludes the moderator, who is the last member.
 */
export async function signedInWriters(client: pg.Client, size: Size): Promise<SignedIn[]> {
  const all = Array.from({ length: writers - 1 }, (_, at): SignedIn => ({
    id: size.members + 1 + at,
    token: tokenOf(at),
  }))
  await client.query(
    `insert into sessions (id, member_id, created_at, last_seen_at, expires_at)
     select id, member, now(), now(), now() + interval '14 days' from unnest($1::text[], $2::int[]) as given(id, member)`,
    [all.map(({ token }) => hashSessionToken(token)), all.map(({ id }) => id)],
  )
  return all
}

const letters = 'abcdefghijklmnopqrstuvwxyz234567'

/** Any 40 characters of the token alphabet are a valid session if their hash is stored. */
const tokenOf = (n: number): string =>
  [...createHash('sha512').update(`bench ${n}`).digest()]
    .slice(0, 40)
    .map((byte) => letters[byte % 32])
    .join('')
