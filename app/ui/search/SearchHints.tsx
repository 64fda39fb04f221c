import { useWords } from '~/i18n/Words'

const hints = ['phrase', 'without', 'author', 'theme', 'stance', 'in', 'lang'] as const

/** Renders hints for narrowing a search; open when there are no results yet. */
export function SearchHints({ open }: { open: boolean }) {
  const { t } = useWords()
  return (
    <details className="search-hints" id="search-hints" open={open}>
      <summary>{t('search.hints')}</summary>
      <dl>
        {hints.map((hint) => (
          <div key={hint}>
            <dt>
              <code>{t(`search.${hint}Example`)}</code>
            </dt>
            <dd>{t(`search.${hint}Hint`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
