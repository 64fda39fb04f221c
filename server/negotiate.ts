/** How the bytes of an answer can be packed, the best first. */
export const encodings = ['br', 'gzip', 'identity'] as const
/** One way in which the bytes of an answer are packed. */
export type Encoding = (typeof encodings)[number]

/** The packing that a client likes best by its Accept-Encoding, and of those it likes as much, the smallest (RFC 9110, 12.5.3). */
export function encodingFor(accepted: string | undefined): Encoding {
  if (accepted === undefined) return 'identity'
  const weights = new Map(accepted.slice(0, 500).split(',').map(weighed))
  // Without a word on it, sending the bytes as they are is always right, but nobody's first choice.
  const weightOf = (encoding: Encoding) =>
    weights.get(encoding) ??
    (encoding === 'identity' ? 0.0001 : encoding === 'gzip' ? (weights.get('*') ?? 0) : 0)
  const best = encodings.reduce((best, one) => (weightOf(one) > weightOf(best) ? one : best))
  return weightOf(best) > 0 ? best : 'identity'
}

/** Whether a client that sends this If-None-Match has the answer with this strong ETag already. */
export function hasAlready(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false
  if (ifNoneMatch === etag) return true
  return ifNoneMatch
    .split(',')
    .some((one) => one.trim().replace(/^W\//, '') === etag || one.trim() === '*')
}

function weighed(wish: string): [string, number] {
  const [name = '', ...parameters] = wish.trim().toLowerCase().split(';')
  const q = parameters
    .map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1])
    .find((found) => found !== undefined)
  return [name.trim(), q === undefined ? 1 : Number(q) || 0]
}
