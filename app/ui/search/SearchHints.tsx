import { useI18n } from '~/i18n/I18n'

const hints = ['phrase', 'without', 'author', 'theme', 'stance', 'in', 'lang'] as const

/** Renders hints for narrowing a search; open when there are no results yet. */
export function SearchHints({ open }: { open: boolean }) {
  const { t } = useI18n()
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
