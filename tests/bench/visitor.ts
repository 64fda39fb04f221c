import http from 'node:http'

/** What a site answered, as it came. */
export type Answered = {
  status: number
  headers: http.IncomingHttpHeaders
  bytes: Buffer
  ms: number
}

/** Somebody with a browser's habits: one connection that stays open, brotli and gzip taken. */
export type Visitor = {
  get(path: string, headers?: Record<string, string>): Promise<Answered>
  /** Sends a form as the site's own pages do. */
  post(path: string, form: Record<string, string>): Promise<Answered>
  leave(): void
}

/** A visitor of the site at this address; with a session's token, a member. */
export function aVisitor(url: string, token: string | null = null): Visitor {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 })
  const always = {
    'Accept-Encoding': 'br, gzip',
    'Accept-Language': 'de',
    Accept: 'text/html',
    ...(token === null ? {} : { Cookie: `session=${token}` }),
  }
  const ask = (method: string, path: string, headers: Record<string, string>, body?: string) =>
    new Promise<Answered>((resolve, reject) => {
      const begun = performance.now()
      const request = http.request(
        url + path,
        { method, agent, headers: { ...always, ...headers } },
        (response) => {
          const pieces: Buffer[] = []
          response.on('data', (piece: Buffer) => pieces.push(piece))
          response.once('error', reject)
          response.once('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              bytes: Buffer.concat(pieces),
              ms: performance.now() - begun,
            }),
          )
        },
      )
      request.once('error', reject)
      request.end(body)
    })
  return {
    get: (path, headers = {}) => ask('GET', path, headers),
    post: (path, form) => {
      const body = new URLSearchParams(form).toString()
      return ask(
        'POST',
        path,
        {
          Origin: url,
          'Content-Type': 'application/x-www-form-urlencoded',
          'Content-Length': String(Buffer.byteLength(body)),
        },
        body,
      )
    },
    leave: () => agent.destroy(),
  }
}
