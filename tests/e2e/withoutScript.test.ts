import { expect, test } from 'vitest'
import { links } from '~/links'
import { aVisitor, aWindow, visit } from '../support/browser'
import { aModerator, aPost, aTheme, aThread } from '../support/builders.server'

const question = 'Wer setzt die Standards?'

test('without script a new member signs up, replies in Markdown after a preview, edits, votes and signs out', async () => {
  const open = await aWindow()
  const thread = await aThread({ question })
  const other = await aPost({ thread, text: 'Wer baut, entscheidet.' })
  const page = await aVisitor(open, { language: 'de', script: false, expecting: [422] })
  await visit(page, links.thread({ id: thread, title: question }))
  await page.getByRole('link', { name: 'Anmelden', exact: true }).click()
  await page.getByRole('link', { name: 'Konto anlegen' }).click()
  await page.getByLabel('Name', { exact: true }).fill('Grete Hermann')
  await page.getByLabel('E-Mail-Adresse').fill('grete@example.org')
  await page.getByLabel('Passwort').fill('drei lose Ziegel')
  await page.getByRole('button', { name: 'Konto anlegen' }).click()
  await page.waitForURL(`**${links.thread({ id: thread, title: question })}`)

  await page.locator(`#p${other}`).getByRole('link', { name: 'Antworten', exact: true }).click()
  await page.getByRole('radio', { name: /^widerspricht/ }).check()
  await page.getByRole('textbox').fill('Wer **kauft**, entscheidet:\n\n- erstens\n- zweitens')
  await page.getByRole('button', { name: 'Vorschau' }).click()
  expect(await page.locator('.preview strong').textContent()).toBe('kauft')
  expect(await page.getByRole('radio', { name: /^widerspricht/ }).isChecked()).toBe(true)
  await page.getByRole('button', { name: 'Absenden' }).click()
  await page.waitForURL(/\/p\/\d+#p\d+$/)
  const reply = page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`)
  expect(await reply.locator('.words').innerHTML()).toBe(
    '<p>Wer <strong>kauft</strong>, entscheidet:</p><ul><li>erstens</li><li>zweitens</li></ul>',
  )

  await reply.locator('summary').first().click()
  await reply.getByRole('link', { name: 'Bearbeiten' }).click()
  expect(await page.getByRole('textbox').inputValue()).toContain('Wer **kauft**, entscheidet:')
  await page.getByRole('textbox').fill('Wer zahlt, entscheidet.')
  await page.getByRole('button', { name: 'Speichern' }).click()
  await page.locator('.words').filter({ hasText: 'Wer zahlt, entscheidet.' }).waitFor()

  await page
    .locator(`#p${other}`)
    .getByRole('button', { name: /^Zustimmen/ })
    .click()
  await page.locator(`#p${other}`).getByRole('button', { name: 'Zustimmen 1' }).waitFor()
  expect(
    await page
      .locator(`#p${other}`)
      .getByRole('button', { name: 'Zustimmen 1' })
      .getAttribute('aria-pressed'),
  ).toBe('true')

  await page.locator('.masthead summary').click()
  await page.getByRole('button', { name: 'Abmelden' }).click()
  await page.getByRole('link', { name: 'Anmelden', exact: true }).waitFor()
})

test('without script a form that is not taken says why and keeps what was typed', async () => {
  const open = await aWindow()
  const page = await aVisitor(open, { language: 'de', script: false, expecting: [422] })
  await visit(page, links.signUp())
  await page.getByLabel('Name', { exact: true }).fill('Moderation')
  await page.getByLabel('E-Mail-Adresse').fill('grete@example.org')
  await page.getByLabel('Passwort').fill('kurz')
  await page.getByRole('button', { name: 'Konto anlegen' }).click()
  const reasons = page.getByRole('alert').getByRole('link')
  expect(await reasons.count()).toBe(2)
  expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('Moderation')
  expect(await page.getByLabel('Name', { exact: true }).getAttribute('aria-invalid')).toBe('true')
})

test('without script a moderator tags an argument on the desk and stays there', async () => {
  const open = await aWindow()
  const thread = await aThread({ question })
  await aTheme('normen')
  await aPost({ thread, text: 'Noch ohne Thema.' })
  const page = await aVisitor(open, { as: await aModerator(), language: 'de', script: false })
  await visit(page, links.moderation())
  const row = page.locator('.desk-list > li').filter({ hasText: 'Noch ohne Thema.' })
  await row.getByRole('checkbox', { name: 'Thema normen' }).check()
  await row.getByRole('button').click()
  await expect.poll(() => row.count()).toBe(0)
  expect(new URL(page.url()).pathname).toBe(links.moderation())
})
