import type { Locale } from '~/domain/context'
import type { Unit } from '~/domain/overview/activity'
import { together, type Activity, type Figure, type Figures } from '~/domain/overview/overview'
import { stances } from '~/domain/posts/post'
import { themeName } from '~/domain/themes/theme'
import type { StanceCounts } from '~/domain/threads/thread'
import { dayIn, monthIn } from '~/i18n/moment'
import { listCells } from './listRows'
import type { Sheet, Told } from './sheet'

/** The numbers of arguments by theme and stance; all together are the last line. */
export function themeSheet({ all, themes }: Figures, { t, locale }: Told): Sheet {
  const line = (about: string, counts: StanceCounts): Sheet['lines'][number] => [
    about,
    ...stances.map((stance) => counts[stance]),
    together(counts),
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

/** The numbers of arguments by when they were written; `dated` says a period, known by its first day. */
export function activitySheet(
  { unit, periods }: Activity,
  { t }: Told,
  dated: (from: string) => string,
): Sheet {
  return {
    columns: [t(`overview.unit_${unit}`), t('overview.allArguments')],
    lines: periods.map(({ from, count }) => [dated(from), count]),
  }
}

/** A figure as the lines of a file, the names of its columns first; periods by their first day, as programs read it, and posts with their address. Where no argument stands, there is nothing but zeros. */
export function cellsOf(
  figure: Figure,
  told: Told,
  addressOf: (id: number) => string,
): (string | number)[][] {
  if ('list' in figure) return listCells(figure, told, addressOf)
  const known = figure.figures ?? nothing
  const { columns, lines } =
    figure.name === 'themes'
      ? themeSheet(known, told)
      : activitySheet(known.activity, told, (from) => from)
  return [columns, ...lines]
}

const nothing: Figures = {
  all: { supports: 0, opposes: 0, asks: 0, adds: 0 },
  themes: [],
  more: false,
  activity: { unit: 'day', first: '', last: '', periods: [] },
}

/** A day ('YYYY-MM-DD') in words. */
export const dayOf = (locale: Locale, day: string): string => dayIn(locale, noonOf(day))

/** A period in words, known by its first day; of a week it is that day. */
export const periodOf = (locale: Locale, unit: Unit, from: string): string =>
  unit === 'month' ? monthIn(locale, noonOf(from)) : dayOf(locale, from)

// At noon it is the same day in Berlin.
const noonOf = (day: string): Date => new Date(`${day}T12:00:00Z`)
