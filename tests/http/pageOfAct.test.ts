import { expect, test } from 'vitest'
import { pageOfAct } from '~/http/pageOfAct'
import { links } from '~/links'

test('an act on a post or a thread belongs to its page', () => {
  for (const at of [links.vote, links.tagPost, links.withdrawPost, links.restorePost])
    expect(pageOfAct(at(12))).toBe('/p/12')
  for (const at of [links.closeThread, links.pinThread]) expect(pageOfAct(at(3))).toBe('/t/3')
  expect(pageOfAct(`${links.vote(12)}.data`)).toBe('/p/12')
})

test('other addresses belong to no page', () => {
  for (const path of [
    '/',
    '/sign-out',
    '/language',
    '/p/12',
    '/t/3',
    '/p/x/vote',
    '/p/0/vote',
    '/p/1234567890/vote',
    '/p/12/vote/x',
    '//p/12/vote',
    '/u/p/12/vote',
    '/p/12/%2e%2e',
  ])
    expect(pageOfAct(path), path).toBeNull()
})
