import { refuseWhen } from '~/domain/refusal'
import type { ArticleFormat, ArticleReason, Extraction } from './article'
import { articleUnreadable } from './decode'
import { extract } from './extract'
import type { Language } from './language'

/** A submitted article; format and language are detected when not given. */
export type Source = {
  text: string
  lang?: Language | undefined
  format?: ArticleFormat | undefined
  unreadable?: ArticleReason | undefined
}

/**
 * Reads an article to open debates from.
 * @throws Refusal when it is not text, is too long, or contains no question
 */
export function readSource({ text, lang, format, unreadable }: Source): Extraction {
  refuseWhen(unreadable ?? articleUnreadable(text))
  const extraction = extract(text, { lang, format })
  if (extraction.questions.length === 0)
    refuseWhen(extraction.text === '' ? 'articles.empty' : 'articles.noQuestion')
  return extraction
}
