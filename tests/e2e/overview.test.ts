import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from 'vitest'
import { database } from '~/db/client.server'
import { recompute } from '~/domain/opinions/recompute.server'
import { setThemes } from '~/domain/themes/setThemes.server'
import { castVote } from '~/domain/votes/castVote.server'
import { links } from '~/links'
import { aDivided } from '../domain/opinions/votedIn.server'
import { aVisitor, aWindow, visit } from '../support/browser'
import {
  aMember,
  aModerator,
  aPost,
  aReader,
  aTheme,
  aThread,
  minutesLater,
} from '../support/builders.server'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const question = 'Was folgt aus der Rindfleischetikettierungsüberwachungsaufgabenübertragung?'

/** A debate of an article with themes, open questions and common ground. */
async function aFull() {
  const { thread, posts } = await aDivided({ question })
  await recompute(aReader(), thread)
  const moderator = await aModerator()
  const themes = [
    await aTheme(`donaudampfschifffahrtsgesellschaftskapitaensmuetzen-${thread}`),
    await aTheme(),
  ]
  for (const [n, postId] of posts.entries())
    await setThemes(moderator, { postId, themeIds: themes.slice(0, n % 3) })
  const author = await aMember()
  await aPost({
    thread,
    by: author,
    stance: 'asks',
    text: 'Wer bezahlt das?',
    now: minutesLater(5 * 1_440),
  })
  const doubted = await aPost({
    thread,
    by: await aMember({ name: `Maximiliane-Wilhelmine ${thread}` }),
    stance: 'asks',
    text: `Und ${'Rindfleischetikettierungsüberwachungsaufgabenübertragung'.repeat(3)}?`,
    now: minutesLater(1_440),
  })
  await aPost({
    thread,
    parent: doubted,
    by: author,
    stance: 'adds',
    text: 'WWWWWWWWWWWWWWWWWWWW MMMMMMMMMMMMMMMMMMMMMMMMMMMM',
  })
  await castVote(author, { postId: posts[0] ?? 0, quality: 1 })
  const article = await database().article.findFirstOrThrow()
  await database().thread.update({ where: { id: thread }, data: { articleId: article.id } })
  return {
    thread,
    at: links.threadOverview(thread),
    ofArticle: links.articleOverview(article.slug),
  }
}

test('the overview of a debate and of an article has no fault that a machine can find, in both languages, narrow and wide, light and dark, all opened', async () => {
  const open = await aWindow()
  const { at, ofArticle } = await aFull()
  const empty = links.threadOverview(await aThread({ question: 'Wer fängt an?' }))
  const faults: string[] = []
  for (const language of ['de', 'en'] as const) {
    for (const width of [360, 1280]) {
      const page = await aVisitor(open, { language, width })
      for (const path of [at, ofArticle, empty]) {
        await visit(page, path)
        await page.evaluate(() =>
          document.querySelectorAll('main details').forEach((one) => one.setAttribute('open', '')),
        )
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme })
          const { violations } = await new AxeBuilder({ page })
            .setLegacyMode()
            .withTags(rules)
            .analyze()
          faults.push(
            ...violations.flatMap(({ id, nodes }) =>
              nodes.map(
                ({ target }) =>
                  `${path} ${language} ${width} ${colorScheme} ${id}: ${target.join(' ')}`,
              ),
            ),
          )
        }
        for (const narrow of [320, width]) {
          await page.setViewportSize({ width: narrow, height: 800 })
          expect(
            await page.evaluate(() =>
              [...document.querySelectorAll<SVGTextElement>('main svg text')]
                .filter((text) => text.getBBox().x + text.getBBox().width > 404)
                .map((text) => text.textContent),
            ),
            `${path} at ${narrow}`,
          ).toEqual([])
          expect(
            await page.evaluate(
              () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
            ),
            `${path} at ${narrow}`,
          ).toBeLessThanOrEqual(0)
        }
      }
    }
  }
  expect(faults).toEqual([])
}, 240_000)

test.each([true, false])(
  'by key, with script (%s) or without, the debate leads to its overview, and a picture to its numbers',
  async (script) => {
    const open = await aWindow()
    const { at, thread } = await aFull()
    const page = await aVisitor(open, { script })
    await visit(page, links.thread({ id: thread, title: question }))
    await page.getByRole('link', { name: 'Overview', exact: true }).press('Enter')
    await page.waitForURL(`**${at}`)
    expect(await page.getByRole('img', { name: 'What is said on which theme' }).isVisible()).toBe(
      true,
    )
    const [numbers] = await page.locator('main summary').all()
    await numbers?.focus()
    await page.keyboard.press('Enter')
    expect(
      await page
        .getByRole('group', { name: 'What is said on which theme' })
        .getByRole('row')
        .last()
        .textContent(),
    ).toMatch(/^All arguments/)
    const saved = page.waitForEvent('download')
    await page
      .getByRole('link', { name: 'Numbers (CSV) to download: When it was written' })
      .press('Enter')
    expect((await saved).suggestedFilename()).toBe(`debate-${thread}-activity.csv`)
    expect(await page.getByRole('img', { name: 'Open questions' }).isVisible()).toBe(true)
    await page.getByRole('img', { name: 'Common ground so far' }).waitFor()
    const whole = page.waitForEvent('download')
    await page.getByRole('link', { name: 'All 9 as a table (CSV)' }).press('Enter')
    expect((await whole).suggestedFilename()).toBe(`debate-${thread}-unanswered.csv`)
  },
)
