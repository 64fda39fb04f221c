import { refuseWhen } from '~/domain/refusal'
import type { ArticleFormat, ArticleReason, Extraction } from './article'
import { articleUnreadable } from './decode'
import { extract } from './extract'
import type { Language } from './language'

/** An article as it was handed in; what is not said is found out. */
export type Source = {
  text: string
  lang?: Language
  format?: ArticleFormat
  unreadable?: ArticleReason
}

/**
 * Reads an article that is to open debates.
 * @throws Refusal when it is no text, is too long, or asks nothing
 */
export function readSource({ text, lang, format, unreadable }: Source): Extraction {
  refuseWhen(unreadable ?? articleUnreadable(text))
  const extraction = extract(text, { lang, format })
  if (extraction.questions.length === 0)
    refuseWhen(extraction.text === '' ? 'articles.empty' : 'articles.noQuestion')
  return extraction
}
