import { staffRefused, type Locale, type MemberContext } from '~/domain/context'
import { Refusal, refuseWhen } from '~/domain/refusal'
import { slugOf } from '~/domain/threads/slug'
import { readSource, type Source } from './readSource'
import { chosenThreads, type ChosenQuestion } from './seed'
import { seedArticle, type SeedResult } from './seedArticle.server'

/** An article in one language with its title and the questions that become debates. */
export type OpenArticleInput = Source & {
  lang: Locale
  title: string
  questions: readonly ChosenQuestion[]
}

/**
 * Opens the selected debates of an article submitted by a moderator. The text is parsed again, so
 * that quotes and offsets come from the text and not from the form.
 * @throws Refusal when the text cannot be read, or a selected question is not in it
 */
export async function openArticle(
  context: MemberContext,
  { title, questions, ...source }: OpenArticleInput,
): Promise<SeedResult> {
  refuseWhen(staffRefused(context.viewer))
  const extraction = readSource(source)
  const threads = chosenThreads(extraction, questions)
  if (threads === null) throw new Refusal('conflict', 'articles.changedMeanwhile')
  const { lang, text, sections } = extraction
  return seedArticle(context, {
    slug: slugOf(title),
    texts: [{ lang, title, text, sections }],
    threads,
  })
}
