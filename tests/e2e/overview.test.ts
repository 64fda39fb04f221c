import { expect, test } from 'vitest'
import { database } from '~/db/client.server'
import { locales } from '~/domain/context'
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
import { checkedWidth, openDetails, pageFaults } from '../support/pageFaults'

const question = 'Was folgt aus der Rindfleischetikettierungsüberwachungsaufgabenübertragung?'

/** Creates a debate of an article with themes, open questions and common ground. */
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

test('the overviews of a debate and of an article pass all page checks in both languages with all details open', async () => {
  const open = await aWindow()
  const { at, ofArticle } = await aFull()
  const empty = links.threadOverview(await aThread({ question: 'Wer fängt an?' }))
  const faults: string[] = []
  for (const language of locales) {
    const width = checkedWidth[language]
    const page = await aVisitor(open, { language, width })
    for (const path of [at, ofArticle, empty]) {
      await visit(page, path)
      await openDetails(page)
      faults.push(...(await pageFaults(page)))
      for (const narrow of [320, width]) {
        await page.setViewportSize({ width: narrow, height: 800 })
        const cut = await page.evaluate(() =>
          [...document.querySelectorAll<SVGTextElement>('main svg text')]
            .filter((text) => text.getBBox().x + text.getBBox().width > 404)
            .map((text) => text.textContent),
        )
        expect(cut, `${path} at ${narrow}`).toEqual([])
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
