import { expect, test } from 'vitest'
import { links } from '~/links'
import { aVisitor, aWindow, visit } from '../support/browser'
import { aModerator, aPost, aThread } from '../support/builders.server'

const [question, other] = ['Wer setzt die Standards?', 'Wer prüft sie?']

test('a moderator moves an argument, and a reader with its old link finds it where it is now', async () => {
  const open = await aWindow()
  const [from, into] = [await aThread({ question }), await aThread({ question: other })]
  const post = await aPost({ thread: from, text: 'Wer baut, entscheidet.' })
  const reply = await aPost({ thread: from, parent: post, stance: 'asks', text: 'Auch allein?' })
  const target = await aPost({ thread: into, text: 'Niemand prüft.' })

  const reader = await aVisitor(open, { language: 'de' })
  await visit(reader, links.post(post))
  expect(await reader.locator('.thread-line h1').textContent()).toBe(question)

  const page = await aVisitor(open, { as: await aModerator(), language: 'de', expecting: [422] })
  await visit(page, links.thread({ id: from, title: question }))
  await page.locator(`#p${post} summary`).first().click()
  await page.locator(`#p${post}`).getByRole('link', { name: 'Verschieben' }).click()
  await page.getByLabel('Wohin?').fill('dorthin')
  await page.getByRole('button', { name: 'Verschieben' }).click()
  await page
    .getByRole('alert')
    .getByRole('link', { name: /^Bitte geben Sie den Link/ })
    .waitFor()
  await page.getByLabel('Wohin?').fill(`p${target}`)
  await page.getByRole('button', { name: 'Verschieben' }).click()
  await page.waitForURL(`**${links.post(post)}#p${post}`)
  await page.locator(`.ancestors #p${target}`).waitFor()

  await reader.getByRole('button', { name: 'Die Debatte wurde geändert – anzeigen' }).click()
  await expect.poll(() => reader.locator('.thread-line h1').textContent()).toBe(other)
  await visit(reader, links.post(post))
  expect(await reader.locator('.thread-line h1').textContent()).toBe(other)
  expect(
    await reader.locator('article.post').evaluateAll((posts) => posts.map(({ id }) => id)),
  ).toEqual([target, post, reply].map((id) => `p${id}`))
})

test('a debate is merged while somebody reads it, and the notice leads to the target', async () => {
  const open = await aWindow()
  const [from, into] = [await aThread({ question }), await aThread({ question: other })]
  await aPost({ thread: from, text: 'Wer baut, entscheidet.' })
  const readers = [
    await aVisitor(open, { language: 'de' }),
    await aVisitor(open, { as: await aModerator(), language: 'de' }),
  ]
  for (const reader of readers) await visit(reader, links.thread({ id: from, title: question }))

  const page = await aVisitor(open, { as: await aModerator(), language: 'de' })
  await visit(page, links.thread({ id: from, title: question }))
  await page.locator('.curate summary').click()
  await page.getByRole('link', { name: 'Zusammenführen' }).click()
  await page.getByLabel('Die andere Debatte').fill(`t${into}`)
  await page.getByRole('button', { name: 'Zusammenführen' }).click()
  const there = `**${links.thread({ id: into, title: other })}`
  await page.waitForURL(there)
  for (const reader of readers) {
    await reader.getByRole('button', { name: 'Die Debatte wurde geändert – anzeigen' }).click()
    await reader.waitForURL(there)
    await reader.getByText('Wer baut, entscheidet.').waitFor()
  }
})
