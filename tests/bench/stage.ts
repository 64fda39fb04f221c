import type pg from 'pg'
import { links } from '~/links'
import type { Size } from './dataset/plan'
import type { SignedIn } from './members'
import type { Site } from './sites'

/** What everything is measured on: one site in its own process, its database, and people who are signed in. */
export type Stage = {
  size: Size
  site: Site
  databaseUrl: string
  /** A connection of the bench's own; what it does is not counted. */
  client: pg.Client
  writers: SignedIn[]
  say(line: string): void
}

/** The address of a thread, as the site spells it. */
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
