import type { Revision } from '~/domain/posts/revision'
import { useWords } from '~/i18n/Words'
import { Moment } from '~/ui/page/Moment'
import { ComparedSources } from '~/ui/sources/ComparedSources'
import { Stance } from './Stance'

/** Renders a revision with insertions and deletions marked. */
export function RevisionItem({ revision }: { revision: Revision }) {
  const { t } = useWords()
  return (
    <li value={revision.number}>
      <article className="post">
        <header className="post-head">
          <h2>{t('posts.revision', { number: revision.number })}</h2>
          <Moment at={revision.at} />
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
