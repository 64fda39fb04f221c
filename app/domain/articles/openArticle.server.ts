import { staffRefused, type Locale, type MemberContext } from '~/domain/context'
import { Refusal, refuseWhen } from '~/domain/refusal'
import { slugOf } from '~/domain/threads/slug'
import { readSource, type Source } from './readSource'
import { chosenThreads, type ChosenQuestion } from './seed'
import { seedArticle, type Seeded } from './seedArticle.server'

/** An article in a language, the title it is to have, and which of its questions are to become debates. */
export type Opening = Source & { lang: Locale; title: string; questions: readonly ChosenQuestion[] }

/**
 * Opens the chosen debates of an article that a moderator handed in. The text is read anew: quotes and places are what
 * it says, not what a form says of it.
 * @throws Refusal when the text cannot be read, or a chosen question does not stand in it
 */
export async function openArticle(
  context: MemberContext,
  { title, questions, ...source }: Opening,
): Promise<Seeded> {
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
