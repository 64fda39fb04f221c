import { expect, test } from 'vitest'
import { acceptRefused } from '~/domain/arguments/policy'

const viewer = { id: 1, name: 'Ann', role: 'member' } as const
const post = { authorId: 2, stance: 'adds', withdrawnAt: null, removedAt: null }
const asked = { ...post, authorId: 1, stance: 'asks' }
const gone = new Date()

test('only the asker accepts an answer', () => {
  expect(acceptRefused(viewer, post, asked)).toBeNull()
  expect(acceptRefused(viewer, { ...post, authorId: 1 }, asked)).toBeNull()
  expect(acceptRefused({ ...viewer, id: 3, role: 'moderator' }, post, asked)).toBe(
    'arguments.notAsked',
  )
})

test('nothing answers what asks nothing, and what is gone answers nothing', () => {
  expect(acceptRefused(viewer, post, null)).toBe('arguments.nothingAsked')
  expect(acceptRefused(viewer, post, { ...asked, stance: 'opposes' })).toBe(
    'arguments.nothingAsked',
  )
  expect(acceptRefused(viewer, { ...post, withdrawnAt: gone }, asked)).toBe('arguments.answerGone')
  expect(acceptRefused(viewer, post, { ...asked, removedAt: gone })).toBe('arguments.answerGone')
})
