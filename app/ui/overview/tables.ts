import type { Locale } from '~/domain/context'
import type { Unit } from '~/domain/overview/activity'
import {
  totalOfStances,
  type Activity,
  type Figure,
  type Figures,
} from '~/domain/overview/overview'
import { stances } from '~/domain/posts/post'
import { themeName } from '~/domain/themes/theme'
import type { StanceCounts } from '~/domain/threads/thread'
import { formatDay, formatMonth } from '~/i18n/dates'
import { listFileRows } from './listRows'
import type { Table, TableLanguage } from './table'

/** Returns the table of arguments by theme and stance, with totals in the last row. */
export function themeTable({ all, themes }: Figures, { t, locale }: TableLanguage): Table {
  const line = (about: string, counts: StanceCounts): Table['lines'][number] => [
    about,
    ...stances.map((stance) => counts[stance]),
    totalOfStances(counts),
  ]
  return {
    columns: [
      t('articles.theme'),
      ...stances.map((stance) => t(`posts.${stance}`)),
      t('overview.together'),
    ],
    lines: [
      ...themes.map(({ theme, counts }) =>
        line(theme === null ? t('overview.untagged') : themeName(theme, locale), counts),
      ),
      line(t('overview.all'), all),
    ],
  }
}

/** Returns the table of arguments over time; `dated` formats a period by its first day. */
export function activityTable(
  { unit, periods }: Activity,
  { t }: TableLanguage,
  dated: (from: string) => string,
): Table {
  return {
    columns: [t(`overview.unit_${unit}`), t('overview.allArguments')],
    lines: periods.map(({ from, count }) => [dated(from), count]),
  }
}

/**
 * Returns a figure as the rows of a file, column names first; periods as ISO dates, and posts with
 * their address. Without arguments all numbers are zero.
 */
export function fileRows(
  figure: Figure,
  told: TableLanguage,
  addressOf: (id: number) => string,
): (string | number)[][] {
  if ('list' in figure) return listFileRows(figure, told, addressOf)
  const known = figure.figures ?? nothing
  const { columns, lines } =
    figure.name === 'themes'
      ? themeTable(known, told)
      : activityTable(known.activity, told, (from) => from)
  return [columns, ...lines]
}

const nothing: Figures = {
  all: { supports: 0, opposes: 0, asks: 0, adds: 0 },
  themes: [],
  more: false,
  activity: { unit: 'day', first: '', last: '', periods: [] },
}

/** Formats a day ('YYYY-MM-DD'). */
export const dayOf = (locale: Locale, day: string): string => formatDay(locale, noonOf(day))

/** Formats a period by its first day; for a week it is that day. */
export const periodOf = (locale: Locale, unit: Unit, from: string): string =>
  unit === 'month' ? formatMonth(locale, noonOf(from)) : dayOf(locale, from)

// Noon, so that it is the same day in Berlin.
const noonOf = (day: string): Date => new Date(`${day}T12:00:00Z`)
