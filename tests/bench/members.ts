import { createHash } from 'node:crypto'
import type pg from 'pg'
import { hashSessionToken } from '~/domain/identity/sessionAdapter.server'
import { writers, type Size } from './dataset/plan'

/** Somebody who is signed in: what the cookie holds, and whose it is. */
export type SignedIn = { id: number; token: string }

/** The data set's writers, each with a session; the first voted in the thread of 100. The last of all members, a moderator, is left out. */
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

/** Any 40 letters of a token's alphabet open the session that is stored under their hash. */
const tokenOf = (n: number): string =>
  [...createHash('sha512').update(`bench ${n}`).digest()]
    .slice(0, 40)
    .map((byte) => letters[byte % 32])
    .join('')
