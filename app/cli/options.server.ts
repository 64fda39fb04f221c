import { parseArgs, type ParseArgsConfig } from 'node:util'
import { WrongUse } from './command'

/** Parses a command's options and its one file argument. Unknown options are wrong usage. */
export function parseOptions<Options extends NonNullable<ParseArgsConfig['options']>>(
  args: string[],
  options: Options,
) {
  return strictly(() => parseArgs({ args, options, strict: true, allowPositionals: false })).values
}

/** Same as `parseOptions`, for commands that require a file. */
export function parseFileAndOptions<Options extends NonNullable<ParseArgsConfig['options']>>(
  args: string[],
  options: Options,
) {
  const { values, positionals } = strictly(() =>
    parseArgs({ args, options, strict: true, allowPositionals: true }),
  )
  const [file, ...more] = positionals
  if (file === undefined) throw new WrongUse('FILE is missing.')
  if (more.length > 0) throw new WrongUse(`One FILE at a time: ${more.join(' ')} is too much.`)
  return { file, values }
}

function strictly<T>(parse: () => T): T {
  try {
    return parse()
  } catch (error) {
    throw new WrongUse(error instanceof Error ? error.message : String(error))
  }
}
