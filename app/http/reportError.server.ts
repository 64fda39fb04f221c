import { isRouteErrorResponse } from '@remix-run/react'

/**
 * Logs an unexpected error on standard error as one line of JSON, without the request's content.
 */
export function reportError(error: unknown, request: Request): void {
  // Remix itself responds to invalid requests, such as a form sent to an address without an action.
  if (isRouteErrorResponse(error) && error.status < 500) return
  const fault = error instanceof Error ? told(error) : { message: typeof error }
  const { pathname } = new URL(request.url)
  process.stderr.write(
    JSON.stringify({
      level: 50,
      time: new Date().toISOString(),
      msg: 'fault',
      method: request.method,
      path: pathname,
      ...fault,
    }) + '\n',
  )
}

/**
 * Database errors contain the values that were to be written, so only their code and stack are
 * logged.
 */
function told(error: Error) {
  const places = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n')
  const isDatabases =
    /^(PrismaClient|DriverAdapter)/.test(error.name) || error.constructor.name === 'DatabaseError'
  return {
    name: error.name,
    code: 'code' in error ? String(error.code) : undefined,
    message: isDatabases ? '(not told)' : error.message,
    stack: places,
  }
}
