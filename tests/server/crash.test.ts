import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { locationOf } from '../../server/postgres/home'
import { readPostmaster } from '../../server/postgres/postmaster'
import { aDataDir, aSite, type Site } from '../support/site'

/** A member who writes, with their own address because of the sign-up limit. */
type Writer = { cookie: string; address: string }

/** The site's current address, and its responses. */
type Shared = {
  url: string
  acknowledged: Set<string>
  sent: Set<string>
  writing: boolean
  answers: string[]
}

const form = (
  url: string,
  { address, cookie }: Partial<Writer>,
  fields: Record<string, string>,
): RequestInit => ({
  method: 'POST',
  redirect: 'manual',
  headers: { Origin: url, 'X-Forwarded-For': address ?? '', Cookie: cookie ?? '' },
  body: new URLSearchParams(fields),
})

async function signedUp(url: string, n: number): Promise<Writer> {
  const address = `192.0.2.${n}`
  const fields = {
    name: `Writer ${n}`,
    email: `writer${n}@example.org`,
    password: 'ein langes Losungswort 7',
    to: '/',
  }
  // Hashing is slow on purpose; a busy machine may ask to retry.
  for (;;) {
    const response = await fetch(`${url}/sign-up`, form(url, { address }, fields))
    const cookie = response.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ')
    if (response.status === 302 && cookie) return { address, cookie }
    if (response.status !== 503)
      throw new Error(
        `sign-up answered ${response.status}: ${(await response.text()).replace(/<script type="application\/ld\+json">.*?<\/script>/gs, '')}`,
      )
    await sleep(300)
  }
}

/** Writes up to nine posts; unanswered ones are sent again with the same key. */
async function write(writer: Writer, shared: Shared): Promise<void> {
  for (let n = 0; n < 9 && shared.writing; n++) {
    const fields = { stance: 'adds', lang: 'de', key: randomUUID(), text: `Wort ${randomUUID()}` }
    shared.sent.add(fields.text)
    while (shared.writing && !shared.acknowledged.has(fields.text)) {
      const response = await fetch(
        `${shared.url}/t/1/reply`,
        form(shared.url, writer, fields),
      ).catch(() => null)
      shared.answers.push(response === null ? 'none' : String(response.status))
      if (response?.status === 302) shared.acknowledged.add(fields.text)
      else await sleep(50)
    }
    await sleep(100)
  }
}

async function stored(url: string): Promise<string[]> {
  const found: string[] = []
  for (let page = 1; ; page++) {
    const response = await fetch(`${url}/t/1?sort=old&page=${page}`)
    if (response.status === 404) return found
    if (response.status === 503) {
      page--
      await sleep(200)
      continue
    }
    found.push(
      ...((await response.text())
        .replace(/<script type="application\/ld\+json">.*?<\/script>/gs, '')
        .match(/Wort [0-9a-f-]{36}/g) ?? []),
    )
  }
}

/** Waits until a number of posts is acknowledged; on a timeout it reports the last responses. */
async function until(count: number, { acknowledged, answers }: Shared, site: Site): Promise<void> {
  for (const begun = Date.now(); acknowledged.size < count; await sleep(20))
    if (Date.now() - begun > 45_000)
      throw new Error(
        `${acknowledged.size} of ${count} acknowledged; the last answers: ${answers.slice(-20).join(' ')}; the site said:\n${site.output()}`,
      )
}

test(
  'after kill -9 of the database and then of the site under sixteen writers, every acknowledged post is there once',
  { timeout: 180_000 },
  async () => {
    const settings = { DATA_DIR: aDataDir(), TRUST_PROXY: '1' }
    const site = await aSite(settings)
    const shared: Shared = {
      url: site.url,
      acknowledged: new Set(),
      sent: new Set(),
      writing: true,
      answers: [],
    }
    const writers: Writer[] = []
    for (let n = 1; n <= 16; n++) writers.push(await signedUp(site.url, n))
    const done = Promise.all(writers.map((writer) => write(writer, shared)))

    await until(20, shared, site)
    const dir = locationOf(settings.DATA_DIR)
    const postmaster = dir === null ? null : readPostmaster(dir)
    process.kill(postmaster?.pid ?? 0, 'SIGKILL')
    await until(60, shared, site)

    expect(await site.end('SIGKILL')).toBeNull()
    const restarted = await aSite(settings)
    shared.url = restarted.url
    await until(90, shared, restarted)
    shared.writing = false
    await done

    const there = await stored(restarted.url)
    expect(new Set(there).size).toBe(there.length)
    expect([...shared.acknowledged].filter((text) => !there.includes(text))).toEqual([])
    expect(there.filter((text) => !shared.sent.has(text))).toEqual([])
    expect(await restarted.end()).toBe(0)
  },
)
