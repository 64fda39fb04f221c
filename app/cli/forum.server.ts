import { config } from '~/config.server'
import { Refusal } from '~/domain/refusal'
import { translationOf } from '~/i18n/translations.server'
import { articleCommands } from './article.server'
import { CommandRejected, Malformed, WrongUse, type Command, type Io } from './command'
import { opinionCommands } from './opinions.server'
import { userCommands } from './user.server'

const commands: Command[] = [...userCommands, ...articleCommands, ...opinionCommands]

/** Returns true when a command line needs an open database; help and wrong usage do not. */
export function needsDatabase(argv: readonly string[]): boolean {
  return !asksForHelp(argv) && (commandOf(argv)?.needsDatabase ?? false)
}

/**
 * Runs a CLI command. Returns the exit code: 0 done, 1 rejected with the reason on standard error,
 * 2 wrong usage or an input file of the wrong format.
 */
export async function run(argv: string[], io: Io): Promise<0 | 1 | 2> {
  if (asksForHelp(argv)) {
    help(commandOf(argv)).forEach((line) => io.out(line))
    return 0
  }
  const command = commandOf(argv)
  if (command === undefined) {
    io.err(
      argv.length === 0
        ? 'A command is missing.'
        : `There is no command "${argv.slice(0, 2).join(' ')}".`,
    )
    help(undefined).forEach((line) => io.err(line))
    return 2
  }
  const { defaultLocale: locale } = config()
  const t = translationOf(locale)
  try {
    await command.run(argv.slice(2), { io, locale, t })
    return 0
  } catch (error) {
    if (error instanceof Refusal || error instanceof CommandRejected) {
      io.err(error instanceof Refusal ? t(error.reason) : error.message)
      return 1
    }
    if (error instanceof Malformed) {
      io.err(error.message)
      return 2
    }
    if (!(error instanceof WrongUse)) throw error
    io.err(error.message)
    help(command).forEach((line) => io.err(line))
    return 2
  }
}

const commandOf = (argv: readonly string[]): Command | undefined =>
  commands.find(({ name }) => name === argv.slice(0, 2).join(' '))

const asksForHelp = (argv: readonly string[]): boolean => {
  const options = argv.includes('--') ? argv.slice(0, argv.indexOf('--')) : argv
  return options.includes('--help') || options.includes('-h')
}

function help(command: Command | undefined): string[] {
  const told = command === undefined ? commands : [command]
  return [
    'Usage: npm run forum -- <command>',
    ...told.flatMap(({ name, usage, does }) => [`  ${name} ${usage}`, `      ${does}`]),
  ]
}
