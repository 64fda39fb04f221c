import {
  composeDocument,
  type ComposedDocument,
} from '~/domain/posts/document/composeDocument.server'
import { chance, type Chance } from './chance'
import { phrases } from './phrases'

type Lang = 'de' | 'en'

/** A text shared by many posts; `marker` is replaced by each post's own words. */
export type Writing = ComposedDocument & { lang: Lang }

/** A word that occurs in no sentence. */
export const marker = 'Qxqmarkerqxq'

/** Number of texts per language. */
const perLanguage = 240

/** Generates the texts of the posts: first the German, then the English ones. */
export function writings(seed: number): Writing[] {
  return (['de', 'en'] as const).flatMap((lang) => {
    const draw = chance(seed + lang.charCodeAt(0))
    return Array.from({ length: perLanguage }, () => ({
      lang,
      ...composeDocument({ markdown: markdown(lang, draw) }),
    }))
  })
}

/** Words of a single post, including rare ones, because a search has to find rare words. */
export function ownWords(lang: Lang, draw: Chance): string {
  return Array.from({ length: 2 + draw.below(5) }, () => rareWord(lang, draw)).join(', ')
}

/** Returns a compound of three parts; early parts are more frequent (Zipf). */
export function rareWord(lang: Lang, draw: Chance): string {
  const { head, middle, tail } = phrases[lang]
  const skewed = (from: readonly string[]) =>
    from[Math.floor(draw.share() ** 2 * from.length)] ?? ''
  return lang === 'de'
    ? `${skewed(head)}${skewed(middle)}${skewed(tail)}`
    : `${skewed(head)}-${skewed(middle)}-${skewed(tail)}`
}

/** Fills a template's placeholders. */
export function filled(lang: Lang, template: string, draw: Chance): string {
  const { who, what, place } = phrases[lang]
  const said = template
    .replaceAll('{who}', () => draw.pick(who))
    .replaceAll('{what}', () => draw.pick(what))
    .replaceAll('{place}', () => draw.pick(place))
  return said.charAt(0).toUpperCase() + said.slice(1)
}

/**
 * Returns one to four paragraphs of 200 to 1,200 characters in total; sometimes a list, a
 * quotation, a link.
 */
function markdown(lang: Lang, draw: Chance): string {
  const { sentences } = phrases[lang]
  const sentence = () => filled(lang, draw.pick(sentences), draw)
  const wanted = 160 + Math.floor(draw.share() ** 1.6 * 900)
  const blocks: string[] = []
  for (let length = 0; length < wanted; length += blocks.at(-1)?.length ?? 0) {
    const kind = draw.share()
    const some = Array.from({ length: 1 + draw.below(4) }, sentence)
    if (blocks.length > 0 && kind < 0.1) blocks.push(some.map((one) => `- ${one}`).join('\n'))
    else if (kind < 0.18) blocks.push(`> ${sentence()}`)
    else if (kind < 0.26)
      blocks.push(
        `${some.join(' ')} [${lang === 'de' ? 'Quelle' : 'Source'}](https://example.org/${draw.below(9_000)})`,
      )
    else if (kind < 0.4)
      blocks.push(some.map((one, at) => (at === 0 ? `**${one}**` : one)).join(' '))
    else blocks.push(some.join(' '))
  }
  blocks.push(`${lang === 'de' ? 'Es geht auch um' : 'This is also about'} ${marker}.`)
  return blocks.join('\n\n')
}
