import { expect, test } from 'vitest'
import { locales } from '~/domain/context'
import { recompute } from '~/domain/opinions/recompute.server'
import { links } from '~/links'
import { aDivided } from '../domain/opinions/votedIn.server'
import { aVisitor, aWindow, visit } from '../support/browser'
import { aReader, aThread } from '../support/builders.server'
import { checkedWidth, openDetails, pageFaults } from '../support/pageFaults'

async function aFound() {
  const debate = await aDivided({
    question: 'Was folgt aus der Rindfleischetikettierungsüberwachungsaufgabenübertragung?',
  })
  await recompute(aReader(), debate.thread)
  return { ...debate, at: links.commonGround(debate.thread) }
}

test('the common ground passes all page checks in both languages with all details open', async () => {
  const open = await aWindow()
  const { at, members } = await aFound()
  const empty = links.commonGround(await aThread({ question: 'Wer fängt an?' }))
  const faults: string[] = []
  for (const language of locales) {
    const page = await aVisitor(open, {
      language,
      width: checkedWidth[language],
      as: language === 'de' ? (members[0] ?? null) : null,
    })
    for (const path of [at, empty]) {
      await visit(page, path)
      await openDetails(page)
      faults.push(...(await pageFaults(page)))
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
