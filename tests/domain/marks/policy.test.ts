import { expect, test } from 'vitest'
import {
  resetRefused,
  duplicateRefused,
  markRefused,
  settleRefused,
  withdrawMarkRefused,
  type Original,
} from '~/domain/marks/policy'

const noon = new Date('2026-05-04T12:00:00Z')
const viewer = { id: 1, name: 'Ada', role: 'member' } as const
const [open, post] = [
  { closedAt: null, mergedIntoId: null },
  { authorId: 2, withdrawnAt: null, removedAt: null },
]

test('a member marks posts of others while they are published and the debate is open', () => {
  expect(markRefused(viewer, open, post)).toBeNull()
  expect(markRefused(null, open, post)).toBe('identity.signInFirst')
  expect(markRefused(viewer, open, { ...post, authorId: 1 })).toBe('marks.ownPost')
  expect(markRefused(viewer, { ...open, closedAt: noon }, post)).toBe('posts.threadClosed')
  expect(markRefused(viewer, { closedAt: noon, mergedIntoId: 3 }, post)).toBe('threads.merged')
  expect(markRefused(viewer, open, { ...post, withdrawnAt: noon })).toBe('posts.withdrawn')
  expect(markRefused(viewer, open, { ...post, removedAt: noon })).toBe('posts.removed')
})

test('what a moderator has decided cannot be said again, what the author has answered can', () => {
  expect([null, { outcome: null }, { outcome: 'answered' as const }].map(resetRefused)).toEqual([
    null,
    null,
    null,
  ])
  expect(([{ outcome: 'accepted' }, { outcome: 'dismissed' }] as const).map(resetRefused)).toEqual([
    'marks.decided',
    'marks.decided',
  ])
})

test('a duplicate names another published post of its debate without creating a cycle', () => {
  const original: Original = {
    id: 8,
    threadId: 5,
    standing: 'stands',
    beneath: false,
    repeats: false,
  }
  const refused = (other: Partial<Original>) =>
    duplicateRefused({ id: 7, threadId: 5 }, { ...original, ...other })
  expect(refused({})).toBeNull()
  expect(duplicateRefused({ id: 7, threadId: 5 }, null)).toBe('marks.originalMissing')
  expect(refused({ id: 7 })).toBe('marks.originalItself')
  expect(refused({ threadId: 6 })).toBe('marks.originalElsewhere')
  expect([refused({ standing: 'withdrawn' }), refused({ standing: 'removed' })]).toEqual([
    'marks.originalGone',
    'marks.originalGone',
  ])
  expect(refused({ beneath: true })).toBe('marks.originalBeneath')
  expect(refused({ repeats: true })).toBe('marks.originalRepeats')
})

test('a mark is withdrawn by its member while it is open', () => {
  expect(withdrawMarkRefused(viewer, { memberId: 1, outcome: null })).toBeNull()
  expect(withdrawMarkRefused(viewer, { memberId: 2, outcome: null })).toBe('marks.notYours')
  expect(withdrawMarkRefused(viewer, { memberId: 1, outcome: 'answered' })).toBe('marks.settled')
  expect(withdrawMarkRefused(null, { memberId: 1, outcome: null })).toBe('identity.signInFirst')
})

test('a mark is settled by staff, and by nobody on their own argument', () => {
  const moderator = { id: 3, name: 'Grete', role: 'moderator' } as const
  expect(settleRefused(moderator, post)).toBeNull()
  expect(settleRefused(moderator, { authorId: 3 })).toBe('marks.ownPost')
  expect(settleRefused(viewer, post)).toBe('moderation.staffOnly')
  expect(settleRefused(null, post)).toBe('identity.signInFirst')
})
