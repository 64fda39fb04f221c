import { expect, test } from 'vitest'
import type { Figures } from '~/domain/overview/overview'
import { translationOf } from '~/i18n/translations.server'
import { activityTable, fileRows, dayOf, periodOf, themeTable } from '~/ui/overview/tables'

const german = { t: translationOf('de'), locale: 'de' } as const
const english = { t: translationOf('en'), locale: 'en' } as const
const addressOf = (id: number) => `https://forum.example/p/${id}`
const figures: Figures = {
  all: { supports: 2, opposes: 1, asks: 0, adds: 0 },
  themes: [
    {
      theme: { id: 1, slug: 'geld', nameDe: 'Geld', nameEn: 'Money', colour: 'green' },
      counts: { supports: 2, opposes: 0, asks: 0, adds: 0 },
    },
    { theme: null, counts: { supports: 0, opposes: 1, asks: 0, adds: 0 } },
  ],
  more: false,
  activity: {
    unit: 'week',
    first: '2026-05-04',
    last: '2026-05-13',
    periods: [
      { from: '2026-05-04', count: 2 },
      { from: '2026-05-11', count: 1 },
    ],
  },
}

test('each theme is a line with its numbers by stance and their sum, and all arguments are the last', () => {
  expect(themeTable(figures, german)).toEqual({
    columns: ['Thema', 'stützt', 'widerspricht', 'fragt nach', 'ergänzt', 'Zusammen'],
    lines: [
      ['Geld', 2, 0, 0, 0, 2],
      ['Ohne Thema', 0, 1, 0, 0, 1],
      ['Alle Argumente', 2, 1, 0, 0, 3],
    ],
  })
  expect(themeTable(figures, english).lines.map(([about]) => about)).toEqual([
    'Money',
    'Without a theme',
    'All arguments',
  ])
})

test('each period is a line, said in the words of who reads', () => {
  expect(activityTable(figures.activity, german, (from) => periodOf('de', 'week', from))).toEqual({
    columns: ['Woche ab', 'Argumente'],
    lines: [
      ['4. Mai 2026', 2],
      ['11. Mai 2026', 1],
    ],
  })
})

test('a file says its periods by their first day, and names its columns in the language of the page', () => {
  expect(fileRows({ name: 'activity', figures }, english, addressOf)).toEqual([
    ['Week from', 'Arguments'],
    ['2026-05-04', 2],
    ['2026-05-11', 1],
  ])
  expect(fileRows({ name: 'themes', figures }, english, addressOf)[0]).toEqual([
    'Theme',
    'supports',
    'opposes',
    'asks',
    'adds',
    'Together',
  ])
})

test('without arguments a file has its columns and only zeros', () => {
  expect(fileRows({ name: 'activity', figures: null }, english, addressOf)).toEqual([
    ['Day', 'Arguments'],
  ])
  expect(fileRows({ name: 'themes', figures: null }, english, addressOf).slice(1)).toEqual([
    ['All arguments', 0, 0, 0, 0, 0],
  ])
})

test('days and months are those of Berlin', () => {
  expect([
    dayOf('en', '2026-03-29'),
    periodOf('de', 'month', '2026-03-01'),
    periodOf('en', 'day', '2026-01-01'),
  ]).toEqual(['29 March 2026', 'März 2026', '1 January 2026'])
})

test('of a list a file has each post with its address', () => {
  const listed = {
    id: 7,
    lang: 'de',
    stance: 'supports',
    author: { name: 'Ann', demo: false },
    text: 'Das lohnt sich.',
    days: 3,
    thread: { id: 1, lang: 'de', questionDe: 'Wer?', questionEn: null },
  } as const
  expect(
    fileRows(
      { name: 'shared', list: { posts: [{ ...listed, commonGround: 0.826 }], total: 1 } },
      english,
      addressOf,
    ),
  ).toEqual([
    ['Argument', 'By', 'Common ground in percent', 'Address'],
    ['Das lohnt sich.', 'Ann', 83, 'https://forum.example/p/7'],
  ])
})
