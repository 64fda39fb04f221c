import { groupByKind, type OpenMark } from '~/domain/marks/mark'
import { useI18n } from '~/i18n/I18n'
import { links } from '~/links'

/** Renders a post's marks by kind, with reasons and authors; folded when there are several. */
export function PostMarks({ marks }: { marks: readonly OpenMark[] }) {
  const { t } = useI18n()
  return (
    <div className="post-marks" role="group" aria-label={t('marks.ofPost')}>
      {groupByKind(marks).map(({ kind, marks: [first, ...others] }) =>
        first && others.length === 0 ? (
          // Not a paragraph, because that cannot contain a form.
          <div key={kind}>
            <b>{`${t(`marks.${kind}`)}:`}</b> <MarkWords mark={first} />
          </div>
        ) : (
          <details key={kind}>
            <summary>
              <b>{t('marks.several', { kind: t(`marks.${kind}`), count: 1 + others.length })}</b>
            </summary>
            <ul>
              {first &&
                [first, ...others].map((mark) => (
                  <li key={mark.id}>
                    <MarkWords mark={mark} />
                  </li>
                ))}
            </ul>
          </details>
        ),
      )}
    </div>
  )
}

function MarkWords({ mark }: { mark: OpenMark }) {
  const { t } = useI18n()
  return (
    <>
      <q>{mark.reason}</q>{' '}
      {mark.duplicateOf !== null && (
        <>
          (
          <a href={links.post(mark.duplicateOf)}>
            {t('marks.sameAs', { number: `p${mark.duplicateOf}` })}
          </a>
          ){' '}
        </>
      )}
      {t('marks.from')} <a href={links.member(mark.by)}>{mark.by}</a>
      {mark.mine && (
        <form method="post" action={links.takeBackMark(mark.id)}>
          <button className="plain">{t('marks.takeBack')}</button>
        </form>
      )}
    </>
  )
}
