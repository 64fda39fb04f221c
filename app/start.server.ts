import path from 'node:path'
import { config } from '~/config.server'
import { database } from '~/db/client.server'
import { demoWasStarted } from '~/domain/articles/demoMembers.server'
import { createDemoLogins, workingDemoLogins } from '~/domain/articles/demoLogins.server'
import { openBuiltin } from '~/domain/articles/openBuiltin.server'
import { demoIsComplete, seedDemoVoices } from '~/domain/articles/seedDemoVoices.server'
import type { Context } from '~/domain/context'
import { readViewer } from '~/domain/identity/readViewer.server'
import { Refusal } from '~/domain/refusal'
import { translationOf } from '~/i18n/translations.server'

export { startWorker } from '~/jobs/startWorker.server'

/**
 * Prepares the site before it serves: seeds the built-in debates into an empty database. With the
 * embedded database it also seeds the demo voices and logins, and prints the logins at every start.
 */
export async function prepare({
  say,
  embedded,
}: {
  say(line: string): void
  embedded: boolean
}): Promise<void> {
  const context: Context = { db: database(), viewer: null, now: new Date() }
  const empty = (await context.db.thread.findFirst({ select: { id: true } })) === null
  if (empty && !embedded) await openBuiltin(context)
  if (!embedded) return
  const unfinished = !empty && (await demoWasStarted(context)) && !(await demoIsComplete(context))
  if (empty || unfinished) await demonstrate(context).catch(tellRefusal(say))
  const logins = await workingDemoLogins(context, loginsFile())
  if (logins.length > 0) say('To look around, sign in with a demo login:')
  for (const { role, email, password } of logins)
    say(`  ${role.padEnd(9)}  ${email.padEnd(21)}  ${password}`)
}

/** Seeds missing built-in debates (CLI). */
export async function seedDebates(): Promise<void> {
  await openBuiltin({ db: database(), viewer: null, now: new Date() })
}

/** Adds the demo voices to the built-in debates (CLI). */
export async function seedDemo(): Promise<void> {
  await seedDemoVoices({ db: database(), viewer: null, now: new Date() })
}

/** Returns the member's id of a session cookie's value, or null. */
export const memberIdOfSession = async (token: string): Promise<number | null> =>
  (await readViewer(database(), token))?.viewer.id ?? null

async function demonstrate(context: Context): Promise<void> {
  await createDemoLogins(context, loginsFile())
  await seedDemoVoices(context)
}

const loginsFile = () => path.join(config().dataDir, 'demo-logins.json')

/** A demo that was changed before it was complete must not prevent the start. */
const tellRefusal = (say: (line: string) => void) => (error: unknown) => {
  if (!(error instanceof Refusal)) throw error
  say(
    `The demo voices could not be completed: ${translationOf(config().defaultLocale)(error.reason)}`,
  )
}
