import { expect, test } from 'vitest'
import { postPreview, postTitle, postDescription } from '~/ui/previews/postPreview'
import { aView } from '../../support/views'
import { aHead, aToldPost, tellingIn } from './told'

const branch = (other = {}) => ({
  post: aView(12, null, { stance: 'opposes', author: { name: 'Ada', demo: false }, ...other }),
  replies: [],
  more: 0,
})

test('an argument’s preview has its text, stance, author and question', () => {
  const { card } = postPreview(tellingIn('de'), {
    head: aHead(),
    above: [],
    branch: branch({ editedAt: new Date(0), text: 'Ohne Regeln\n\ngibt es keine Sicherheit.' }),
  })
  expect(card).toMatchObject({
    kind: 'article',
    title: 'Ada zu „Wer setzt die Standards?“',
    description: 'Widerspricht: Ohne Regeln gibt es keine Sicherheit.',
    url: 'https://forum.example/p/12',
    published: new Date(12 * 60_000).toISOString(),
    modified: '1970-01-01T00:00:00.000Z',
    author: 'https://forum.example/u/Ada',
  })
  expect(card.picture.url).toMatch(/^https:\/\/forum\.example\/pictures\/p\/12\?lang=de&v=a/)
})

test('an answer names whom it answers, unless that one is gone', () => {
  const told = (standing: 'stands' | 'withdrawn') =>
    postPreview(tellingIn('en'), {
      head: aHead(),
      above: [aView(3, null, { standing, author: { name: 'Ben', demo: false } })],
      branch: branch({ text: 'No.' }),
    }).card.description
  expect([told('stands'), told('withdrawn')]).toEqual(['Opposes Ben: No.', 'Opposes: No.'])
  expect(postDescription(tellingIn('de'), aToldPost({ stance: 'asks', answers: 'Ben' }))).toMatch(
    /^Fragt bei Ben nach: /,
  )
})

test('the card of an unpublished argument says so, without text or name', () => {
  for (const standing of ['withdrawn', 'removed'] as const) {
    const { card } = postPreview(tellingIn('en'), {
      head: aHead(),
      above: [],
      branch: branch({ standing, removedReason: 'Spam' }),
    })
    expect(card.title).toBe('An argument on “Who sets the standards?”')
    expect(card.description).toBe(
      standing === 'withdrawn'
        ? 'This argument was withdrawn by its author.'
        : 'Removed by a moderator: Spam',
    )
    expect(JSON.stringify(card)).not.toContain('Ada')
  }
  expect(postTitle(tellingIn('de'), aToldPost({ standing: 'removed' }), aHead())).toBe(
    'Ein Argument zu „Wer setzt die Standards?“',
  )
})
