import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { views } from '~/domain/arguments/views'
import { recompute } from '~/domain/opinions/recompute.server'
import { castVote } from '~/domain/votes/castVote.server'
import { links } from '~/links'
import { aDivided } from '../domain/opinions/votedIn.server'
import { aVisitor, aWindow, visit } from '../support/browser'
import { aMember, aPost, aReader, aThread, minutesLater } from '../support/builders.server'

const question = 'Who gets to set the standards?'
const names = {
  conversation: 'Conversation',
  'for-and-against': 'For and against',
  map: 'Map',
  timeline: 'Timeline',
}

/** The visitors: anonymous and member, with and without script. */
const visitors = [
  { who: 'a reader', script: true, as: null },
  { who: 'a reader without script', script: false, as: null },
  { who: 'a member', script: true, as: aMember },
] as const

/**
 * Creates a question with a supporting argument and an opposing one with two replies, one with a
 * reply of its own; all have strengths.
 */
async function aDebate() {
  const thread = await aThread({ lang: 'en', question })
  const [ada, ben] = [
    await aMember({ name: `Ada ${thread}` }),
    await aMember({ name: `Ben ${thread}` }),
  ]
  const builds = await aPost({
    thread,
    by: ada,
    lang: 'en',
    text: 'Whoever builds decides.',
    now: minutesLater(1),
  })
  const buys = await aPost({
    thread,
    by: ben,
    lang: 'en',
    stance: 'opposes',
    text: 'Whoever buys decides.',
    now: minutesLater(2),
  })
  const pays = await aPost({
    thread,
    parent: buys,
    by: ada,
    lang: 'en',
    text: 'Whoever pays decides.',
    now: minutesLater(3),
  })
  const owes = await aPost({
    thread,
    parent: pays,
    by: ben,
    lang: 'en',
    stance: 'opposes',
    text: 'Whoever owes decides.',
    now: minutesLater(4),
  })
  const lends = await aPost({
    thread,
    parent: buys,
    by: ada,
    lang: 'en',
    stance: 'opposes',
    text: 'Whoever lends decides.',
    now: minutesLater(5),
  })
  for (const postId of [builds, pays, lends]) await castVote(ben, { postId, quality: 1 })
  for (const postId of [buys, owes]) await castVote(ada, { postId, quality: 1 })
  return {
    thread,
    builds,
    buys,
    pays,
    owes,
    lends,
    at: (view: string | null) => links.thread({ id: thread, title: question }, { view }),
  }
}

type Walk = (page: Page, open: (path: string) => Promise<void>) => Promise<void>

/** Runs a walk for every visitor. Waits for the hydration of a member's page. */
async function everybody(walk: Walk): Promise<void> {
  const window = await aWindow()
  for (const { who, script, as } of visitors) {
    const page = await aVisitor(window, { script, as: as && (await as()) })
    const open = async (path: string) => {
      await visit(page, path)
      if (as)
        await page.waitForFunction(() =>
          Object.keys(document.querySelector('main') ?? {}).some((key) =>
            key.startsWith('__react'),
          ),
        )
    }
    await walk(page, open).catch((cause: unknown) =>
      Promise.reject(new Error(`${who} is stopped: ${String(cause)}`, { cause })),
    )
    await page.context().close()
  }
}

type Stop = {
  href: string | null
  current: string | null
  words: string
  piece: boolean
  inMain: boolean
  seen: boolean
  inView: boolean
}

/** Returns the focused element, and whether its focus is visible. */
const stop = (page: Page): Promise<Stop> =>
  page.evaluate(() => {
    const at = document.activeElement ?? document.body
    const [own, piece] = [getComputedStyle(at), at.querySelector('.piece')]
    const outlined = own.outlineStyle !== 'none' && parseFloat(own.outlineWidth) >= 2
    const drawn =
      piece !== null &&
      parseFloat(getComputedStyle(piece).strokeWidth) >= 2 &&
      getComputedStyle(piece).stroke !== getComputedStyle(piece).fill
    const { top, bottom, width, height } = at.getBoundingClientRect()
    return {
      href: at.getAttribute('href'),
      current: at.getAttribute('aria-current'),
      words: at.getAttribute('aria-label') ?? at.textContent?.trim() ?? '',
      piece: piece !== null,
      inMain: at.closest('main') !== null,
      seen: at.matches(':focus-visible') && (outlined || drawn),
      inView: width > 0 && height > 0 && bottom > 0 && top < innerHeight,
    }
  })

