/**
 * The same value for the page that is rendered here, but with nothing in it for whoever lists what is to be sent to the
 * browser: its members, or those of the `data` that it wraps, can be read and are not enumerable.
 */
export function unsent<T>(shown: T): T {
  if (!isPlain(shown)) {
    if (isWrapped(shown)) unsent(shown.data)
    return shown
  }
  for (const name of Object.keys(shown)) Object.defineProperty(shown, name, { enumerable: false })
  return shown
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' &&
  value !== null &&
  Object.getPrototypeOf(value) === Object.prototype &&
  !isWrapped(value)

/** What `data()` of Remix makes: a value with its status and headers. */
const isWrapped = (value: unknown): value is { data: unknown } =>
  typeof value === 'object' &&
  value !== null &&
  'type' in value &&
  value.type === 'DataWithResponseInit' &&
  'data' in value
