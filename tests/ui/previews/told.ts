import type { Locale } from '~/domain/context'
import { translationOf } from '~/i18n/translations.server'
import type { PreviewedPost } from '~/ui/previews/pictureTexts'
import type { PostedIn } from '~/ui/previews/jsonLd'
import type { PreviewContext } from '~/ui/previews/previewContext'

/** Creates preview contexts on https://forum.example, with or without a language in the address. */
export const tellingIn = (locale: Locale, named: Locale | null = null): PreviewContext => ({
  locale,
  named,
  t: translationOf(locale),
  absolute: (path) => `https://forum.example${path}`,
  kept: (_of, _madeFrom, make) => make(),
})

type Head = PostedIn & {
  stances: { supports: number; opposes: number; asks: number; adds: number }
}

/** Returns a debate from an article, in both languages. */
export const aHead = (other: Partial<Head> = {}): Head => ({
  id: 7,
  lang: 'de',
  questionDe: 'Wer setzt die Standards?',
  questionEn: 'Who sets the standards?',
  createdAt: new Date('2026-05-04T12:00:00Z'),
  postCount: 9,
  stances: { supports: 5, opposes: 3, asks: 0, adds: 1 },
  articleSlug: 'offene-modelle',
  origins: [
    {
      lang: 'de',
      quote: 'Wer aber setzt die Standards?',
      heading: null,
      articleTitle: 'Offene Modelle',
    },
    {
      lang: 'en',
      quote: 'But who sets the standards?',
      heading: null,
      articleTitle: 'Open models',
    },
  ],
  ...other,
})

/** Returns an argument that opposes another. */
export const aToldPost = (other: Partial<PreviewedPost> = {}): PreviewedPost => ({
  id: 12,
  stance: 'opposes',
  standing: 'stands',
  removedReason: null,
  author: { name: 'Ada', demo: false },
  text: 'Ohne Regeln gibt es keine Sicherheit.',
  answers: null,
  ...other,
})
