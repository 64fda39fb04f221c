import type { PostView } from '~/domain/posts/post'

/** A post as a reader sees it, with what matters to the test. */
export const aView = (id: number, parentId: number | null = null, other: Partial<PostView> = {}): PostView => ({
  id, parentId, threadId: 1, depth: 0, stance: 'supports', lang: 'de', html: '<p>x</p>', text: null, createdAt: new Date(id * 60_000), editedAt: null,
  standing: 'stands', removedReason: null, author: { name: 'Ann', demo: false }, themes: [], sources: null, marks: null, replyCount: 0, belowCount: 0, rank: 0, strength: null, controversy: 0, commonGround: null, accepted: false, mine: null, own: false,
  counts: { up: 0, down: 0, agree: 0, disagree: 0, pass: 0 }, ...other,
})
