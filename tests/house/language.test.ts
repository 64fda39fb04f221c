import { expect, test } from 'vitest'
import { bannedWords, findingsIn } from './language'
import { isCode, keptFiles } from './sources'

test('comments, documents and test titles use plain English', () => {
  // Applied migrations cannot be edited, because their checksum is stored.
  const files = keptFiles().filter(
    (file) =>
      (isCode(file) || /\.(md|css|yml|prisma)$|\.env\.example$/.test(file)) &&
      !file.startsWith('prisma/migrations/'),
  )
  expect(files.length).toBeGreaterThan(1_000)
  expect(files.flatMap(findingsIn)).toEqual([])
})

test('banned words are found whatever their case, and only as whole words', () => {
  expect(bannedWords('Whoever asks is told of it. Twice is as once.')).toEqual([
    'whoever',
    'is told',
    'twice is as once',
  ])
  expect(bannedWords('The latest standard manewver')).toEqual([])
})
