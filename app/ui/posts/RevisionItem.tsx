import type { Revision } from '~/domain/posts/revision'
import { useI18n } from '~/i18n/I18n'
import { RelativeTime } from '~/ui/page/RelativeTime'
import { ComparedSources } from '~/ui/sources/ComparedSources'
import { Stance } from './Stance'

/** Renders a revision with insertions and deletions marked. */
export function RevisionItem({ revision }: { revision: Revision }) {
  const { t } = useI18n()
  return (
    <li value={revision.number}>
      <article className="post">
        <header className="post-head">
          <h2>{t('posts.revision', { number: revision.number })}</h2>
          <RelativeTime at={revision.at} />
          {revision.stanceBefore && (
            <del>
              <Stance stance={revision.stanceBefore} />
            </del>
          )}
          <Stance stance={revision.stance} />
        </header>
        <div className="words diff" lang={revision.lang}>
          {revision.changes.map((change, index) => {
            if (change.kind === 'same') return <span key={index}>{change.text}</span>
            return change.kind === 'added' ? (
              <ins key={index}>{change.text}</ins>
            ) : (
              <del key={index}>{change.text}</del>
            )
          })}
        </div>
        {revision.sources.length > 0 && <ComparedSources sources={revision.sources} />}
      </article>
    </li>
  )
}
