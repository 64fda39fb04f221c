/** Supported content encodings, the smallest first. */
export const encodings = ['br', 'gzip', 'identity'] as const
/** A content encoding. */
export type Encoding = (typeof encodings)[number]

/**
 * Returns the client's preferred encoding by its Accept-Encoding header, and among equally
 * preferred ones the smallest (RFC 9110, section 12.5.3).
 */
export function encodingFor(accepted: string | undefined): Encoding {
  if (accepted === undefined) return 'identity'
  const weights = new Map(accepted.slice(0, 500).split(',').map(weighed))
  // Unless it is mentioned, identity is always acceptable but never preferred.
  const weightOf = (encoding: Encoding) =>
    weights.get(encoding) ??
    (encoding === 'identity' ? 0.0001 : encoding === 'gzip' ? (weights.get('*') ?? 0) : 0)
  const best = encodings.reduce((best, one) => (weightOf(one) > weightOf(best) ? one : best))
  return weightOf(best) > 0 ? best : 'identity'
}

/** Returns true when an If-None-Match header matches a strong ETag. */
export function matchesEtag(ifNoneMatch: string | undefined, etag: string): boolean {
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
