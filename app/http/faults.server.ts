import { isRouteErrorResponse } from '@remix-run/react'

/** Tells of something that nobody foresaw: on standard error, as one line of JSON, without what the request carried. */
export function reportFault(error: unknown, request: Request): void {
  // Remix itself answers what was asked wrongly, such as a form for an address that takes none.
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

/** Errors of the database repeat what was to be written; of those only the kind and the place are told. */
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
