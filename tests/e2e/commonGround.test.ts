import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from 'vitest'
import { recompute } from '~/domain/opinions/recompute.server'
import { links } from '~/links'
import { aDivided } from '../domain/opinions/votedIn.server'
import { aVisitor, aWindow, visit } from '../support/browser'
import { aReader, aThread } from '../support/builders.server'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

async function aFound() {
  const debate = await aDivided({
    question: 'Was folgt aus der Rindfleischetikettierungsüberwachungsaufgabenübertragung?',
  })
  await recompute(aReader(), debate.thread)
  return { ...debate, at: links.commonGround(debate.thread) }
}

test('camps and common ground have no fault that a machine can find, in both languages, narrow and wide, light and dark, all opened', async () => {
  const open = await aWindow()
  const { at, members } = await aFound()
  const empty = links.commonGround(await aThread({ question: 'Wer fängt an?' }))
  const faults: string[] = []
  for (const language of ['de', 'en'] as const) {
    for (const width of [360, 1280]) {
      const page = await aVisitor(open, {
        language,
        width,
        as: width === 360 ? (members[0] ?? null) : null,
      })
      for (const path of [at, empty]) {
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
  'every number is opened by key, with script (%s) or without, and the debate leads there',
  async (script) => {
    const open = await aWindow()
    const { at, thread } = await aFound()
    const page = await aVisitor(open, { script })
    await visit(
      page,
      links.thread({
        id: thread,
        title: 'Was folgt aus der Rindfleischetikettierungsüberwachungsaufgabenübertragung?',
      }),
    )
    await page.getByRole('link', { name: 'Common ground (2 camps)' }).press('Enter')
    await page.waitForURL(`**${at}`)
    const picture = page.getByRole('img', { name: 'Where the 2 camps stand' })
    expect(await picture.isVisible()).toBe(true)
    const numbers = page.locator('main summary')
    const count = await numbers.count()
    expect(count).toBeGreaterThan(10)
    await numbers.first().focus()
    await page.keyboard.press('Enter')
    expect(
      await page
        .getByRole('group', { name: 'How each camp answered' })
        .first()
        .getByRole('row')
        .allTextContents(),
    ).toEqual([
      'CampAgreedDisagreedPassedAnsweredCautious share',
      ' Camp A12001293%',
      ' Camp B800890%',
    ])
    await numbers.last().focus()
    await page.keyboard.press('Enter')
    expect(await page.getByText('Votes are secret.').isVisible()).toBe(true)
  },
)

test('a member sees their own place, said in words too', async () => {
  const open = await aWindow()
  const { at, members } = await aFound()
  const page = await aVisitor(open, { as: members.at(-1) ?? null })
  await visit(page, at)
  expect(await page.locator('.camps-own-dot').count()).toBe(1)
  expect(await page.getByText('camp B is nearest to you').isVisible()).toBe(true)
})
