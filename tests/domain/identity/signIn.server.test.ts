import { performance } from 'node:perf_hooks'
import { parseOptions } from '@node-rs/argon2'
import { expect, test, vi } from 'vitest'
import { database } from '~/db/client.server'
import { dummyHash } from '~/domain/identity/hashing.server'
import { signIn } from '~/domain/identity/signIn.server'
import type { Refusal } from '~/domain/refusal'
import { aMember, freshBrowser, password, someone } from './identity'

// Password hashes are slow on purpose, more so on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

const answerTo = async (email: string, tried: string) => {
  const begun = performance.now()
  const said = await signIn(someone(), { email, password: tried, browser: freshBrowser }).then(
    () => 'in',
    (refusal: Refusal) => ({
      kind: refusal.kind,
      reason: refusal.reason,
      details: refusal.details,
    }),
  )
  return { said, took: performance.now() - begun }
}

const median = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!

test('an unknown address gets the same answer as a wrong password, after the same time', async () => {
  const { email } = await aMember()
  const [known, unknown]: [number[], number[]] = [[], []]
  for (let round = 0; round < 9; round++) {
    const [one, other] = [
      await answerTo(email, 'ganz falsch geraten'),
      await answerTo('nobody@example.org', 'ganz falsch geraten'),
    ]
    expect(one.said).toEqual(other.said)
    known.push(one.took)
    unknown.push(other.took)
  }
  expect(median(unknown) / median(known)).toBeGreaterThan(0.5)
  expect(median(unknown) / median(known)).toBeLessThan(2)
})

test('passwords are kept as argon2id with 19 MiB, two passes and one lane, and nobody’s is no cheaper', async () => {
  const { id } = await aMember()
  const { passwordHash } = await database().member.findUniqueOrThrow({ where: { id } })
  expect(passwordHash).toMatch(/^\$argon2id\$/)
  expect(parseOptions(passwordHash)).toMatchObject({
    memoryCost: 19_456,
    timeCost: 2,
    parallelism: 1,
  })
  expect(parseOptions(dummyHash)).toEqual(parseOptions(passwordHash))
})

test('the address may be typed in any case, the password only as it is', async () => {
  const { email } = await aMember()
  expect((await answerTo(` ${email.toUpperCase()} `, password)).said).toBe('in')
  expect((await answerTo(email, password.toUpperCase())).said).toMatchObject({
    reason: 'identity.wrongCredentials',
  })
})

test('a flood of sign-ins is partly rejected, and the admitted ones succeed', async () => {
  const { email } = await aMember()
  const answers = await Promise.all(Array.from({ length: 90 }, () => answerTo(email, password)))
  const said = answers.map((answer) => answer.said)
  expect(said.filter((one) => one === 'in').length).toBeGreaterThanOrEqual(60)
  expect(said.filter((one) => one !== 'in')).toContainEqual({
    kind: 'unavailable',
    reason: 'identity.busy',
    details: { retryAfter: 5 },
  })
})
