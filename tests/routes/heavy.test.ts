import { beforeEach, expect, test } from 'vitest'
import { database } from '~/db/client.server'
import { links } from '~/links'
import { aPost, aThread } from '../support/builders.server'
import { aSomebody, theForum } from './forum'

const forum = await theForum()
const { browser, context } = await aSomebody(forum)

beforeEach(async () => void (await database().limit.deleteMany()))

test('a form of thirty thousand fields is no form, and keeps nobody waiting', async () => {
  const body = Array.from({ length: 30_000 }, (_, n) => n.toString(36)).join('&')
  const answers = await Promise.all(
    [links.signIn(), links.signOut(), links.newArticle()].map((path) =>
      fetch(forum.url + path, {
        method: 'POST',
        body,
        headers: { Origin: forum.url, 'Content-Type': 'application/x-www-form-urlencoded' },
      }),
    ),
  )
  expect(answers.slice(0, 2).map(({ status }) => status)).toEqual([400, 400])
  expect(answers.every(({ status }) => status < 500)).toBe(true)
})

test('the eleventh edit within a minute has to wait, and keeps its words', async () => {
  const post = await aPost({ thread: await aThread(), by: context })
  const statuses: number[] = []
  for (let revision = 1; revision <= 11; revision++) {
    const page = await browser.post(links.editPost(post), {
      stance: 'adds',
      lang: 'de',
      revision: String(revision),
      text: `Fassung ${revision}`,
    })
    statuses.push(page.status)
    if (revision === 11) expect(page.html).toContain('Fassung 11')
  }
  expect(statuses).toEqual([...Array<number>(10).fill(302), 429])
})
