import type { ReactNode } from 'react'
import type { ListedMark } from '~/domain/marks/listedMark'
import { useI18n } from '~/i18n/I18n'
import { links } from '~/links'
import { RelativeTime } from '~/ui/page/RelativeTime'
import { PostExcerpt } from '~/ui/posts/PostExcerpt'

type Props = {
  marks: readonly ListedMark[]
  after: number | null
  next: number | null
  to: (after: number | null) => string
  /** Shown for an empty list. */
  none: string
  /** The actions for a mark. */
  acts: (mark: ListedMark) => ReactNode
}

/** Renders open marks, each with an excerpt of its argument and its actions. */
export function MarkList({ marks, after, next, to, none, acts }: Props) {
  const { t } = useI18n()
  return (
    <>
      {marks.length === 0 && <p className="empty">{after === null ? none : t('marks.noMore')}</p>}
      <ol className="mark-list">
        {marks.map((mark) => (
          <li key={mark.id}>
            <PostExcerpt post={mark.post}>
              <div className="post-marks">
                <p>
                  <b>{`${t(`marks.${mark.kind}`)}:`}</b> <q>{mark.reason}</q>{' '}
                  {mark.duplicateOf !== null && (
                    <>
                      (
                      <a href={links.post(mark.duplicateOf)}>
                        {t('marks.sameAs', { number: `p${mark.duplicateOf}` })}
                      </a>
                      ){' '}
                    </>
                  )}
                  {t('marks.from')} <a href={links.member(mark.by)}>{mark.by}</a>,{' '}
                  <RelativeTime at={mark.setAt} />
                </p>
                {acts(mark)}
              </div>
            </PostExcerpt>
          </li>
        ))}
      </ol>
      {(after !== null || next !== null) && (
        <nav className="pager" aria-label={t('site.pages')}>
          {after !== null && <a href={to(null)}>{t('site.toStart')}</a>}
          {next !== null && (
            <a rel="next" href={to(next)}>
              {t('marks.later')}
            </a>
          )}
        </nav>
      )}
    </>
  )
}
