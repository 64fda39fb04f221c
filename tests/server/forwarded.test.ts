import { expect, test } from 'vitest'
import { databaseUrl } from '~/config.server'
import { aSite } from '../support/site'

const forwarded = {
  'X-Forwarded-For': '203.0.113.77',
  'X-Forwarded-Proto': 'https',
  Forwarded: 'for=203.0.113.77',
}

/**
 * Returns the warnings of a site with these settings after requests with and without proxy headers.
 */
async function warningsOf(
  settings: Record<string, string>,
  headers: Record<string, string>,
): Promise<string[]> {
  const site = await aSite({ DATABASE_URL: databaseUrl(), LOG_LEVEL: 'warn', ...settings })
  for (let n = 0; n < 3; n++) await (await fetch(`${site.url}/sign-in`, { headers })).text()
  await site.end()
  expect(site.output()).not.toContain('203.0.113')
  return site
    .output()
    .split('\n')
    .filter((line) => line.includes('TRUST_PROXY'))
}

test('an operator learns once why what a proxy says is thrown away, and no address is written down', async () => {
  const warnings = await warningsOf({}, forwarded)
  expect(warnings).toHaveLength(1)
  expect(JSON.parse(warnings[0] ?? '')).toMatchObject({ level: 40 })
})

test('where a proxy is trusted, or none says anything, there is nothing to warn of', async () => {
  expect(await warningsOf({ TRUST_PROXY: '1' }, forwarded)).toEqual([])
  expect(await warningsOf({}, {})).toEqual([])
})