/** Presses Tab until the wanted element has the focus; every stop on the way must be visible. */
async function tabTo(page: Page, wanted: (at: Stop) => boolean): Promise<Stop> {
  const passed: string[] = []
  for (let left = 120; left > 0; left--) {
    await page.keyboard.press('Tab')
    const at = await stop(page)
    passed.push(at.words)
    if (at.inMain)
      expect(at, `the focus on ${at.words}`).toMatchObject({ seen: true, inView: true })
    if (wanted(at)) return at
  }
  throw new Error(`Tab leads past ${passed.join(' | ')}`)
}

/** Presses Enter and waits for the address. */
async function enter(page: Page, to: string): Promise<void> {
  await Promise.all([page.waitForURL(`**${to}`), page.keyboard.press('Enter')])
}

const headed = (page: Page, words: string) =>
  page.getByRole('heading', { level: 1, name: words, exact: true }).waitFor()
const shownView = (page: Page, name: string) =>
  page
    .getByRole('navigation', { name: 'Views' })
    .locator('[aria-current=page]', { hasText: name })
    .waitFor()

test('with keys alone everybody goes from view to view of a debate and back, and each says what it is', async () => {
  const { at } = await aDebate()
  await everybody(async (page, open) => {
    await open(at(null))
    for (const view of views.slice(1)) {
      const link = await tabTo(page, ({ href }) => href === at(view))
      expect(link.words).toBe(names[view])
      await enter(page, at(view))
      await shownView(page, names[view])
      await headed(page, question)
    }
    for (const view of views.toReversed().slice(1)) {
      await page.goBack()
      await page.waitForURL(`**${at(view === 'conversation' ? null : view)}`)
      await shownView(page, names[view])
    }
    await page.locator('.branches').first().waitFor()
  })
}, 240_000)

test('with keys alone everybody walks the picture of a debate, goes into a branch and comes back', async () => {
  const { thread, buys, pays, owes, lends, at } = await aDebate()
  await everybody(async (page, open) => {
    await open(at('map'))
    const pieces = await page
      .locator('.sunburst a')
      .evaluateAll((all) => all.map((piece) => piece.getAttribute('href')))
    expect(pieces).toHaveLength(5)
    for (const href of pieces) {
      const piece = await tabTo(page, (stop) => stop.piece)
      expect(piece.href, 'one after the other, as they are drawn').toBe(href)
      expect(piece.words).toMatch(
        /^(Ada|Ben) \d+ (supports|opposes): “Whoever \w+ decides\.” .+, (no replies|1 reply|\d replies)$/,
      )
    }
    expect((await tabTo(page, ({ inMain }) => inMain)).piece, 'the outline follows').toBe(false)
    for (
      let left = pieces.length - pieces.indexOf(links.post(buys, { view: 'map' }));
      left > 0;
      left--
    )
      await page.keyboard.press('Shift+Tab')
    expect((await stop(page)).words).toBe(
      `Ben ${thread} opposes: “Whoever buys decides.” contested, 3 replies`,
    )

    await enter(page, links.post(buys, { view: 'map' }))
    await shownView(page, 'Map')
    await headed(page, question)
    await expect.poll(() => page.locator('.sunburst a').count()).toBe(4)
    const inBranch = await page
      .locator('.sunburst a')
      .evaluateAll((all) => all.map((piece) => piece.getAttribute('href')))
    expect(inBranch.toSorted()).toEqual(
      [buys, pays, owes, lends].map((id) => links.post(id, { view: 'map' })).toSorted(),
    )
    await tabTo(page, (stop) => stop.piece && stop.href === links.post(pays, { view: 'map' }))
    await enter(page, links.post(pays, { view: 'map' }))
    await expect.poll(() => page.locator('.sunburst a').count()).toBe(2)

    await page.goBack()
    await expect.poll(() => page.locator('.sunburst a').count()).toBe(4)
    await tabTo(page, ({ words }) => words === 'Map of the whole debate')
    await enter(page, at('map'))
    await expect.poll(() => page.locator('.sunburst a').count()).toBe(5)
  })
}, 240_000)

