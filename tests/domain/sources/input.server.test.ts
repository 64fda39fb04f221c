import { expect, test } from 'vitest'
import { EditInput, ReplyInput } from '~/domain/posts/input.server'

const words = {
  stance: 'adds',
  lang: 'de',
  key: '6f1b0a0e-7c57-4b1c-9a3e-3d7e8e1f2a3b',
  text: 'So ist es.',
}
const first = {
  source1Address: ' https://Example.org/a#b ',
  source1Title: ' Eine  Studie ',
  source1Publisher: '',
  source1Dated: '2024',
  source1Quote: 'So\nist es.',
  source1Archived: '',
}
const troubles = (typed: object) => {
  const read = ReplyInput.safeParse({ ...words, ...typed })
  return read.success
    ? {}
    : Object.fromEntries(read.error.issues.map(({ path, message }) => [path[0], message]))
}

test('a form brings its sources in their order, each as it was typed, without empty rows and words', () => {
  const sources = [
    {
      address: 'https://Example.org/a#b',
      title: 'Eine Studie',
      publisher: null,
      dated: '2024',
      quote: 'So ist es.',
      archived: null,
    },
    {
      address: 'http://example.net',
      title: 'Noch eine',
      publisher: 'Der Verlag',
      dated: null,
      quote: null,
      archived: 'https://archive.example.org/1',
    },
  ]
  const third = {
    source2Address: ' ',
    source2Title: '',
    source3Address: 'http://example.net',
    source3Title: 'Noch eine',
    source3Publisher: 'Der Verlag',
    source3Archived: 'https://archive.example.org/1',
  }
  expect(ReplyInput.parse({ ...words, ...first, ...third })).toMatchObject({
    text: 'So ist es.',
    sources,
  })
})

test('a form whose fields are empty has no sources, and one without such fields says nothing of them', () => {
  expect(ReplyInput.parse({ ...words, source1Address: '', source1Title: '' }).sources).toEqual([])
  expect(ReplyInput.parse(words).sources).toBeUndefined()
  expect(EditInput.parse({ ...words, revision: '3' })).toMatchObject({
    revision: 3,
    sources: undefined,
  })
})

test('all errors are reported at once, each at its field', () => {
  expect(
    troubles({
      stance: 'shouts',
      source1Title: 'Ohne Adresse',
      source2Address: 'javascript:alert(1)',
      source2Title: ' ',
      source5Address: 'https://example.org',
      source5Title: 'x'.repeat(201),
      source5Archived: 'archive.org',
    }),
  ).toEqual({
    stance: 'posts.chooseStance',
    source1Address: 'sources.giveAddress',
    source2Address: 'sources.addressWrong',
    source2Title: 'sources.giveTitle',
    source5Title: 'sources.titleTooLong',
    source5Archived: 'sources.addressWrong',
  })
  expect(
    troubles({
      ...first,
      source1Publisher: 'x'.repeat(101),
      source1Dated: 'x'.repeat(41),
      source1Quote: 'x'.repeat(501),
    }),
  ).toEqual({
    source1Publisher: 'sources.publisherTooLong',
    source1Dated: 'sources.datedTooLong',
    source1Quote: 'sources.quoteTooLong',
  })
  expect(troubles({ ...first, source1Title: 'a\u0000b' })).toEqual({
    source1Title: 'errors.badCharacters',
  })
  expect(
    Object.keys(
      troubles({ ...first, source1Address: ['https://example.org', 'https://example.net'] }),
    ),
  ).toEqual(['source1Address'])
})

test('one address is one source, however it is written', () => {
  expect(
    troubles({
      ...first,
      source2Address: 'https://example.org/a?utm_source=x',
      source2Title: 'Dieselbe',
    }),
  ).toEqual({ source2Address: 'sources.twice' })
})
