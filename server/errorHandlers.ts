import type { ErrorRequestHandler, Request, Response } from 'express'
import { config } from '~/config.server'
import { log } from './log'

/** An error response that is sent before Remix handles the request. */
export class RequestError extends Error {
  constructor(
    readonly status: FaultStatus,
    readonly headers: Record<string, string> = {},
  ) {
    super(`refused with ${status}`)
  }
}

type FaultStatus = keyof typeof words

const words = {
  400: {
    de: [
      'Diese Anfrage ist unverständlich',
      'Die Adresse oder das, was mit ihr gesendet wurde, ist nicht in Ordnung.',
    ],
    en: ['We cannot read this request', 'The address, or what was sent with it, is malformed.'],
  },
  403: {
    de: [
      'Das kam nicht von dieser Website',
      'Bitte öffnen Sie die Seite hier noch einmal und senden Sie das Formular von dort.',
    ],
    en: [
      'This did not come from this site',
      'Please open the page here again and send the form from there.',
    ],
  },
  404: {
    de: ['Hier ist nichts', 'Diese Adresse gibt es nicht, oder nicht mehr.'],
    en: ['There is nothing here', 'This address does not exist, or not any more.'],
  },
  413: {
    de: [
      'Das ist zu viel auf einmal',
      'Was Sie gesendet haben, ist zu groß. Gehen Sie zurück und kürzen Sie es; Ihr Text steht dort noch.',
    ],
    en: [
      'That is too much at once',
      'What you sent is too large. Go back and shorten it; your text is still there.',
    ],
  },
  429: {
    de: [
      'Zu viele offene Verbindungen',
      'Sie haben diese Website schon so oft offen, wie es geht. Schließen Sie eine der Seiten, oder versuchen Sie es später noch einmal.',
    ],
    en: [
      'Too many open connections',
      'You have this site open as many times as is possible. Close one of its pages, or try again later.',
    ],
  },
  500: {
    de: [
      'Hier ist etwas schiefgegangen',
      'Der Fehler liegt bei uns und ist notiert. Bitte versuchen Sie es noch einmal.',
    ],
    en: ['Something went wrong here', 'The fault is ours and has been noted. Please try again.'],
  },
  503: {
    de: ['Gerade ist zu viel los', 'Bitte versuchen Sie es in einigen Sekunden noch einmal.'],
    en: ['Too much is going on at the moment', 'Please try again in a few seconds.'],
  },
} as const

/**
 * Sends the response for an error thrown outside Remix: a small page, or problem+json when the
 * client asked for JSON.
 */
export const handleError: ErrorRequestHandler = (error: unknown, req, res, _next) => {
  const fault = toFault(error)
  if (fault.status === 500) log().error({ err: error, method: req.method, path: req.path }, 'fault')
  // A partly sent response can only be aborted; ending it would make it look complete.
  if (res.headersSent) return void res.destroy()
  sendError(req, res, fault)
}

/** Sends an error page or problem document with `no-store`. */
export function sendError(req: Request, res: Response, { status, headers }: RequestError): void {
  const lang = req.acceptsLanguages('de', 'en') || config().defaultLocale
  const [title, detail] = words[status][lang === 'en' ? 'en' : 'de']
  res
    .status(status)
    .set({ 'Cache-Control': 'no-store', Vary: 'Accept, Accept-Language', ...headers })
  if (req.accepts(['html', 'json', 'application/problem+json']) !== 'html')
    return void res
      .type('application/problem+json')
      .send(JSON.stringify({ type: 'about:blank', title, status, detail }))
  res
    .set('Content-Language', lang)
    .type('html')
    .send(
      `<!doctype html><html lang="${lang}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>` +
        `<main><h1>${title}</h1><p>${detail}</p><p><a href="/">Standpunkt</a></p></main></html>\n`,
    )
}

function toFault(error: unknown): RequestError {
  if (error instanceof RequestError) return error
  // Express and its middleware give client errors a status; a path that cannot be decoded is one.
  const status =
    typeof error === 'object' && error !== null && 'status' in error ? error.status : null
  return new RequestError(typeof status === 'number' && status >= 400 && status < 500 ? 400 : 500)
}
