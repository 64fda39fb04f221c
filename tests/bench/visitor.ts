import http from 'node:http'

/** A response as received. */
export type Answered = {
  status: number
  headers: http.IncomingHttpHeaders
  bytes: Buffer
  ms: number
}

/** A visitor like a browser: one open connection, accepting brotli and gzip. */
export type Visitor = {
  get(path: string, headers?: Record<string, string>): Promise<Answered>
  /** Submits a form like the site's own pages. */
  post(path: string, form: Record<string, string>): Promise<Answered>
  leave(): void
}

/** Creates a visitor of the site; a member with a session's token. */
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
