import { attribute, select, treeOf, wordsOf, type Element } from './markup'
import { raw } from './served'

/** A response as a browser without script has it. */
export type Page = {
  /** The requested path with its query. */
  path: string
  status: number
  /** The redirect's target, if any. */
  location: string | null
  headers: Headers
  html: string
  /** Returns the page's text. */
  words(): string
  /** Returns the elements of a selector, in order. */
  all(selector: string): Element[]
  /** Returns the only element of a selector. Throws when there are none or several. */
  one(selector: string): Element
}

/** The values of form fields: one, several, or none (an empty list) for each name. */
export type Fields = Record<string, string | string[]>

/**
 * Which button submits the form, by its text or value (default: the first), and whether to follow
 * the redirect.
 */
export type Sending = { press?: string; follow?: boolean }

type Options = { language?: string | null; follow?: boolean }
type Body = URLSearchParams | FormData | string
type Asking = { method?: string; body?: Body; headers?: Record<string, string>; follow?: boolean }

export type Browser = ReturnType<typeof aBrowser>

let opened = 0

/**
 * Creates a browser without script on its own address: it keeps cookies, submits real forms, and
 * sends Origin and Referer.
 */
export function aBrowser(baseUrl: string, { language = 'en' }: Options = {}) {
  const jar = new Map<string, string>()
  const address = `203.0.${113 + (++opened >> 8)}.${opened & 255}`
  const cookies = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  const own = (): Record<string, string> => ({
    Accept: 'text/html',
    'X-Forwarded-For': address,
    ...(jar.size > 0 && { Cookie: cookies() }),
    ...(language !== null && { 'Accept-Language': language }),
  })

  async function send(
    path: string,
    { follow = false, headers, method = 'GET', ...rest }: Asking = {},
  ): Promise<Page> {
    const origin: Record<string, string> =
      method === 'GET' ? {} : { Origin: new URL(baseUrl).origin }
    const answer = await patiently(new URL(path, baseUrl), {
      method,
      redirect: 'manual',
      ...rest,
      headers: { ...own(), ...origin, ...headers },
    })
    keep(jar, answer.headers.getSetCookie())
    const page = pageOf(path, answer, await answer.text())
    return follow && page.location !== null && answer.status < 400
      ? send(page.location, { follow })
      : page
  }

  return {
    jar,
    /** Requests an address after the site has received all notifications. */
    async get(path: string, asking: Asking = {}) {
      await heardAll(baseUrl)
      return send(path, asking)
    },
    /** Requests an address at once, for when nothing was written directly since the last `get`. */
    getAtOnce: (path: string, asking: Asking = {}) => send(path, asking),
    /** Posts fields without having loaded a form, like a program. */
    post: (path: string, body: Fields | Body = {}, asking: Asking = {}) =>
      send(path, { method: 'POST', body: isBody(body) ? body : encoded(body), ...asking }),
    /**
     * Submits the form with this action (a path) or selector, with its existing values and the
     * given fields.
     */
    submit(
      page: Page,
      form: string,
      fields: Fields = {},
      { press, follow = false }: Sending = {},
    ): Promise<Page> {
      const { to, body } = filledIn(page, formIn(page, form), fields, press)
      return send(to, {
        method: 'POST',
        body,
        follow,
        headers: { Referer: new URL(page.path, baseUrl).href },
      })
    },
    /** Requests an address exactly as written, and returns status and redirect. */
    async exactly(
      method: 'GET' | 'POST',
      path: string,
    ): Promise<{ status: number; location: string | null }> {
      const { host, origin } = new URL(baseUrl)
      const form =
        method === 'POST'
          ? [
              'Content-Type: application/x-www-form-urlencoded',
              'Content-Length: 0',
              `Origin: ${origin}`,
            ]
          : []
      const head = [
        `${method} ${path} HTTP/1.1`,
        `Host: ${host}`,
        'Connection: close',
        ...Object.entries(own()).map(([name, value]) => `${name}: ${value}`),
        ...form,
      ]
      const answer = await raw(baseUrl, head.join('\r\n') + '\r\n\r\n')
      return {
        status: Number(answer.slice(9, 12)),
        location: /^location: (.*)\r$/im.exec(answer)?.[1] ?? null,
      }
    },
  }
}

/**
 * Waits until the site has received the notifications of everything that the test wrote directly to
 * the database: a response to a form is sent only after earlier commits were received.
 */
async function heardAll(baseUrl: string): Promise<void> {
  const answer = await patiently(new URL('/nowhere', baseUrl), {
    method: 'POST',
    headers: { Origin: new URL(baseUrl).origin, 'X-Forwarded-For': '203.0.113.0' },
  })
  await answer.arrayBuffer()
}

