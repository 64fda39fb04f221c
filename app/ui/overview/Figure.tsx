import type { ReactNode } from 'react'
import { useI18n } from '~/i18n/I18n'
import type { Table } from './table'

type Props = {
  title: string
  about: string
  sheet: Table
  picture: string
  table: string
  children: ReactNode
}

/**
 * Renders a figure: a picture with its explanation, an expandable table, and download links for
 * both.
 */
export function Figure({ title, about, sheet, picture, table, children }: Props) {
  const { t, locale } = useI18n()
  const [head = '', ...numbers] = sheet.columns
  return (
    <figure className="overview-figure">
      {children}
      <figcaption>{about}</figcaption>
      <details className="opens">
        <summary>{t('overview.asTable')}</summary>
        <div className="scrolls" role="group" tabIndex={0} aria-label={title}>
          <table className="sheet">
            <thead>
              <tr>
                <th scope="col">{head}</th>
                {numbers.map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {sheet.lines.map(([line, ...counts], at) => (
                <tr key={at}>
                  <th scope="row" lang={sheet.langs?.[at]}>
                    {line}
                  </th>
                  {counts.map((count, column) => (
                    <td key={column}>{count}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
      <p className="meta overview-files">
        <a href={`${picture}?lang=${locale}`} aria-label={t('overview.pictureOf', { title })}>
          {t('overview.picture')}
        </a>
        <a href={`${table}?lang=${locale}`} aria-label={t('overview.tableOf', { title })}>
          {t('overview.table')}
        </a>
      </p>
    </figure>
  )
}
