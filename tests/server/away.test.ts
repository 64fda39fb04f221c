import { expect, test } from 'vitest'
import { databaseUrl } from '~/config.server'
import { links } from '~/links'
import { aPost, aThread } from '../support/builders.server'
import { aDetour } from '../support/detour'
import { aSite } from '../support/site'

const notices = {
  de: 'Das Forum kann diese Seite gerade nicht erneuern.',
  en: 'The forum cannot refresh this page at the moment.',
}
const languages = ['de', 'en'] as const
type Got = { status: number; headers: Headers; text: string; ms: number }

/** Starts a site whose database connection can be cut, with a cached page. */
async function aSiteAtADistance() {
  const detour = await aDetour(databaseUrl())
  const site = await aSite({ DATABASE_URL: detour.url })
  const thread = await aThread()
  const post = await aPost({ thread, text: 'Das stand zuletzt hier.' })
  const ask = async (path: string, lang: 'de' | 'en' = 'de'): Promise<Got> => {
    const begun = performance.now()
    const response = await fetch(site.url + path, { headers: { 'Accept-Language': lang } })
    return {
      status: response.status,
      headers: response.headers,
      text: await response.text(),
      ms: performance.now() - begun,
    }
  }
  const kept = async (path: string, lang: 'de' | 'en' = 'de'): Promise<Got> => {
    for (let left = 150; ; left--) {
      const found = await ask(path, lang)
      if (found.headers.get('Cache-Status') === 'Standpunkt; hit' || left === 0) return found
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
  return { detour, thread, path: links.post(post), ask, kept }
}

test(
  'without its database the site lives, is not ready, and shows what it last knew, saying so; with it, it goes on',
  { timeout: 120_000 },
  async () => {
    const { detour, thread, path, ask, kept } = await aSiteAtADistance()
    const before = { de: await kept(path), en: await kept(path, 'en') }
    await detour.cut()
    // The site notices after a moment.
    for (let left = 50; left > 0 && !(await ask(path)).headers.has('Warning'); left--)
      await new Promise((resolve) => setTimeout(resolve, 20))
    for (const lang of languages) {
      const old = await ask(path, lang)
      expect(
        [old.status, old.headers.get('Cache-Control'), old.headers.get('Warning')],
        lang,
      ).toEqual([200, 'no-store', '111 - "Revalidation Failed"'])
      expect(old.text).toContain(notices[lang])
      expect(old.text.replace(/<p class="notice" role="status">[^<]*<\/p>/, '')).toBe(
        before[lang].text,
      )
    }
    expect((await ask('/livez')).status).toBe(200)
    const ready = await ask('/readyz')
    expect([ready.status, ready.ms < 2_000]).toEqual([503, true])
    expect((await ask('/themes')).status).toBe(503)
    await aPost({ thread, text: 'Das kam, als niemand es hörte.' })
    await detour.open()
    const after = await kept(
      `/t/${thread}/${links.thread({ id: thread, title: 'Wer setzt die Standards?' }).split('/').at(-1)}`,
    )
    expect([
      after.status,
      after.text.includes(notices.de),
      after.text.includes('als niemand es hörte'),
    ]).toEqual([200, false, true])
    expect((await kept(path)).text).not.toContain(notices.de)
  },
)

test(
  'a database that falls silent keeps nobody waiting for a page that is kept',
  { timeout: 120_000 },
  async () => {
    const { detour, path, ask, kept } = await aSiteAtADistance()
    await kept(path)
    detour.silence()
    for (let seconds = 0; seconds < 8; seconds++) {
      const page = await ask(path)
      expect([page.status, page.ms < 3_000], `after ${seconds} s`).toEqual([200, true])
      if (seconds > 5) expect(page.text).toContain(notices.de)
      await new Promise((resolve) => setTimeout(resolve, 1_000))
    }
    await detour.open()
    expect((await kept(path)).text).toContain('Das stand zuletzt hier.')
  },
)
