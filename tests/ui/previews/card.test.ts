import { expect, test } from 'vitest'
import { previewMeta } from '~/ui/previews/card'
import { plainPreview } from '~/ui/previews/plainPreview'
import { tellingIn } from './told'

const preview = plainPreview(tellingIn('en', 'en'), '/themes', {
  title: 'Themes',
  description: 'What arguments are about.',
})
const contents = () =>
  Object.fromEntries(
    previewMeta(preview).flatMap((tag) =>
      'content' in tag
        ? [['property' in tag ? tag.property : 'name' in tag ? tag.name : '', tag.content]]
        : [],
    ),
  )

test('a card names its page, its language and its picture with size and words', () => {
  expect(contents()).toEqual({
    description: 'What arguments are about.',
    'og:site_name': 'Standpunkt',
    'og:type': 'website',
    'og:title': 'Themes',
    'og:description': 'What arguments are about.',
    'og:url': 'https://forum.example/themes?lang=en',
    'og:locale': 'en_GB',
    'og:locale:alternate': 'de_DE',
    'og:image': 'https://forum.example/standpunkt.png',
    'og:image:type': 'image/png',
    'og:image:width': '1200',
    'og:image:height': '630',
    'og:image:alt': 'Standpunkt',
    'twitter:card': 'summary_large_image',
    'twitter:title': 'Themes',
    'twitter:description': 'What arguments are about.',
    'twitter:image': 'https://forum.example/standpunkt.png',
    'twitter:image:alt': 'Standpunkt',
  })
})

test('a page without a preview has no card', () =>
  expect([previewMeta(null), previewMeta(undefined)]).toEqual([[], []]))

test('the oEmbed address is included only for pages with a frame', () => {
  const told = previewMeta({
    card: { ...preview.card, oembed: 'https://forum.example/oembed' },
    structured: null,
  })
  expect(told.slice(-1)).toEqual([
    {
      tagName: 'link',
      rel: 'alternate',
      type: 'application/json+oembed',
      href: 'https://forum.example/oembed',
      title: 'Themes',
    },
  ])
})
