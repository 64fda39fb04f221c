import { z } from 'zod'
import { singleLine, isStorable } from '~/domain/input.server'
import type { MessageKey } from '~/i18n/messages'
import { addressKey, isAddress } from './address'
import {
  sourceField,
  sourceLimits,
  sourceParts,
  sourcePositions,
  type Citation,
  type SourcePart,
} from './source'

const say = (key: MessageKey): string => key

/** The address is kept as typed. */
const address = z
  .string()
  .refine(isStorable, say('errors.badCharacters'))
  .transform((text) => text.trim())
  .pipe(
    z.string().min(1, say('sources.giveAddress')).refine(isAddress, say('sources.addressWrong')),
  )

const perhaps = (max: number, tooLong: MessageKey) =>
  singleLine({ max, missing: tooLong, tooLong }).nullable()

const CitationInput = z.object({
  address,
  title: singleLine({
    max: sourceLimits.title,
    missing: 'sources.giveTitle',
    tooLong: 'sources.titleTooLong',
  }),
  publisher: perhaps(sourceLimits.publisher, 'sources.publisherTooLong'),
  dated: perhaps(sourceLimits.dated, 'sources.datedTooLong'),
  quote: perhaps(sourceLimits.quote, 'sources.quoteTooLong'),
  archived: address.nullable(),
})

type Read = { citations: Citation[] | undefined; troubles: Map<string, string> }

/**
 * Adds the source fields to a form. Reports all errors of both at once, each at its field. A form
 * without source fields leaves the sources undefined.
 */
export const withSources = <Shape extends z.ZodObject>(form: Shape) =>
  z
    .looseObject({})
    .transform((typed, found): z.output<Shape> & { sources: Citation[] | undefined } => {
      const said = form.safeParse(typed)
      const { citations, troubles } = citationsIn(typed)
      if (!said.success)
        for (const { path, message } of said.error.issues)
          found.addIssue({ code: 'custom', path, message })
      for (const [name, message] of troubles)
        found.addIssue({ code: 'custom', path: [name], message })
      return said.success ? { ...said.data, sources: citations } : z.NEVER
    })

/** Parses the stored citations of a revision; invalid ones count as none. */
export const StoredCitations = z
  .array(
    z.object({
      address: z.string(),
      title: z.string(),
      publisher: z.string().nullable(),
      dated: z.string().nullable(),
      quote: z.string().nullable(),
      archived: z.string().nullable(),
    }),
  )
  .catch([])

function citationsIn(typed: Record<string, unknown>): Read {
  const citations: Citation[] = []
  const troubles: Read['troubles'] = new Map()
  const keys = new Set<string>()
  let asked = false
  for (const place of sourcePositions) {
    const row = Object.fromEntries(
      sourceParts.map((part) => [part, typed[sourceField(place, part)]]),
    )
    asked ||= sourceParts.some((part) => row[part] !== undefined)
    if (sourceParts.every((part) => isBlank(row[part]))) continue
    const read = CitationInput.safeParse(
      Object.fromEntries(
        sourceParts.map((part) => [
          part,
          isBlank(row[part]) ? (needed.has(part) ? '' : null) : row[part],
        ]),
      ),
    )
    if (!read.success) {
      for (const { path, message } of read.error.issues)
        note(troubles, fieldAt(place, path[0]), message)
      continue
    }
    const key = addressKey(read.data.address)
    if (keys.has(key)) note(troubles, sourceField(place, 'address'), say('sources.twice'))
    keys.add(key)
    citations.push(read.data)
  }
  return { citations: asked ? citations : undefined, troubles }
}

const needed: ReadonlySet<SourcePart> = new Set(['address', 'title'])

const isBlank = (value: unknown): boolean =>
  value === undefined || (typeof value === 'string' && value.trim() === '')

const fieldAt = (place: number, part: PropertyKey | undefined): string =>
  sourceField(place, sourceParts.find((known) => known === part) ?? 'address')

/** Keeps the first error of each field. */
const note = (troubles: Read['troubles'], name: string, message: string): void =>
  void (troubles.has(name) || troubles.set(name, message))
