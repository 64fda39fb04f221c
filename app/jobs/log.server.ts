import { Logger } from 'graphile-worker'
import { config } from '~/config.server'

const levels = {
  trace: 10,
  debug: 20,
  info: 30,
  warn: 40,
  error: 50,
  fatal: 60,
  silent: 70,
} as const

/** Writes a message to the worker's log, with additional fields. */
export type WriteLog = (
  level: 'debug' | 'info' | 'warn' | 'error',
  message: string,
  about?: object,
) => void

/** Writes one line of JSON to standard output, in the format of the process log. */
export const writeLog: WriteLog = (level, message, about = {}) => {
  if (levels[level] < levels[config().logLevel]) return
  process.stdout.write(
    `${JSON.stringify({ level: levels[level], time: new Date().toISOString(), msg: message, ...about })}\n`,
  )
}

/** A logger for graphile-worker; its informational messages become debug messages. */
export const libraryLog = new Logger(() => (level, message) => {
  writeLog(level === 'error' ? 'error' : level === 'warning' ? 'warn' : 'debug', message)
})
