import { useI18n } from '~/i18n/I18n'
import { links } from '~/links'
import { useSite } from './Site'

/**
 * Renders the search field of the masthead; narrow windows show a link instead, and the search page
 * has its own field.
 */
export function SearchField() {
  const { t } = useI18n()
  if (useSite()?.path.startsWith(links.search())) return null
  return (
    <form className="masthead-search" role="search" action={links.search()}>
      <input
        name="q"
        type="search"
        aria-label={t('search.field')}
        placeholder={t('search.open')}
        maxLength={300}
        autoComplete="off"
        enterKeyHint="search"
        data-key="/"
      />
    </form>
  )
}
