import { createReadStream } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import { database } from '~/db/client.server'
import { articleFormats, articleLimits, type Extraction } from '~/domain/articles/article'
import { decodeArticle } from '~/domain/articles/decode'
import { titleOf, wordingOf } from '~/domain/articles/proposal'
import { readSource } from '~/domain/articles/readSource'
import { chosenThreads } from '~/domain/articles/seed'
import { seedArticle } from '~/domain/articles/seedArticle.server'
import { locales, type Viewer } from '~/domain/context'
import { emailKey, viewerOf } from '~/domain/identity/member'
import { Refusal } from '~/domain/refusal'
import { slugOf } from '~/domain/threads/slug'
import { CommandRejected, oneOf, type Command, type CommandContext } from './command'
import { parseFileAndOptions } from './options.server'

const shared = {
  lang: { type: 'string' },
  format: { type: 'string' },
  json: { type: 'boolean' },
} as const
const options = `[--lang ${locales.join('|')}] [--format ${articleFormats.join('|')}]`

const read: Command = {
  name: 'article read',
  usage: `FILE ${options} [--json]`,
  does: 'shows what seeding would open, and writes nothing',
  needsDatabase: false,
  async run(args, desk) {
    const { file, values } = parseFileAndOptions(args, shared)
    const extraction = await extractionOf(file, values, desk)
    if (values.json)
      return desk.io.out(JSON.stringify({ ...extraction, title: titleOf(extraction) }))
    tell(extraction, desk)
  },
}

const seed: Command = {
  name: 'article seed',
  usage: `FILE ${options} [--author EMAIL] [--json]`,
  does: 'opens one debate for each question of the article; idempotent',
  needsDatabase: true,
  async run(args, desk) {
    const { io } = desk
    const { file, values } = parseFileAndOptions(args, { ...shared, author: { type: 'string' } })
    const extraction = await extractionOf(file, values, desk)
    const { lang, text, sections, questions } = extraction
    const title = titleOf(extraction)
    const threads = chosenThreads(
      extraction,
      questions.map(({ start, quote }) => ({
        start,
        de: lang === 'de' ? wordingOf(quote) : null,
        en: lang === 'en' ? wordingOf(quote) : null,
        themeId: null,
      })),
    )
    const viewer = values.author === undefined ? null : await authorOf(values.author)
    const seeded = await seedArticle(
      { db: database(), viewer, now: new Date() },
      { slug: slugOf(title), texts: [{ lang, title, text, sections }], threads: threads ?? [] },
    )
    if (values.json) return io.out(JSON.stringify(seeded))
    io.out(`/articles/${seeded.slug}`)
    for (const id of seeded.opened) io.out(`/t/${id}`)
  },
}

/** CLI commands for articles. */
export const articleCommands: Command[] = [read, seed]

async function extractionOf(
  file: string,
  given: { lang?: string; format?: string },
  desk: CommandContext,
): Promise<Extraction> {
  const lang = oneOf(locales, given.lang, '--lang') ?? undefined
  const format = oneOf(articleFormats, given.format, '--format') ?? undefined
  const decoded = decodeArticle(await bytesOf(file, desk))
  return readSource(
    'text' in decoded
      ? { text: decoded.text, lang, format }
      : { text: '', unreadable: decoded.reason },
  )
}

/** Reads one byte more than the limit, which reveals a file that is too large. */
async function bytesOf(file: string, { t }: CommandContext): Promise<Uint8Array> {
  try {
    return await buffer(createReadStream(file, { end: articleLimits.bytes }))
  } catch {
    throw new CommandRejected(t('articles.fileUnreadable', { file }))
  }
}

async function authorOf(email: string): Promise<Viewer> {
  const member = await database().member.findUnique({
    where: { emailKey: emailKey(email) },
    select: { id: true, name: true, role: true },
  })
  if (member === null) throw new Refusal('missing', 'identity.noSuchMember')
  return viewerOf(member)
}

function tell(extraction: Extraction, { io, t }: CommandContext): void {
  io.out(`${t('articles.title')}: ${titleOf(extraction)}`)
  io.out(`${t('articles.language')}: ${extraction.lang}`)
  io.out(`${t('articles.format')}: ${extraction.format}`)
  io.out(`${t('articles.sections')}:`)
  for (const { index, heading } of extraction.sections)
    io.out(`  ${index}  ${heading ?? t('articles.opening')}`)
  io.out(`${t('articles.questions')}:`)
  for (const { section, heading, quote } of extraction.questions) {
    io.out(`  ${section}  ${heading ?? t('articles.opening')}`)
    io.out(`     ${quote}`)
  }
}
