import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { castVote } from '~/domain/votes/castVote.server'
import { links } from '~/links'
import { aVisitor, aWindow, follow } from '../support/browser'
import { aMember, aPost, aThread } from '../support/builders.server'

const question = 'Who gets to set the standards?'

async function aDebate() {
  const id = await aThread({ lang: 'en', question })
  const first = await aPost({ thread: id, lang: 'en', text: 'Whoever builds decides.' })
  const reply = await aPost({
    thread: id,
    parent: first,
    lang: 'en',
    text: 'Whoever buys decides.',
  })
  return { id, first, reply, address: links.thread({ id, title: question }) }
}

const news = (page: Page) => page.locator('#news')

test.each(['reader', 'member'])(
  'counts are updated in place, and nothing else changes: %s',
  async (who) => {
    const open = await aWindow()
    const { first, reply, address } = await aDebate()
    const page = await aVisitor(open, { as: who === 'member' ? await aMember() : null })
    await follow(page, address)
    const count = (post: number, name: string) =>
      page.locator(`#p${post} [data-count=${name}]`).textContent()
    expect(await count(first, 'up')).toBe('0')
    await castVote(await aMember(), { postId: first, quality: 1, agreement: -1 })
    await castVote(await aMember(), { postId: first, quality: 1 })
    await expect.poll(() => count(first, 'up'), { timeout: 12_000 }).toBe('2')
    expect(await count(first, 'disagree')).toBe('1')
    expect(await count(reply, 'up')).toBe('0')
    if (who === 'reader')
      await page
        .locator(`#p${first}`)
        .getByRole('img', { name: 'Does it add something? Yes 2, No 0' })
        .waitFor()
    expect(await news(page).textContent()).toBe('')
  },
)

test.each(['reader', 'member'])(
  'strengths are updated in place after a vote, for the ancestors too: %s',
  async (who) => {
    const open = await aWindow()
    const { id, first, address } = await aDebate()
    const against = await aPost({
      thread: id,
      parent: first,
      lang: 'en',
      stance: 'opposes',
      text: 'Whoever pays decides.',
    })
    await castVote(await aMember(), { postId: first, quality: 1 })
    const page = await aVisitor(open, { as: who === 'member' ? await aMember() : null })
    await follow(page, address)
    const strength = (post: number) => page.locator(`#p${post} .post-head .strength`)
    expect([await strength(first).textContent(), await strength(against).textContent()]).toEqual([
      'holds up',
      'not yet weighed',
    ])
    await castVote(await aMember(), { postId: against, quality: 1 })
    await castVote(await aMember(), { postId: against, quality: 1 })
    await expect.poll(() => strength(against).textContent(), { timeout: 12_000 }).toBe('holds up')
    await expect
      .poll(() => strength(against).getAttribute('class'), { timeout: 12_000 })
      .toBe('strength bar bar-8')
    expect(await strength(first).textContent()).toBe('outweighed so far')
    expect([
      await strength(first).getAttribute('class'),
      await strength(first).getAttribute('title'),
    ]).toEqual(['strength bar bar-2', 'Strength 0.17 out of 1'])
    expect(await news(page).textContent()).toBe('')
  },
)
