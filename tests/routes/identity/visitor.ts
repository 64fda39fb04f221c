import { databaseUrl } from '~/config.server'
import { aSite, type Site } from '../../support/site'

/** Starts the built site on this test file's database. */
export const aForum = (): Promise<Site> => aSite({ DATABASE_URL: databaseUrl(), TRUST_PROXY: '1' })

export type Answer = {
  status: number
  location: string | null
  retryAfter: string | null
  cookies: string[]
  html: string
}

let visitors = 0

/**
 * Creates a browser without script, with its own address and cookies, that follows no redirects by
 * itself.
 */
export function aVisitor(site: Site, language: 'de' | 'en' = 'en') {
  const jar = new Map<string, string>()
  const address = `198.51.100.${++visitors}`
  const send = async (path: string, init: RequestInit = {}): Promise<Answer> => {
    const answer = await patiently(site.url + path, {
      redirect: 'manual',
      ...init,
      headers: {
        Cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
        'Accept-Language': language,
        Accept: 'text/html',
        'X-Forwarded-For': address,
        Origin: site.url,
        ...init.headers,
      },
    })
    const cookies = answer.headers.getSetCookie()
    for (const cookie of cookies) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      if (value === '') jar.delete(name)
      else jar.set(name, value)
    }
    return {
      status: answer.status,
      location: answer.headers.get('Location'),
      retryAfter: answer.headers.get('Retry-After'),
      cookies,
      html: await answer.text(),
    }
  }
  return {
    jar,
    get: (path: string) => send(path),
    post: (path: string, fields: Record<string, string> = {}) =>
      send(path, { method: 'POST', body: new URLSearchParams(fields) }),
  }
}

/** Retries requests that a busy machine rejected before anything happened. */
async function patiently(url: string, init: RequestInit): Promise<Response> {
  for (let left = 20; ; left--) {
    const answer = await fetch(url, init)
    if (answer.status !== 503 || left === 0) return answer
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
}
