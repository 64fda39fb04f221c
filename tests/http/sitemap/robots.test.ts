import { expect, test } from 'vitest'
import { robotsText } from '~/http/sitemap/robots'
import { links } from '~/links'

/**
 * Returns whether a crawler that follows RFC 9309 may read an address: the longest matching rule
 * decides.
 */
function mayRead(path: string): boolean {
  const rules = robotsText('')
    .split('\n')
    .flatMap((line) => {
      const [, kind, rule] = /^(Allow|Disallow): (.*)$/.exec(line) ?? []
      return kind && rule ? [{ allows: kind === 'Allow', rule }] : []
    })
  const fits = (rule: string) =>
    new RegExp(`^${rule.replace(/[.?+()[\]{}|^\\]/g, '\\$&').replaceAll('*', '.*')}`).test(path)
  const [decisive] = rules
    .filter(({ rule }) => fits(rule))
    .sort(
      (one, other) =>
        other.rule.length - one.rule.length || Number(other.allows) - Number(one.allows),
    )
  return decisive?.allows ?? true
}

const thread = { id: 7, title: 'Wer darf antworten?' }

test('everything that is there to be read may be read', () => {
  for (const path of [
    links.front(),
    links.thread(thread),
    links.thread(thread, { after: '-0.3_12' }),
    links.post(12),
    links.themes(),
    links.theme('geld'),
    links.article('bruecken'),
    links.member('Ada'),
    links.frontFeed('atom'),
    links.sitemap(),
    links.sitemapPiece('threads-1'),
    '/assets/a.css',
    links.thread({ id: 7, title: 'Close?' }),
  ])
    expect(mayRead(path), path).toBe(true)
})

test('acts, personal pages, the desk, searches and other views are excluded', () => {
  for (const path of [
    links.answerThread(7),
    links.closeThread(7),
    links.renameThread(7),
    links.mergeThread(7),
    links.weigh(7),
    links.movePost(12),
    links.placePost(12),
    links.unplacePost(3),
    links.reply(12),
    links.postHistory(12),
    links.vote(12),
    links.preview(),
    links.signIn('/t/7'),
    links.signUp(),
    links.signOut(),
    links.settings(),
    links.sessions(),
    links.language(),
    links.moderation(),
    links.audit(),
    '/search?q=x',
    links.thread(thread, { sort: 'new' }),
    links.thread(thread, { theme: 'geld', after: '-0.3_12' }),
    '/t/7/wer.data',
  ])
    expect(mayRead(path), path).toBe(false)
})

test('it contains the sitemap’s address', () => {
  expect(robotsText('https://forum.example/sitemap.xml')).toMatch(
    /^Sitemap: https:\/\/forum\.example\/sitemap\.xml$/m,
  )
})
