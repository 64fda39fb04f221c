import { expect, test } from 'vitest'
import { closeRefused, curateRefused, reopenRefused } from '~/domain/threads/policy'

const member = { id: 1, name: 'Mia', role: 'member' } as const
const moderator = { id: 2, name: 'Moritz', role: 'moderator' } as const
const open = { closedAt: null }
const closed = { closedAt: new Date('2026-05-03T12:00:00Z') }

test('only staff curate threads', () => {
  expect([null, member, moderator].map(curateRefused)).toEqual(['identity.signInFirst', 'moderation.staffOnly', null])
  expect([closeRefused(member, open), reopenRefused(member, closed)]).toEqual(['moderation.staffOnly', 'moderation.staffOnly'])
})

test('an open thread can be closed, a closed one opened, and neither twice', () => {
  expect([closeRefused(moderator, open), closeRefused(moderator, closed)]).toEqual([null, 'threads.alreadyClosed'])
  expect([reopenRefused(moderator, closed), reopenRefused(moderator, open)]).toEqual([null, 'threads.notClosed'])
})
