import { isRouteErrorResponse } from '@remix-run/react'

/** Tells of something that nobody foresaw: on standard error, as one line of JSON, without what the request carried. */
export function reportFault(error: unknown, request: Request): void {
  // Remix itself answers what was asked wrongly, such as a form for an address that takes none.
  if (isRouteErrorResponse(error) && error.status < 500) return
  const fault = error instanceof Error ? { name: error.name, message: error.message, stack: error.stack } : { message: String(error) }
  const { pathname } = new URL(request.url)
  process.stderr.write(JSON.stringify({ level: 50, time: new Date().toISOString(), msg: 'fault', method: request.method, path: pathname, ...fault }) + '\n')
}
