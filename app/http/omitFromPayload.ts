/**
 * Returns the value with its members (or those of the `data` that it wraps) made non-enumerable:
 * components can read them while rendering, but Remix does not serialise them for the browser.
 */
export function omitFromPayload<T>(shown: T): T {
  if (!isPlain(shown)) {
    if (isWrapped(shown)) omitFromPayload(shown.data)
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

/** Returns true for the result of Remix's `data()`: a value with status and headers. */
const isWrapped = (value: unknown): value is { data: unknown } =>
  typeof value === 'object' &&
  value !== null &&
  'type' in value &&
  value.type === 'DataWithResponseInit' &&
  'data' in value
