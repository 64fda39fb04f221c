import { expect, test } from 'vitest'
import { placementLimits } from '~/domain/placements/placement'
import { placeRefused, targetRefused, type PlacementCheck } from '~/domain/placements/policy'

const noon = new Date('2026-05-04T12:00:00Z')
const [ada, grete] = [
  { id: 1, name: 'Ada', role: 'member' },
  { id: 2, name: 'Grete', role: 'moderator' },
] as const
const open = { id: 6, closedAt: null }
const post: PlacementCheck = {
  id: 7,
  threadId: 5,
  parentId: 3,
  standing: 'stands',
  places: 0,
  there: null,
  guests: 0,
  ofAuthor: 0,
  target: { id: 8, standing: 'stands', over: false },
}
const refused = (
  other: Partial<PlacementCheck>,
  thread: { id: number; closedAt: Date | null } = open,
) => targetRefused(ada, { ...post, ...other }, thread)

test('only the author and staff place a post', () => {
  expect([placeRefused(ada, { authorId: 1 }), placeRefused(grete, { authorId: 1 })]).toEqual([
    null,
    null,
  ])
  expect(placeRefused(ada, { authorId: 2 })).toBe('placements.notYours')
  expect(placeRefused(null, { authorId: 1 })).toBe('identity.signInFirst')
})

test('a published post may be placed under another one, or a question, of any open debate', () => {
  expect([
    refused({}),
    refused({ target: null }),
    refused({}, { ...open, id: 5 }),
    refused({ target: null }, { ...open, id: 5 }),
  ]).toEqual([null, null, null, null])
  expect([refused({ standing: 'withdrawn' }), refused({ standing: 'removed' })]).toEqual([
    'posts.withdrawn',
    'posts.removed',
  ])
  for (const standing of ['withdrawn', 'removed'] as const)
    expect(refused({ target: { id: 8, standing, over: false } })).toBe('placements.targetGone')
})

test('nothing is placed in a closed debate, and only staff are advised to reopen it', () => {
  const closed = { ...open, closedAt: noon }
  expect([refused({}, closed), targetRefused(grete, post, closed)]).toEqual([
    'placements.targetClosed',
    'posts.targetClosed',
  ])
})

test('no post is placed under itself, directly or indirectly', () => {
  expect(refused({ target: { id: 7, standing: 'stands', over: true } })).toBe('placements.itself')
  expect(refused({ target: { id: 8, standing: 'stands', over: true } })).toBe('placements.circle')
})

test('a post is not placed where it is by origin; elsewhere its stance may change', () => {
  expect(
    refused({ there: 'adds', places: placementLimits.places, guests: placementLimits.guests }),
  ).toBeNull()
  expect(refused({ target: { id: 3, standing: 'stands', over: false } }, { ...open, id: 5 })).toBe(
    'placements.already',
  )
  expect(refused({ parentId: null, target: null }, { ...open, id: 5 })).toBe('placements.already')
  expect(refused({ parentId: null, target: null })).toBeNull()
})

test('authors place few of their own at one place, staff as many as there is room for', () => {
  const many = { ...post, ofAuthor: placementLimits.ofAuthor }
  expect([targetRefused(ada, many, open), targetRefused(grete, many, open)]).toEqual([
    'placements.enoughOfYours',
    null,
  ])
})

test('neither an argument has too many places, nor a place too many arguments', () => {
  expect([
    refused({ places: placementLimits.places - 1 }),
    refused({ guests: placementLimits.guests - 1 }),
  ]).toEqual([null, null])
  expect([
    refused({ places: placementLimits.places }),
    refused({ guests: placementLimits.guests }),
  ]).toEqual(['placements.tooMany', 'placements.full'])
})
