import type { Locale } from '~/domain/context'
import type { Translate } from '~/i18n/translate'

/**
 * The input and output of a command, line by line. `draw` writes raw text to a terminal; it is
 * undefined when the output is not a terminal.
 */
export type Io = {
  stdin: NodeJS.ReadableStream
  out(line: string): void
  err(line: string): void
  draw?: ((text: string) => void) | undefined
}

/** What a command works with: its streams and the messages in the operator's language. */
export type CommandContext = { io: Io; locale: Locale; t: Translate }

/** Wrong usage of a command; the message explains it. */
export class WrongUse extends Error {
  override name = 'WrongUse'
}

/** The command was rejected; the message gives the reason in the operator's language. */
export class CommandRejected extends Error {
  override name = 'CommandRejected'
}

/**
 * The input file has the wrong format; the message says where and why in the operator's language.
 */
export class Malformed extends Error {
  override name = 'Malformed'
}

/** A CLI command. `run` receives the arguments after the command's name. */
export type Command = {
  name: string
  usage: string
  does: string
  needsDatabase: boolean
  run(args: string[], desk: CommandContext): Promise<void>
}

/**
 * Returns the value of a required option.
 * @throws WrongUse when it is missing
 */
export function required(value: string | undefined, option: string): string {
  if (value === undefined || value.trim() === '') throw new WrongUse(`${option} is missing.`)
  return value
}

/**
 * Returns the given value if it is allowed, or null when none was given.
 * @throws WrongUse otherwise
 */
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
