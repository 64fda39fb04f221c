import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import type { Context } from '~/domain/context'
import { createMember } from '~/domain/identity/createMember.server'
import { verifyPassword } from '~/domain/identity/hashing.server'
import { emailKey } from '~/domain/identity/member'
import { Refusal } from '~/domain/refusal'

/** An account for trying out the demo. */
export type DemoLogin = { role: 'member' | 'moderator'; email: string; password: string }

const Logins = z.array(
  z.object({ role: z.enum(['member', 'moderator']), email: z.string(), password: z.string() }),
)

const accounts = [
  { role: 'member', name: 'Demo-Mitglied', email: 'member@example.org' },
  { role: 'moderator', name: 'Demo-Moderation', email: 'moderator@example.org' },
] as const

/**
 * Creates missing demo accounts. Their random passwords are stored in the file, which only its
 * owner may read.
 */
export async function createDemoLogins(context: Context, file: string): Promise<void> {
  const logins =
    (await readLogins(file)) ??
    accounts.map(({ role, email }) => ({
      role,
      email,
      password: randomBytes(12).toString('base64url'),
    }))
  await mkdir(path.dirname(file), { recursive: true })
  // Written before the accounts are created; otherwise a crash could lose the passwords.
  await writeFile(file, `${JSON.stringify(logins, null, 2)}\n`, { mode: 0o600 })
  for (const { role, name, email } of accounts) {
    const login = logins.find((candidate) => candidate.email === email)
    if (login)
      await createMember(context, { name, email, role, password: login.password }).catch(
        ignoreTaken,
      )
  }
}

/**
 * Returns the demo accounts that still exist and are not suspended, with their passwords from the
 * file.
 */
export async function workingDemoLogins({ db }: Context, file: string): Promise<DemoLogin[]> {
  const logins = (await readLogins(file)) ?? []
  const working: DemoLogin[] = []
  for (const login of logins) {
    const member = await db.member.findUnique({
      where: { emailKey: emailKey(login.email), suspendedAt: null },
      select: { passwordHash: true },
    })
    if (member && (await verifyPassword(member.passwordHash, login.password))) working.push(login)
  }
  return working
}

async function readLogins(file: string): Promise<DemoLogin[] | null> {
  const text = await readFile(file, 'utf8').catch(() => null)
  if (text === null) return null
  try {
    return Logins.parse(JSON.parse(text))
  } catch {
    return null
  }
}

function ignoreTaken(error: unknown): void {
  if (!(error instanceof Refusal) || error.kind !== 'conflict') throw error
}
