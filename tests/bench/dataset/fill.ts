import type pg from 'pg'
import { fillPosts } from './fillPosts'
import { fillThreads } from './fillThreads'
import { fillVotes } from './fillVotes'
import { names, themeNames } from './phrases'
import { marked, plan, writers, type Size } from './plan'

/** The seed of the random numbers; changed together with the generator. */
export const seed = 1

/** Fills an empty, migrated database; `derive` then computes what the triggers would. */
export async function fill(
  client: pg.Client,
  size: Size,
  say: (line: string) => void,
): Promise<void> {
  const planned = plan(size)
  await client.query('set session_replication_role = replica')
  await client.query('set synchronous_commit = off')
  await fillMembers(client, size.members + writers)
  await fillThemes(client)
  await fillThreads(client, planned.threads, seed)
  say(`${planned.threads.length} threads`)
  await fillPosts(client, planned.posts, size.members, seed)
  say(`${planned.posts.length} posts`)
  const votes = await fillVotes(
    client,
    planned.posts,
    size,
    { voter: size.members + 1, threadId: marked.hundred },
    seed,
  )
  say(`${votes} votes`)
  await client.query('set session_replication_role = origin')
}

/** The last member is a moderator, who removes and tags. */
async function fillMembers(client: pg.Client, count: number): Promise<void> {
  const all = Array.from({ length: count }, (_, at) => {
    const [first, last] = [
      names.first[at % names.first.length],
      names.last[Math.floor(at / names.first.length) % names.last.length],
    ]
    const round = Math.floor(at / (names.first.length * names.last.length))
    return round === 0 ? `${first} ${last}` : `${first} ${last} ${round + 1}`
  })
  await client.query(
    `insert into members (id, name, name_key, email, email_key, password_hash, role, created_at)
     select n, name, lower(name), 'member' || n || '@example.org', 'member' || n || '@example.org', 'none',
       case when n = $2 then 'moderator' else 'member' end, '2026-01-01T08:00:00Z'
     from unnest($1::text[]) with ordinality as given(name, n)`,
    [all, count],
  )
}

async function fillThemes(client: pg.Client): Promise<void> {
  const colours = ['red', 'orange', 'amber', 'green', 'teal', 'blue', 'violet', 'pink']
  await client.query(
    `insert into themes (id, slug, name_de, name_en, colour, created_at)
     select n, lower(name_en), name_de, name_en, colour, '2026-01-01T08:00:00Z'
     from unnest($1::text[], $2::text[], $3::text[]) with ordinality as given(name_de, name_en, colour, n)`,
    [
      themeNames.map(([de]) => de),
      themeNames.map(([, en]) => en),
      themeNames.map((_, at) => colours[at % colours.length]),
    ],
  )
}
