import type { Locale } from '~/domain/context'
import type { Translate } from '~/i18n/translate'

/** What a command reads from and writes to, a line at a time. `draw` writes to a terminal as it is; without one, nobody watches. */
export type Io = {
  stdin: NodeJS.ReadableStream
  out(line: string): void
  err(line: string): void
  draw?(text: string): void
}

/** What a command has at hand: its streams, and the words of the operator's language. */
export type Desk = { io: Io; locale: Locale; t: Translate }

/** The command was not used as it is meant to be; the message says how. */
export class WrongUse extends Error {
  override name = 'WrongUse'
}

/** What was asked for cannot be done; the message says why, in the operator's language. */
export class CannotBeDone extends Error {
  override name = 'CannotBeDone'
}

/** What was handed in is not what the command reads; the message says where and why, in the operator's language. */
export class Malformed extends Error {
  override name = 'Malformed'
}

/** One command of the operator's. `run` gets what follows the command's name. */
export type Command = {
  name: string
  usage: string
  does: string
  needsDatabase: boolean
  run(args: string[], desk: Desk): Promise<void>
}

/** The value of an option that the command cannot do without. */
export function required(value: string | undefined, option: string): string {
  if (value === undefined || value.trim() === '') throw new WrongUse(`${option} is missing.`)
  return value
}

/** The one of the allowed values that was given, or null where none was. */
export function oneOf<Value extends string>(
  allowed: readonly Value[],
  given: string | undefined,
  option: string,
): Value | null {
  if (given === undefined) return null
  const known = allowed.find((value) => value === given)
  if (known === undefined) throw new WrongUse(`${option} must be one of: ${allowed.join(', ')}.`)
  return known
}
