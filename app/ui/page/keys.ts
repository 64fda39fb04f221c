/** A key as the browser tells it. */
export type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>

/**
 * What a key asks of a page: its help, its search, another post, a press on what the post in focus offers (a selector in it), or
 * on what the page offers under this very key, and if it does not, on what the post does.
 */
export type Ask =
  | { kind: 'help' }
  | { kind: 'search' }
  | { kind: 'move'; step: 1 | -1 }
  | { kind: 'press'; target: string }
  | { kind: 'take'; offered: string; target: string | null }

const asks: ReadonlyMap<string, Ask> = new Map<string, Ask>([
  ['?', { kind: 'help' }],
  ['/', { kind: 'search' }],
  ['j', { kind: 'move', step: 1 }],
  ['k', { kind: 'move', step: -1 }],
  ['r', { kind: 'press', target: '.act-reply' }],
  ['e', { kind: 'press', target: '[data-vote="up"]' }],
  ['o', { kind: 'press', target: '[data-vote="down"]' }],
  ['a', { kind: 'take', offered: '[data-key="a"]', target: '[data-vote="agree"]' }],
  ['d', { kind: 'take', offered: '[data-key="d"]', target: '[data-vote="disagree"]' }],
  ['p', { kind: 'take', offered: '[data-key="p"]', target: '[data-vote="pass"]' }],
  ['s', { kind: 'take', offered: '[data-key="s"]', target: '[data-share]' }],
  ['n', { kind: 'take', offered: '[data-key="n"]', target: null }],
])

/** What a key asks, or null: keys with Ctrl, Alt or Cmd are the browser's. */
export const askOf = ({ key, ctrlKey, metaKey, altKey }: Key): Ask | null =>
  ctrlKey || metaKey || altKey ? null : (asks.get(key) ?? null)

/** The post to go to from the one in focus; from none, the first or the last. Null beyond either end. */
export function postFrom<Post>(
  posts: readonly Post[],
  current: Post | null,
  step: 1 | -1,
): Post | null {
  if (current === null) return posts.at(step === 1 ? 0 : -1) ?? null
  return posts[posts.indexOf(current) + step] ?? null
}

/** The id of the post that an address leads to by its fragment, or null. */
export const arrivedAt = (hash: string): string | null =>
  /^#p\d+$/.test(hash) ? hash.slice(1) : null
