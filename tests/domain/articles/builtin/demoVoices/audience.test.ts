import { expect, test } from 'vitest'
import { audienceVotes, demoAudience } from '~/domain/articles/builtin/demoVoices/audience'
import { demoAuthors } from '~/domain/articles/builtin/demoVoices/authors'
import { demoVoices } from '~/domain/articles/builtin/demoVoices'

const campOf = new Map(demoAudience.map(({ key, camp }) => [key, camp]))

test('each listener says once what they think, and the same each time; nobody of them speaks', () => {
  for (const post of demoVoices.standards) {
    expect(new Set(audienceVotes(post).map(({ voter }) => voter)).size).toBe(demoAudience.length)
    expect(audienceVotes(post)).toEqual(audienceVotes(post))
  }
  const speakers = new Set<string>(demoAuthors.map(({ key }) => key))
  expect(demoAudience.filter(({ key }) => speakers.has(key))).toEqual([])
})

test('they agree with their own camp, and with what hardly anybody disagrees with', () => {
  const agreeing = audienceVotes({
    key: 'disputed',
    author: 'okafor',
    agreement: [6, 6, 1],
  }).filter(({ agreement }) => agreement === 1)
  expect(new Set(agreeing.map(({ voter }) => campOf.get(voter)))).toEqual(new Set(['wary']))
  expect(
    audienceVotes({ key: 'undisputed', author: 'okafor', agreement: [11, 0, 2] }).filter(
      ({ agreement }) => agreement === -1,
    ),
  ).toEqual([])
})
