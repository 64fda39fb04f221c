import type { ListFigure, Listed } from '~/domain/overview/overview'
import { roundStrength } from '~/ui/arguments/bar'
import { percent } from '~/ui/opinions/figures'
import { fitText } from './fitText'
import type { Table, TableLanguage } from './table'

/**
 * A post of a list in its picture and table: the author, the bar's length in [0, 1] of the maximum
 * (null: unknown), whether it is paler, the text beside it, and its numbers.
 */
export type Row = {
  post: Listed
  by: string
  share: number | null
  pale: boolean
  said: string
  numbers: (number | null)[]
}

/**
 * Returns the rows of a list: questions by waiting time, relative to the longest; arguments by
 * strength; common ground by its score.
 */
export function rowsOf(figure: ListFigure, { t }: TableLanguage): Row[] {
  if (figure.name === 'questions') {
    const longest = Math.max(1, ...figure.list.posts.map(({ days }) => days))
    return figure.list.posts.map((post) => {
      const days =
        post.days === 0 ? t('overview.lessThanADay') : t('overview.days', { count: post.days })
      const said =
        post.replies === 0 ? days : `${days}, ${t('posts.replies', { count: post.replies })}`
      return {
        post,
        by: spoken(post.author, t),
        share: post.days / longest,
        pale: post.replies > 0,
        said,
        numbers: [post.days, post.replies],
      }
    })
  }
  if (figure.name === 'unanswered')
    return figure.list.posts.map((post) => {
      if (post.strength === null)
        return {
          post,
          by: spoken(post.author, t),
          share: null,
          pale: false,
          said: `– ${t('arguments.unweighed')}`,
          numbers: [null],
        }
      const strength = roundStrength(post.strength)
      return {
        post,
        by: spoken(post.author, t),
        share: post.strength,
        pale: false,
        said: t('arguments.strengthOf', { strength }),
        numbers: [strength],
      }
    })
  return figure.list.posts.map((post) => {
    const count = percent(post.commonGround)
    return {
      post,
      by: spoken(post.author, t),
      share: post.commonGround,
      pale: false,
      said: t('opinions.percent', { count }),
      numbers: [count],
    }
  })
}

/**
 * Returns a list as a table: author and excerpt of each post with its numbers; a dash for unknown
 * ones.
 */
export function listTable(figure: ListFigure, told: TableLanguage): Table {
  const rows = rowsOf(figure, told)
  const digits = new Intl.NumberFormat(told.locale)
  return {
    columns: [told.t('overview.post'), ...numbersOf(figure, told)],
    lines: rows.map(({ post, by, numbers }) => [
      `${by}: ${fitText(post.text, 36)}`,
      ...numbers.map((number) => (number === null ? '–' : digits.format(number))),
    ]),
    langs: rows.map(({ post }) => post.lang),
  }
}

/**
 * Returns a list as the rows of a file, column names first: each post with its text, author,
 * numbers (empty when unknown) and address.
 */
export function listFileRows(
  figure: ListFigure,
  told: TableLanguage,
  addressOf: (id: number) => string,
): (string | number)[][] {
  const { t } = told
  return [
    [t('overview.post'), t('overview.author'), ...numbersOf(figure, told), t('sources.address')],
    ...rowsOf(figure, told).map(({ post, by, numbers }) => [
      post.text.replace(/\s+/g, ' '),
      by,
      ...numbers.map((number) => number ?? ''),
      addressOf(post.id),
    ]),
  ]
}

function numbersOf({ name }: ListFigure, { t }: TableLanguage): string[] {
  if (name === 'questions') return [t('overview.daysOpen'), t('overview.replies')]
  return [name === 'unanswered' ? t('overview.strength') : t('overview.groundPercent')]
}

const spoken = ({ name, demo }: Listed['author'], t: TableLanguage['t']): string =>
  demo ? `${name} (${t('site.demo')})` : name
