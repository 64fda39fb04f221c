import { atomically } from '~/db/client.server'
import type { Context, Locale } from '~/domain/context'
import { notifySiteChanged } from '~/domain/events/notifySiteChanged.server'
import { builtinArticle, builtinThemes, builtinThreads } from './builtin/builtin'
import type { Extraction } from './article'
import { extract } from './extract'
import { originOf, type Seed, type SeedOrigin } from './seed'
import { seedArticle, type SeedResult } from './seedArticle.server'

/**
 * Opens the built-in article's debates in both languages, and creates the themes of a new site.
 * Existing ones are not changed.
 */
export async function openBuiltin(context: Context): Promise<SeedResult> {
  await atomically(context.db, async (db) => {
    const { count } = await db.theme.createMany({
      data: builtinThemes.map((theme) => ({ ...theme, createdAt: context.now })),
      skipDuplicates: true,
    })
    if (count > 0) await notifySiteChanged({ db })
  })
  const themes = await context.db.theme.findMany({
    where: { slug: { in: builtinThemes.map(({ slug }) => slug) } },
    select: { id: true, slug: true },
  })
  return seedArticle(context, builtinSeed(new Map(themes.map(({ id, slug }) => [slug, id]))))
}

/** Reads the built-in article in both languages; `themes` maps slugs to ids. */
export function builtinSeed(themes: ReadonlyMap<string, number>): Seed {
  const read = { de: extractIn('de'), en: extractIn('en') }
  return {
    slug: builtinArticle.slug,
    texts: [textOf(read.de), textOf(read.en)],
    threads: builtinThreads.map((thread, position) => ({
      position,
      questionDe: thread.de.question,
      questionEn: thread.en.question,
      themeId: themes.get(thread.theme) ?? null,
      origins: [findOrigin(thread.de.quote, read.de), findOrigin(thread.en.quote, read.en)],
    })),
  }
}

const extractIn = (lang: Locale): Extraction =>
  extract(builtinArticle[lang].markdown, { format: 'markdown', lang })

const textOf = ({ lang, text, sections }: Extraction) => ({
  lang,
  title: builtinArticle[lang].title,
  text,
  sections,
})

function findOrigin(quote: string, { lang, questions }: Extraction): SeedOrigin {
  const question = questions.find((candidate) => candidate.quote === quote)
  if (question === undefined)
    throw new Error(`The built-in article does not ask “${quote}” (${lang}).`)
  return originOf(question, lang)
}
