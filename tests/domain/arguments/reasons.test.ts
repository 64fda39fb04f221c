import { expect, test } from 'vitest'
import { reasonsOf, reasonsShown } from '~/domain/arguments/reasons'
import type { Excerpt } from '~/domain/posts/post'

const thread = { id: 1, lang: 'de', questionDe: 'Wer zahlt?', questionEn: null } as const
const anExcerpt = (id: number): Excerpt => ({
  id,
  stance: 'supports',
  lang: 'de',
  text: `Grund ${id}`,
  createdAt: new Date('2026-05-04T12:00:00Z'),
  author: { name: 'Ada', demo: false },
  thread,
  themes: [],
  replyCount: 0,
})
const said = new Map([1, 2, 3].map((id) => [id, anExcerpt(id)]))

test('an argument is shown with the score from its votes and the replies that count for and against it', () => {
  const weighed = {
    strength: 0.6,
    up: 3,
    down: 1,
    supports: [
      { id: 2, strength: 0.9 },
      { id: 1, strength: 0.2 },
    ],
    opposes: [{ id: 3, strength: 0.4 }],
  }
  expect(reasonsOf(weighed, said)).toEqual({
    strength: 0.6,
    up: 3,
    down: 1,
    base: 4 / 6,
    supports: {
      strongest: [
        { post: anExcerpt(2), strength: 0.9 },
        { post: anExcerpt(1), strength: 0.2 },
      ],
      more: false,
    },
    opposes: { strongest: [{ post: anExcerpt(3), strength: 0.4 }], more: false },
  })
})

test('long lists are cut with a note that there are more; deleted replies are omitted', () => {
  const many = Array.from({ length: reasonsShown + 1 }, (_, n) => ({ id: n + 1, strength: 0.5 }))
  const { opposes } = reasonsOf(
    { strength: 0.6, up: 0, down: 0, supports: [], opposes: many },
    said,
  )
  expect([opposes.strongest.map(({ post }) => post.id), opposes.more]).toEqual([[1, 2, 3], true])
})