test('with keys alone everybody opens the answers to an argument for and against, reads on from there, and comes back', async () => {
  const { thread, buys, pays, at } = await aDebate()
  await everybody(async (page, open) => {
    await open(at('for-and-against'))
    expect(
      await page
        .getByRole('region', { name: 'Against' })
        .getByRole('heading', { level: 3 })
        .textContent(),
    ).toContain(`Ben ${thread}`)
    expect(
      (await tabTo(page, ({ href }) => href === links.post(buys, { view: 'for-and-against' })))
        .words,
    ).toBe('2 replies')
    await enter(page, links.post(buys, { view: 'for-and-against' }))
    await shownView(page, names['for-and-against'])
    expect(
      await page
        .getByRole('region', { name: 'For', exact: true })
        .getByRole('article')
        .textContent(),
    ).toContain('Whoever pays decides.')
    expect(
      await page.getByRole('region', { name: 'Against' }).getByRole('article').textContent(),
    ).toContain('Whoever lends decides.')

    await tabTo(page, ({ href, words }) => href === links.post(pays) && words === 'Read in context')
    await enter(page, links.post(pays))
    await shownView(page, names.conversation)
    await page.goBack()
    await shownView(page, names['for-and-against'])
    await tabTo(page, ({ href }) => href === links.post(buys, { view: 'map' }))
    await enter(page, links.post(buys, { view: 'map' }))
    await shownView(page, names.map)
  })
}, 240_000)

test('with keys alone everybody follows the timeline to an argument and to what it answers', async () => {
  const { thread, buys, lends, at } = await aDebate()
  await everybody(async (page, open) => {
    await open(at('timeline'))
    expect(await page.locator('.timeline h2').textContent()).toBe('4 May 2026')
    await tabTo(page, ({ href }) => href === links.post(lends))
    expect((await tabTo(page, ({ href }) => href === links.post(buys))).words).toBe(
      `answers Ben ${thread}`,
    )
    await enter(page, links.post(buys))
    await shownView(page, names.conversation)
    await page.goBack()
    await shownView(page, names.timeline)
  })
}, 240_000)

test('with keys alone everybody opens what a strength is made of, and goes back to the argument', async () => {
  const { thread, buys, lends, at } = await aDebate()
  await everybody(async (page, open) => {
    await open(at(null))
    expect((await tabTo(page, ({ href }) => href === links.strength(buys))).words).toBe('contested')
    await enter(page, links.strength(buys))
    await headed(page, `How well the argument by Ben ${thread} holds up`)
    await tabTo(page, ({ words }) => words === 'How this is counted')
    await page.keyboard.press('Enter')
    expect(await page.getByText('The formula is DF-QuAD').isVisible()).toBe(true)
    await open(links.strength(buys))
    expect(
      await page
        .locator('.reasons a')
        .evaluateAll((all) => all.map((link) => link.getAttribute('href'))),
    ).toContain(links.post(lends))
    await tabTo(page, ({ href, words }) => href === links.post(buys) && words === 'Read in context')
    await enter(page, links.post(buys))
    await page.locator(`#p${buys}`).waitFor()
  })
}, 240_000)

test('with keys alone everybody goes to the common ground and the overview of a debate, and back', async () => {
  const { thread } = await aDivided({ question })
  await recompute(aReader(), thread)
  await everybody(async (page, open) => {
    const debate = links.thread({ id: thread, title: question })
    for (const [to, name] of [
      [links.commonGround(thread), 'Common ground'],
      [links.threadOverview(thread), 'Overview'],
    ] as const) {
      await open(debate)
      await tabTo(page, ({ href }) => href === to)
      await enter(page, to)
      await page.getByRole('heading', { level: 1 }).waitFor()
      expect(`${await page.title()} ${await page.locator('main').textContent()}`).toContain(name)
      await tabTo(page, ({ href, inMain }) => inMain && href === debate)
      await enter(page, debate)
      await shownView(page, names.conversation)
    }
  })
}, 240_000)
