import { data, redirect } from '@remix-run/node'
import { z } from 'zod'
import type { Viewer } from '~/domain/context'
import { Refusal } from '~/domain/refusal'
import type { MessageKey } from '~/i18n/messages'
import { asking, type Arguments, type Asked } from './asking.server'
import { readForm, retained, type Typed } from './form.server'
import { spend, type LimitName } from './limits.server'
import { refusalHeaders, toThrown } from './refusing.server'
import { safePath } from './safeRedirect'
import { statuses } from './statuses'

/** Why a form was not taken, with all that was typed, so that its page can show both. */
export type Trouble = { reason: MessageKey; fields: Partial<Record<string, MessageKey>>; typed: Typed; retryAfter: number | null }

/** Who acts: a signed-in member. */
export type Acting = Asked & { viewer: Viewer }

type Options = { limit?: LimitName }

/**
 * Wraps the action of a page with a form, for members. The act answers with the path to go on to (302). Whatever
 * goes wrong is answered by the same page with its status, a reason, and everything that was typed.
 */
export function acting<Shape extends z.ZodType>(
  shape: Shape,
  act: (context: Acting, input: z.output<Shape>) => Promise<string>,
  options: Options = {},
) {
  return form(shape, async (asked, input) => act(signedIn(asked), await spent(asked, input, options)))
}

/** As `acting`, for forms that need nobody signed in: sign-up, sign-in. */
export function entering<Shape extends z.ZodType>(
  shape: Shape,
  act: (asked: Asked, input: z.output<Shape>) => Promise<string>,
  options: Options = {},
) {
  return form(shape, async (asked, input) => act(asked, await spent(asked, input, options)))
}

/**
 * Wraps the action of a button that has no page of its own, for members. A refusal becomes an error page (or the
 * way to sign in); success goes on to the path, or answers a script that asked only for data.
 */
export function pressing<Shape extends z.ZodType>(
  shape: Shape,
  act: (context: Acting, input: z.output<Shape>) => Promise<string>,
  options: Options = {},
) {
  return async (args: Arguments) => {
    try {
      const asked = signedIn(await asking(args))
      const parsed = shape.safeParse(await readForm(args.request))
      if (!parsed.success) throw new Refusal('invalid', 'errors.badRequest')
      const to = await act(asked, await spent(asked, parsed.data, options))
      return args.context.document ? onward(asked, to) : data({ done: true })
    } catch (error) {
      throw toThrown(error, args.request)
    }
  }
}

function form<Shape extends z.ZodType>(shape: Shape, act: (asked: Asked, input: z.output<Shape>) => Promise<string>) {
  return async (args: Arguments) => {
    const asked = await asking(args)
    const typed = await readForm(args.request).catch(() => null)
    if (typed === null) throw toThrown(new Refusal('invalid', 'errors.badRequest'), args.request)
    const parsed = shape.safeParse(typed)
    try {
      if (!parsed.success) return troubled(422, { ...fieldsOf(parsed.error), typed: retained(typed), retryAfter: null })
      return onward(asked, await act(asked, parsed.data))
    } catch (error) {
      if (!(error instanceof Refusal) || error.kind === 'missing') throw toThrown(error, args.request)
      const trouble = { reason: error.reason, fields: {}, typed: retained(typed), retryAfter: error.details.retryAfter ?? null }
      return troubled(statuses[error.kind], trouble, refusalHeaders(error))
    }
  }
}

function signedIn(asked: Asked): Acting {
  if (asked.viewer === null) throw new Refusal('unauthenticated', 'identity.signInFirst')
  return { ...asked, viewer: asked.viewer }
}

async function spent<T>(asked: Asked, input: T, { limit }: Options): Promise<T> {
  if (limit) await spend(limit, asked.viewer ? `member:${asked.viewer.id}` : `address:${asked.load.address}`)
  return input
}

function onward(asked: Asked, to: string) {
  const headers = new Headers()
  for (const cookie of asked.load.cookies) headers.append('Set-Cookie', cookie)
  return redirect(safePath(to), { headers })
}

const troubled = (status: number, trouble: Trouble, headers?: Headers) => data({ trouble }, { status, headers })

function fieldsOf(error: z.ZodError): Pick<Trouble, 'reason' | 'fields'> {
  const fields: Trouble['fields'] = {}
  // Shapes give message keys as their messages.
  for (const { path, message } of error.issues) fields[String(path[0] ?? 'form')] ??= message as MessageKey
  return { reason: 'errors.mendForm', fields }
}