/** Retries requests that a busy machine rejected before anything happened, as a person would. */
async function patiently(url: URL, init: RequestInit): Promise<Response> {
  for (let left = 40; ; left--) {
    const answer = await fetch(url, init)
    if (answer.status !== 503 || answer.headers.get('Retry-After') !== '2' || left === 0)
      return answer
    await answer.arrayBuffer()
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
}

function keep(jar: Map<string, string>, cookies: readonly string[]): void {
  for (const cookie of cookies) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
    if (value === '') jar.delete(name)
    else jar.set(name, value)
  }
}

function pageOf(path: string, { status, headers }: Response, html: string): Page {
  const tree = treeOf(html)
  const all = (selector: string) => select(tree, selector)
  return {
    path,
    status,
    headers,
    html,
    all,
    location: headers.get('Location'),
    words: () => wordsOf(tree),
    one(selector) {
      const [found, ...others] = all(selector)
      if (!found || others.length > 0)
        throw new Error(
          `${others.length + (found ? 1 : 0)} elements are ${selector} on ${path} (${status})`,
        )
      return found
    },
  }
}

function formIn(page: Page, wanted: string): Element {
  const fits = wanted.startsWith('/')
    ? page
        .all('form[method=post]')
        .filter((form) => pathOf(page, attribute(form, 'action')) === wanted)
    : page.all(wanted)
  const [form, ...others] = fits
  if (!form || others.length > 0)
    throw new Error(`${fits.length} forms are ${wanted} on ${page.path} (${page.status})`)
  return form
}

const pathOf = (page: Page, action: string | null) =>
  new URL(action ?? page.path, new URL(page.path, 'http://localhost')).pathname

type Control = { name: string; kind: string; value: string; on: boolean }

function filledIn(
  page: Page,
  form: Element,
  fields: Fields,
  press: string | undefined,
): { to: string; body: Body } {
  const controls = ['input', 'textarea', 'select']
    .flatMap((tag) => select(form, tag))
    .map(controlOf)
    .filter(({ name }) => name !== '')
  for (const [name, value] of Object.entries(fields))
    if (![value].flat().every((one) => controls.some((control) => takes(control, name, one))))
      throw new Error(`the form on ${page.path} takes no ${name} of ${String(value)}`)
  const pairs = controls.flatMap((control) => saidBy(control, fields[control.name]))
  const button = buttonOf(form, press)
  const [name, value] = [attribute(button, 'name'), attribute(button, 'value')]
  if (name) pairs.push([name, value ?? ''])
  const action = attribute(button, 'formaction') ?? attribute(form, 'action') ?? page.path
  const multipart = attribute(form, 'enctype') === 'multipart/form-data'
  const body = multipart ? new FormData() : new URLSearchParams()
  // Browsers send line ends as CRLF.
  for (const [field, said] of pairs) body.append(field, said.replace(/\r\n?|\n/g, '\r\n'))
  return { to: action, body }
}

function controlOf(element: Element): Control {
  const name = attribute(element, 'name') ?? ''
  if (element.tagName === 'textarea')
    return {
      name,
      kind: 'text',
      value: element.childNodes.map((node) => ('value' in node ? node.value : '')).join(''),
      on: true,
    }
  if (element.tagName === 'select') {
    const options = select(element, 'option')
    const chosen = options.find((option) => attribute(option, 'selected') !== null) ?? options[0]
    return { name, kind: 'text', value: chosen ? (attribute(chosen, 'value') ?? '') : '', on: true }
  }
  const kind = attribute(element, 'type') ?? 'text'
  const ticked = isTicked(kind)
  return {
    name,
    kind,
    value: attribute(element, 'value') ?? (ticked ? 'on' : ''),
    on: kind === 'file' ? false : !ticked || attribute(element, 'checked') !== null,
  }
}

const isTicked = (kind: string) => kind === 'radio' || kind === 'checkbox'

const takes = (control: Control, name: string, value: string) =>
  control.name === name && (!isTicked(control.kind) || control.value === value)

function saidBy(
  { name, kind, value, on }: Control,
  given: string | string[] | undefined,
): [string, string][] {
  const ticked = isTicked(kind)
  if (given === undefined) return on ? [[name, value]] : []
  if (ticked) return [given].flat().includes(value) ? [[name, value]] : []
  return [given].flat().map((one) => [name, one])
}

function buttonOf(form: Element, press: string | undefined): Element {
  const buttons = select(form, 'button').filter((button) => attribute(button, 'type') !== 'button')
  const button =
    press === undefined
      ? buttons[0]
      : buttons.find((one) => attribute(one, 'value') === press || wordsOf(one) === press)
  if (!button) throw new Error(`there is no button ${press ?? ''}`)
  return button
}

const isBody = (body: Fields | Body): body is Body =>
  typeof body === 'string' || body instanceof URLSearchParams || body instanceof FormData

function encoded(fields: Fields): URLSearchParams {
  return new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one])),
  )
}
