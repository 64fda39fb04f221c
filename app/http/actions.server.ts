import { data, redirect } from '@remix-run/node'
import type { z } from 'zod'
import type { Viewer } from '~/domain/context'
import { Refusal } from '~/domain/refusal'
import type { MessageKey } from '~/i18n/messages'
import {
  loadRequestContext,
  rememberFormValues,
  type RouteArgs,
  type RequestContext,
} from './requestContext.server'
import { readForm, withoutSecrets, type FormValues } from './form.server'
import { consumeOwnRateLimit, type RateLimitName } from './rateLimits.server'
import { asRefusal, refusalHeaders, toThrown } from './refusalResponses.server'
import { safePath } from './safeRedirect'
import { statuses } from './statuses'

/** Why a form was rejected, with the submitted values, so that its page can show both. */
export type FormProblem = {
  reason: MessageKey
  fields: Partial<Record<string, MessageKey>>
  typed: FormValues
  retryAfter: number | null
}

/** A form submission; `typed` may be shown again. */
export type FormRequest = RequestContext & { typed: FormValues }

/** A form submission by a signed-in member. */
export type MemberRequest = FormRequest & { viewer: Viewer }

/**
 * Decides who may submit a form, before its fields are validated.
 * @throws Refusal
 */
type Guard<Who extends FormRequest> = (sent: FormRequest) => Who

type Act<Shape extends z.ZodType, Who, Result> = (
  context: Who,
  input: z.output<Shape>,
) => Promise<Result>
type Options = { limit?: RateLimitName }
type PressOptions<Who, Result> = Options & {
  /** Returns the data for a client-side submission that stays on its page. */
  told?: (context: Who) => Promise<Result>
}

/**
 * Wraps the action of a page with a form, for members. The act returns the path to redirect to
 * (302), or data to show on the page (a preview). Errors are shown on the same page with their
 * status, a reason and the submitted values.
 */
export const memberAction = <Shape extends z.ZodType, Result extends string | object>(
  shape: Shape,
  act: Act<Shape, MemberRequest, Result>,
  options: Options = {},
) => guardedFormAction(signedIn, shape, act, options)

/** Same as `memberAction`, for forms that need no session: sign-up and sign-in. */
export const publicAction = <Shape extends z.ZodType, Result extends string | object>(
  shape: Shape,
  act: Act<Shape, FormRequest, Result>,
  options: Options = {},
) => guardedFormAction((sent: FormRequest) => sent, shape, act, options)

/**
 * Wraps the action of a button without a page of its own, for members. A refusal becomes an error
 * page (or a redirect to sign-in). On success it redirects, or returns data to a client-side
 * submission.
 */
export const buttonAction = <Shape extends z.ZodType, Told extends object = Done>(
  shape: Shape,
  act: Act<Shape, MemberRequest, string>,
  options: PressOptions<MemberRequest, Told> = {},
) => guardedButtonAction(signedIn, shape, act, options)

/** The default data for a client-side submission. */
type Done = { done: true }

/** The result of a form's action: a redirect, an error, or data to show. */
type FormAnswer<Shown> =
  | ReturnType<typeof redirect>
  | ReturnType<typeof troubled>
  | ReturnType<typeof data<{ trouble: undefined; shown: Shown }>>

const isPath = (result: string | object): result is string => typeof result === 'string'

/** Same as `memberAction`, with another guard. */
export function guardedFormAction<
  Shape extends z.ZodType,
  Who extends FormRequest,
  Result extends string | object,
>(guard: Guard<Who>, shape: Shape, act: Act<Shape, Who, Result>, { limit }: Options = {}) {
  return async (args: RouteArgs): Promise<FormAnswer<Exclude<Result, string>>> => {
    const typed: FormValues = {}
    try {
      Object.assign(typed, await readForm(args.request))
      // The page's loaders run next and must not redirect to sign-in, or the submitted values would
      // be lost.
      rememberFormValues(args.context, withoutSecrets(typed))
      const requestContext = await loadRequestContext(args)
      const who = guard({ ...requestContext, typed: withoutSecrets(typed) })
      const parsed = shape.safeParse(typed)
      if (!parsed.success)
        return troubled(422, {
          ...fieldsOf(parsed.error),
          typed: withoutSecrets(typed),
          retryAfter: null,
        })
      await pay(requestContext, limit)
      const result = await act(who, parsed.data)
      return isPath(result)
        ? onward(requestContext, result)
        : data({ trouble: undefined, shown: result as Exclude<Result, string> })
    } catch (error) {
      const refusal = asRefusal(error)
      if (refusal === null || refusal.kind === 'missing' || refusal.kind === 'malformed')
        throw toThrown(error, args.request)
      const trouble = {
        reason: refusal.reason,
        fields: {},
        typed: withoutSecrets(typed),
        retryAfter: refusal.details.retryAfter ?? null,
      }
      return troubled(statuses[refusal.kind], trouble, refusalHeaders(refusal))
    }
  }
}

/** Same as `buttonAction`, with another guard. */
export function guardedButtonAction<
  Shape extends z.ZodType,
  Who extends FormRequest,
  Told extends object = Done,
>(
  guard: Guard<Who>,
  shape: Shape,
  act: Act<Shape, Who, string>,
  { limit, told }: PressOptions<Who, Told> = {},
) {
  return async (args: RouteArgs) => {
    try {
      const requestContext = await loadRequestContext(args)
      const typed = await readForm(args.request)
      const who = guard({ ...requestContext, typed })
      const parsed = shape.safeParse(typed)
      if (!parsed.success) throw new Refusal('malformed', 'errors.badRequest')
      await pay(requestContext, limit)
      const to = await act(who, parsed.data)
      return args.context.document
        ? onward(requestContext, to)
        : data(told ? await told(who) : { done: true as const })
    } catch (error) {
      throw toThrown(error, args.request)
    }
  }
}

function signedIn(sent: FormRequest): MemberRequest {
  if (sent.viewer === null) throw new Refusal('unauthenticated', 'identity.signInFirst')
  return { ...sent, viewer: sent.viewer }
}

async function pay(context: RequestContext, limit: RateLimitName | undefined): Promise<void> {
  if (limit) await consumeOwnRateLimit(limit, context)
}

function onward(context: RequestContext, to: string) {
  const headers = new Headers()
  for (const cookie of context.loadContext.cookies) headers.append('Set-Cookie', cookie)
  return redirect(safePath(to), { headers })
}

const troubled = (status: number, trouble: FormProblem, headers?: Headers) =>
  data({ trouble, shown: undefined }, headers ? { status, headers } : { status })

function fieldsOf(error: z.ZodError): Pick<FormProblem, 'reason' | 'fields'> {
  const fields: FormProblem['fields'] = {}
  // Our schemas use message keys as messages; Zod's own messages are for input that our forms
  // cannot produce.
  for (const { path, message } of error.issues)
    fields[String(path[0] ?? 'form')] ??= /^\w+\.\w+$/.test(message)
      ? (message as MessageKey)
      : 'errors.badRequest'
  return { reason: 'errors.mendForm', fields }
}
