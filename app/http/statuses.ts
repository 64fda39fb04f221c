import type { RefusalKind } from '~/domain/refusal'

/** The HTTP status of each kind of refusal. */
export const statuses: Record<RefusalKind, number> = {
  malformed: 400,
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  missing: 404,
  gone: 410,
  conflict: 409,
  tooLarge: 413,
  tooMany: 429,
  unavailable: 503,
}
