import { useI18n } from '~/i18n/I18n'
import { links } from '~/links'

/** Renders the field of the search page. The key / moves the focus to it. */
export function SearchForm({ q }: { q: string }) {
  const { t } = useI18n()
  return (
    <form className="search-form" role="search" action={links.search()}>
      <label className="visually-hidden" htmlFor="q">
        {t('search.field')}
      </label>
      <input
        id="q"
        name="q"
        type="search"
        defaultValue={q}
        maxLength={300}
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="search"
        data-key="/"
        aria-describedby="search-hints"
      />
      <button className="button">{t('search.send')}</button>
    </form>
  )
}
