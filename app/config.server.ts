import { existsSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { parseUrl } from '~/domain/parseUrl'

/** Invalid settings; the message lists each with its reason and contains no secrets. */
export class InvalidSettings extends Error {
  override name = 'InvalidSettings'
}

/** Host names of the local machine. */
export const localNames: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]'])

const whole = (least: number, most: number) =>
  z.coerce
    .number(`must be a whole number from ${least} to ${most}`)
    .refine(
      (n) => Number.isInteger(n) && n >= least && n <= most,
      `must be a whole number from ${least} to ${most}`,
    )

const address = (protocols: readonly string[], example: string) =>
  z
    .string()
    .refine(
      (text) => protocols.includes(parseUrl(text)?.protocol ?? ''),
      `must be an address such as ${example}`,
    )

const postgres = address(
  ['postgres:', 'postgresql:'],
  'postgresql://user:password@host:5432/standpunkt',
)

const publicUrl = address(['http:', 'https:'], 'https://forum.example.org')
  .refine(
    (text) => !parseUrl(text) || new URL(text).href === `${new URL(text).origin}/`,
    'must be an origin: no path, query or password',
  )
  .refine(
    (text) =>
      !parseUrl(text) ||
      new URL(text).protocol !== 'http:' ||
      localNames.has(new URL(text).hostname),
    'must begin with https:// (http only on localhost)',
  )
  .transform((text) => new URL(text).origin)

/**
 * Parses TRUST_PROXY in Express's format: none, the number of proxies, or the trusted addresses.
 */
const trustProxy = z.string().transform((text, context): false | number | string[] => {
  if (['0', 'false', 'no', 'off'].includes(text)) return false
  if (text === 'true') return 1
  if (/^\d$/.test(text)) return Number(text)
  const trusted = text.split(',').map((one) => one.trim())
  const known = (one: string) =>
    /^(loopback|linklocal|uniquelocal)$/.test(one) ||
    z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()]).safeParse(one).success
  if (trusted.every(known)) return trusted
  context.addIssue({
    code: 'custom',
    message: 'must be a number of proxies, or addresses such as 10.0.0.0/8,loopback',
  })
  return z.NEVER
})

const secret = z.string().min(32, 'must have at least 32 characters')

const Settings = z.object({
  PORT: whole(0, 65_535).default(3000),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'must be an address or a host name')
    .default('127.0.0.1'),
  PUBLIC_URL: publicUrl.optional(),
  DATABASE_URL: postgres.optional(),
  DATABASE_REPLICA_URL: postgres.optional(),
  DATABASE_DIRECT_URL: postgres.optional(),
  DATA_DIR: z
    .string()
    .default('./.data')
    .transform((dir) => path.resolve(dir)),
  SESSION_SECRET: secret.optional(),
  SECRET_KEY: secret.optional(),
  SMTP_URL: address(['smtp:', 'smtps:'], 'smtps://user:password@mail.example.org').optional(),
  METRICS_TOKEN: secret
    .regex(/^[!-~]*$/, 'must be of letters, digits and signs without spaces')
    .optional(),
  TRUST_PROXY: trustProxy.default(false),
  LOG_LEVEL: z
    .enum(
      ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
      'must be fatal, error, warn, info, debug, trace or silent',
    )
    .default('info'),
  WEB_CONCURRENCY: whole(1, 64).default(1),
  DEFAULT_LOCALE: z.enum(['de', 'en'], 'must be de or en').default('de'),
})

/** All settings after validation. Null means not set. */
export type Config = {
  port: number
  host: string
  /** The origin of links in mails, feeds and previews, without a trailing slash. */
  publicUrl: string
  /** Null until the embedded database runs. */
  databaseUrl: string | null
  databaseReplicaUrl: string | null
  databaseDirectUrl: string | null
  /** An absolute path. */
  dataDir: string
  secretKey: string | null
  smtpUrl: string | null
  /** The token that allows other machines to read `/metrics`; null: none may. */
  metricsToken: string | null
  trustProxy: false | number | string[]
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent'
  webConcurrency: number
  defaultLocale: 'de' | 'en'
}

let parsed: Config | null = null

/**
 * Returns all settings, parsed from the environment and `.env` on first use.
 * @throws InvalidSettings
 */
export function config(): Config {
  return (parsed ??= readSettings(environment()))
}

/**
 * Validates settings given by name; empty ones count as unset.
 * @throws InvalidSettings
 */
export function readSettings(given: Record<string, string | undefined>): Config {
  const filled = Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined && value.trim() !== ''),
  )
  const result = Settings.safeParse(filled)
  if (!result.success) throw new InvalidSettings(wrongOnes(result.error.issues))
  const s = result.data
  return {
    port: s.PORT,
    host: s.HOST,
    publicUrl: s.PUBLIC_URL ?? `http://localhost:${s.PORT}`,
    databaseUrl: s.DATABASE_URL ?? null,
    databaseReplicaUrl: s.DATABASE_REPLICA_URL ?? null,
    databaseDirectUrl: s.DATABASE_DIRECT_URL ?? null,
    dataDir: s.DATA_DIR,
    secretKey: s.SECRET_KEY ?? s.SESSION_SECRET ?? null,
    smtpUrl: s.SMTP_URL ?? null,
    metricsToken: s.METRICS_TOKEN ?? null,
    trustProxy: s.TRUST_PROXY,
    logLevel: s.LOG_LEVEL,
    webConcurrency: s.WEB_CONCURRENCY,
    defaultLocale: s.DEFAULT_LOCALE,
  }
}

/**
 * Returns the connection URL of the database.
 * @throws until the embedded database has started
 */
export function databaseUrl(): string {
  const { databaseUrl: url } = config()
  if (url === null) throw new Error('The embedded database is not running: open it first.')
  return url
}

/**
 * Returns the connection URL for migrations, LISTEN and jobs, which bypasses a connection pooler.
 */
export const databaseDirectUrl = (): string => config().databaseDirectUrl ?? databaseUrl()

/** Sets the database of this process and its child processes, once the embedded one runs. */
export function useDatabase(url: string): void {
  process.env.DATABASE_URL = url
  parsed = null
}

function environment(): Record<string, string | undefined> {
  // Tests set everything themselves; a developer's .env must not influence them.
  if (process.env.NODE_ENV !== 'test' && existsSync('.env')) process.loadEnvFile('.env')
  return process.env
}

const wrongOnes = (issues: readonly z.core.$ZodIssue[]) =>
  [...new Map(issues.map((issue) => [String(issue.path[0]), issue.message])).entries()]
    .map(([name, reason]) => `${name} ${reason}.`)
    .join('\n')
