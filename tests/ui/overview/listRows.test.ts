import { expect, test } from 'vitest'
import type { ListFigure, Listed } from '~/domain/overview/overview'
import { translationOf } from '~/i18n/translations.server'
import { listFileRows, listTable, rowsOf } from '~/ui/overview/listRows'

const german = { t: translationOf('de'), locale: 'de' } as const
const english = { t: translationOf('en'), locale: 'en' } as const
const counts = { up: 2, down: 1, agree: 0, disagree: 0, pass: 0 }
const addressOf = (id: number) => `https://forum.example/p/${id}`

const aListed = (id: number, other: Partial<Listed> = {}): Listed => ({
  id,
  lang: 'de',
  stance: 'asks',
  author: { name: 'Ann', demo: false },
  text: 'Wer bezahlt das?',
  days: 0,
  thread: { id: 1, lang: 'de', questionDe: 'Wer?', questionEn: null },
  ...other,
})

const questions: ListFigure = {
  name: 'questions',
  list: {
    posts: [
      { ...aListed(1, { days: 40 }), replies: 0 },
      { ...aListed(2, { days: 10 }), replies: 2 },
      { ...aListed(3, { days: 1 }), replies: 0 },
      { ...aListed(4), replies: 1 },
    ],
    total: 4,
  },
}
const unanswered: ListFigure = {
  name: 'unanswered',
  list: {
    posts: [
      { ...aListed(1), strength: 2 / 3, counts },
      {
        ...aListed(2, { author: { name: 'Ben', demo: true }, lang: 'en' }),
        strength: null,
        counts,
      },
    ],
    total: 2,
  },
}
const shared: ListFigure = {
  name: 'shared',
  list: { posts: [{ ...aListed(1), commonGround: 0.826 }], total: 1 },
}

test('questions are drawn by how long they have stood beside the longest, paler where there are replies', () => {
  expect(rowsOf(questions, german).map(({ share, pale, said }) => [share, pale, said])).toEqual([
    [1, false, '40 Tage'],
    [0.25, true, '10 Tage, 2 Antworten'],
    [0.025, false, '1 Tag'],
    [0, true, 'weniger als ein Tag, 1 Antwort'],
  ])
  expect(
    rowsOf(
      { name: 'questions', list: { posts: [{ ...aListed(1), replies: 0 }], total: 1 } },
      english,
    ).map(({ share, said }) => [share, said]),
  ).toEqual([[0, 'less than a day']])
})

test('arguments are drawn by their strength, and what is not weighed has no bar', () => {
  expect(rowsOf(unanswered, german).map(({ share, said }) => [share, said])).toEqual([
    [2 / 3, 'Stärke 0,67 von 1'],
    [null, '– noch nicht gewogen'],
  ])
})

test('common ground is drawn in percent', () => {
  expect(rowsOf(shared, english).map(({ share, pale, said }) => [share, pale, said])).toEqual([
    [0.826, false, '83%'],
  ])
})

test('a table has the same numbers, in the words of who reads, each line in the language of its post', () => {
  expect(listTable(questions, german)).toEqual({
    columns: ['Argument', 'Tage offen', 'Antworten'],
    lines: [
      ['Ann: Wer bezahlt das?', '40', '0'],
      ['Ann: Wer bezahlt das?', '10', '2'],
      ['Ann: Wer bezahlt das?', '1', '0'],
      ['Ann: Wer bezahlt das?', '0', '1'],
    ],
    langs: ['de', 'de', 'de', 'de'],
  })
  expect(listTable(unanswered, german)).toEqual({
    columns: ['Argument', 'Stärke'],
    lines: [
      ['Ann: Wer bezahlt das?', '0,67'],
      ['Ben (Demo-Stimme): Wer bezahlt das?', '–'],
    ],
    langs: ['de', 'en'],
  })
})

test('a file has the words, who says them, the numbers as programs read them, and the address', () => {
  expect(listFileRows(unanswered, english, addressOf)).toEqual([
    ['Argument', 'By', 'Strength', 'Address'],
    ['Wer bezahlt das?', 'Ann', 0.67, 'https://forum.example/p/1'],
    ['Wer bezahlt das?', 'Ben (Demo voice)', '', 'https://forum.example/p/2'],
  ])
  expect(
    listFileRows({ name: 'questions', list: { posts: [], total: 0 } }, german, addressOf),
  ).toEqual([['Argument', 'Von', 'Tage offen', 'Antworten', 'Adresse']])
})

test('a long text is a line in the table, and in a file too', () => {
  const long: ListFigure = {
    name: 'shared',
    list: {
      posts: [{ ...aListed(1, { text: 'Wer\n\nbezahlt das? '.repeat(10) }), commonGround: 0.5 }],
      total: 1,
    },
  }
  expect(listTable(long, german).lines[0]?.[0]).toMatch(
    /^Ann: Wer bezahlt das\? Wer .{1,50}\u00a0…$/,
  )
  expect(listFileRows(long, german, addressOf)[1]?.[0]).toMatch(/^(Wer bezahlt das\? ){10}$/)
})
