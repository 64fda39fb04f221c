import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { database } from '~/db/client.server'
import { locales } from '~/domain/context'
import { recompute } from '~/domain/opinions/recompute.server'
import { castVote } from '~/domain/votes/castVote.server'
import { links } from '~/links'
import { aDivided } from '../domain/opinions/votedIn.server'
import { aVisitor, aWindow, visit } from '../support/browser'
import { aMember, aPost, aReader, aThread } from '../support/builders.server'
import { checkedWidth, pageFaults } from '../support/pageFaults'

/** Waits until the page is hydrated. */
const ready = (page: Page) =>
  page.waitForFunction(() =>
    Object.keys(document.querySelector('main') ?? {}).some((key) => key.startsWith('__react')),
  )

test('by keyboard a member weighs a debate, gives a reason, goes back, and sees their position', async () => {
  const open = await aWindow()
  const thread = await aThread({ lang: 'en', question: 'Who gets to set the standards?' })
  const author = await aMember()
  const posts: number[] = []
  for (const text of ['Whoever builds decides.', 'Whoever buys decides.', 'Nobody decides.'])
    posts.push(await aPost({ thread, by: author, lang: 'en', text }))
  const member = await aMember()
  const page = await aVisitor(open, { as: member })
  await visit(page, links.thread({ id: thread, title: 'Who gets to set the standards?' }))
  await ready(page)
  await page.getByRole('link', { name: 'Weigh the arguments' }).press('Enter')

  await page.getByText('0 of 3 arguments weighed').waitFor()
  // A link followed during hydration loads a new document, which has to be hydrated first.
  await ready(page)
  await page.keyboard.press('d')
  await page.getByText('1 of 3 arguments weighed').waitFor()
  await ready(page)
  await page.getByRole('link', { name: 'Why do you disagree?' }).press('Enter')
  const editor = page.locator('.editor-words')
  await editor.waitFor()
  expect(await page.getByRole('radio', { name: 'opposes' }).isChecked()).toBe(true)
  await editor.focus()
  await page.keyboard.type('Builders add up, too.')
  await page.keyboard.press('Control+Enter')

  await page.waitForURL(`**${links.weigh(thread, { last: posts[0] ?? null })}`)
  await page.getByText('1 of 3 arguments weighed').waitFor()
  await page.keyboard.press('p')
  await page.getByText('2 of 3 arguments weighed').waitFor()
  await ready(page)
  await page.getByRole('link', { name: 'Back to that one' }).press('Enter')
  await page.locator('[data-key=p][aria-pressed=true]').waitFor()
  await ready(page)
  await page.keyboard.press('a')
  await page.getByText(`You just agreed with`).waitFor()
  await page.keyboard.press('a')
  await page.getByText('You have weighed all the arguments.').waitFor()
  expect(await page.locator('.where-i-stand li').allTextContents()).toEqual([
    'You agreed with 2 arguments.',
    'You disagreed with one argument.',
  ])
  const ballots = await database().vote.findMany({
    where: { memberId: member.viewer.id },
    orderBy: { postId: 'asc' },
  })
  expect(ballots.map(({ agreement }) => agreement)).toEqual([-1, 1, 1])

  await page.getByRole('link', { name: 'My votes' }).press('Enter')
  await page.getByRole('heading', { name: 'My votes', level: 1 }).waitFor()
  await ready(page)
  const first = page.locator(`#p${posts[0]}`)
  const answered = page.waitForResponse((answer) => answer.request().method() === 'POST')
  await first.getByRole('button', { name: 'Disagree' }).press('Enter')
  expect((await answered).status()).toBe(200)
  await first.locator('[data-vote=disagree][aria-pressed=false]').waitFor()
  expect(await database().vote.count({ where: { memberId: member.viewer.id } })).toBe(2)
}, 180_000)

test('no page of it has a fault that a machine can find, in both languages, narrow and wide, light and dark', async () => {
  const open = await aWindow()
  const { thread, posts, members } = await aDivided({
    question: 'Was folgt aus der Rindfleischetikettierungsüberwachungsaufgabenübertragung?',
  })
  await recompute(aReader(), thread)
  const reply = await aPost({
    thread,
    parent: posts[0] ?? null,
    stance: 'opposes',
    text: 'Das sehe ich nicht so.',
  })
  const member = members[0] ?? (await aMember())
  await castVote(await aMember(), { postId: reply, agreement: 1 })
  const last = posts[5] ?? 0
  const paths = [
    links.weigh(thread, { last }),
    links.weigh(thread, { again: last, last }),
    links.weigh(thread, { stop: 'yes' }),
    links.ownVotes(),
    links.weigh(await aThread()),
  ]
  const faults: string[] = []
  for (const language of locales) {
    const page = await aVisitor(open, { language, width: checkedWidth[language], as: member })
    for (const path of paths) {
      expect(await visit(page, path)).toBe(200)
      faults.push(...(await pageFaults(page)))
    }
  }
  expect(faults).toEqual([])
}, 240_000)
