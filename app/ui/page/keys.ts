/** The properties of a keyboard event that are used. */
export type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>

/**
 * What a key does: open help, go to the search, move to another post, press a button of the focused
 * post (a selector in it), or press the page's button for this key, falling back to the post's.
 */
export type KeyAction =
  | { kind: 'help' }
  | { kind: 'search' }
  | { kind: 'move'; step: 1 | -1 }
  | { kind: 'press'; target: string }
  | { kind: 'take'; offered: string; target: string | null }

const asks: ReadonlyMap<string, KeyAction> = new Map<string, KeyAction>([
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

/** Returns what a key does, or null; keys with Ctrl, Alt or Cmd are left to the browser. */
export const keyAction = ({ key, ctrlKey, metaKey, altKey }: Key): KeyAction | null =>
  ctrlKey || metaKey || altKey ? null : (asks.get(key) ?? null)

/**
 * Returns the post to move to from the focused one, or the first or last without one. Null beyond
 * either end.
 */
export function postInDirection<Post>(
  posts: readonly Post[],
  current: Post | null,
  step: 1 | -1,
): Post | null {
  if (current === null) return posts.at(step === 1 ? 0 : -1) ?? null
  return posts[posts.indexOf(current) + step] ?? null
}

/** Returns the id of the post in an address's fragment, or null. */
export const postInFragment = (hash: string): string | null =>
  /^#p\d+$/.test(hash) ? hash.slice(1) : null
