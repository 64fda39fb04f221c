import { expect, test } from 'vitest'
import type { Locale } from '~/domain/context'
import { previewContextIn as tellingHere } from '~/http/previewContext.server'
import * as structured from '~/ui/previews/jsonLd'
import type { Memoise } from '~/ui/previews/previewContext'
import { faultsOf } from '../../support/discussion'
import { aView } from '../../support/views'
import { aHead, tellingIn } from './told'

const { kept } = tellingHere('de')
const threadPosting = (...told: Parameters<typeof structured.threadPosting>) =>
  JSON.parse(structured.threadPosting(...told))
const postPosting = (...told: Parameters<typeof structured.postPosting>) =>
  JSON.parse(structured.postPosting(...told))
const ada = { author: { name: 'Ada', demo: false } }

test('a debate is a posting by the house, with what answers it nested as comments', () => {
  const branches = [
    {
      post: aView(1, null, { ...ada, text: 'Ja.' }),
      replies: [
        {
          post: aView(2, 1, { ...ada, text: 'Nein.', editedAt: new Date(0) }),
          replies: [],
          more: 3,
        },
      ],
      more: 0,
    },
  ]
  const posting = threadPosting(tellingIn('de'), aHead(), branches)
  expect(faultsOf(posting)).toEqual([])
  expect(posting).toMatchObject({
    url: 'https://forum.example/t/7/wer-setzt-die-standards',
    headline: 'Wer setzt die Standards?',
    text: 'Wer aber setzt die Standards?',
    inLanguage: 'de',
    commentCount: 9,
    author: { '@type': 'Organization', name: 'Standpunkt' },
    citation: {
      '@type': 'Article',
      headline: 'Offene Modelle',
      url: 'https://forum.example/articles/offene-modelle',
    },
    comment: [
      {
        text: 'Ja.',
        author: { name: 'Ada', url: 'https://forum.example/u/Ada' },
        comment: [{ text: 'Nein.', dateModified: '1970-01-01T00:00:00.000Z' }],
      },
    ],
  })
})

test('votes are counted only where there are any', () => {
  const counts = { up: 4, down: 0, agree: 2, disagree: 1, pass: 5 }
  const { comment } = threadPosting(tellingIn('en'), aHead(), [
    { post: aView(1, null, { counts, replyCount: 1 }), replies: [], more: 0 },
  ])
  expect(comment).toMatchObject([
    {
      interactionStatistic: [
        ['Like', 4],
        ['Comment', 1],
      ].map(([action, count]) => ({
        interactionType: `https://schema.org/${action}Action`,
        userInteractionCount: count,
      })),
    },
  ])
  expect(
    threadPosting(tellingIn('en'), aHead(), [{ post: aView(1), replies: [], more: 0 }]).comment,
  ).not.toHaveProperty('[0].interactionStatistic')
})

test('what is gone stays in its place, valid, without its words or anybody’s name', () => {
  const gone = (['withdrawn', 'removed'] as const).map((standing, index) => ({
    post: aView(index + 1, null, { ...ada, standing, removedReason: 'Werbung' }),
    replies: [{ post: aView(3, index + 1, { text: 'Warum?' }), replies: [], more: 0 }],
    more: 0,
  }))
  const posting = threadPosting(tellingIn('de'), aHead({ origins: [], articleSlug: null }), gone)
  expect(faultsOf(posting)).toEqual([])
  expect(posting.comment).toMatchObject([
    {
      text: 'Dieses Argument hat seine Verfasserin oder sein Verfasser zurückgezogen.',
      author: { name: 'nicht mehr genannt' },
      creativeWorkStatus: 'Deleted',
      comment: [{ text: 'Warum?' }],
    },
    { text: 'Von der Moderation entfernt: Werbung', author: { name: 'nicht mehr genannt' } },
  ])
  expect(JSON.stringify(posting)).not.toContain('Ada')
})

test('an argument’s own page makes it the posting, part of its debate and with what it answers', () => {
  const posting = postPosting(
    tellingIn('en'),
    aHead(),
    [aView(1, null, ada), aView(2, 1, { standing: 'withdrawn' })],
    {
      post: aView(3, 2, { text: 'Warum?' }),
      replies: [{ post: aView(4, 3), replies: [], more: 0 }],
      more: 0,
    },
  )
  expect(faultsOf(posting)).toEqual([])
  expect(posting).toMatchObject({
    '@type': 'DiscussionForumPosting',
    url: 'https://forum.example/p/3',
    text: 'Warum?',
    headline: 'Who sets the standards?',
    isPartOf: {
      '@type': 'DiscussionForumPosting',
      url: 'https://forum.example/t/7/wer-setzt-die-standards',
    },
    citation: {
      '@type': 'Comment',
      url: 'https://forum.example/p/2',
      author: { name: 'no longer named' },
    },
    comment: [{ url: 'https://forum.example/p/4', text: '…' }],
  })
})

test('a post’s JSON is reused only while nothing in it changed', () => {
  const counts = { up: 1, down: 0, agree: 0, disagree: 0, pass: 0 }
  const changes: Parameters<typeof aView>[2][] = [
    {},
    { text: 'Anders.' },
    { standing: 'withdrawn' },
    { standing: 'removed' },
    { standing: 'removed', removedReason: 'Werbung' },
    { lang: 'en' },
    { createdAt: new Date(1) },
    { editedAt: new Date(2) },
    { author: { name: 'Ben', demo: false } },
    { counts },
    { replyCount: 3 },
  ]
  const told = (kept: Memoise, locale: Locale) =>
    changes.map((change) =>
      threadPosting({ ...tellingIn(locale), kept }, aHead(), [
        { post: aView(1, null, { ...ada, ...change }), replies: [], more: 0 },
      ]),
    )
  const made: string[] = []
  const counting: Memoise = (of, madeFrom, make) =>
    kept(of, madeFrom, () => (made.push(of), make()))
  for (const locale of ['de', 'en'] as const) {
    expect(told(counting, locale)).toEqual(told((_of, _madeFrom, make) => make(), locale))
    expect(made.splice(0)).toHaveLength(changes.length)
  }
  for (const locale of ['de', 'de'] as const)
    threadPosting({ ...tellingIn(locale), kept: counting }, aHead(), [
      { post: aView(1), replies: [{ post: aView(2, 1), replies: [], more: 0 }], more: 0 },
    ])
  expect(made).toEqual(['de-1', 'de-2'])
})

test('the check itself finds faults', () => {
  const posting = threadPosting(tellingIn('de'), aHead(), [])
  for (const broken of [
    { ...posting, author: {} },
    { ...posting, datePublished: 'gestern' },
    { ...posting, text: '' },
    { ...posting, url: '/t/7' },
    { ...posting, comment: [{ '@type': 'Comment' }] },
    {},
  ])
    expect(faultsOf(broken)).not.toEqual([])
})
