import type pg from 'pg'
import { links } from '~/links'
import type { Size } from './dataset/plan'
import type { SignedIn } from './members'
import type { Site } from './sites'

/** The environment of all measurements: a site, its database, and signed-in members. */
export type Stage = {
  size: Size
  site: Site
  databaseUrl: string
  /** The bench's own connection; its work is not counted. */
  client: pg.Client
  writers: SignedIn[]
  say(line: string): void
}

/** Returns a thread's address. */
export async function addressOf(
  { client }: Pick<Stage, 'client'>,
  threadId: number,
): Promise<string> {
  const { rows } = await client.query<{ title: string }>(
    `select case lang when 'de' then question_de else question_en end as title from threads where id = $1`,
    [threadId],
  )
  return links.thread({ id: threadId, title: rows[0]?.title ?? '' })
}
