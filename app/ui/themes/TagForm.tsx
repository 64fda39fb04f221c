import { Link, useFetcher } from '@remix-run/react'
import type { ThemeMark } from '~/domain/themes/theme'
import { useI18n } from '~/i18n/I18n'
import { links } from '~/links'
import type { FormErrors } from '~/ui/kit/ErrorSummary'
import { ThemeBoxes } from './ThemeBoxes'

/** The response to tagging with script: saved, or an error. */
export type Tagged = { trouble?: FormErrors | undefined; shown?: { saved: true } | undefined }

type Props = { postId: number; themes: readonly ThemeMark[]; chosen: readonly number[]; to: string }

/**
 * Renders checkboxes for a post's themes, saved in place; without script the page is loaded again
 * at `to`.
 */
export function TagForm({ postId, themes, chosen, to }: Props) {
  const { t } = useI18n()
  const fetcher = useFetcher<Tagged>()
  const { trouble, shown } = fetcher.data ?? {}
  if (themes.length === 0)
    return (
      <p className="hint">
        <Link to={links.manageThemes()}>{t('themes.makeFirst')}</Link>
      </p>
    )
  return (
    <fetcher.Form className="tag-form" method="post" action={links.tagPost(postId)}>
      <input type="hidden" name="to" value={to} />
      <ThemeBoxes
        id={`themes-${postId}`}
        themes={themes}
        chosen={chosen}
        label={t('themes.tagTitle')}
      />
      <button className="button quiet">{t('themes.save')}</button>
      <span className="tag-answer" role="status">
        {trouble && <span className="error">{t(trouble.fields.theme ?? trouble.reason)}</span>}
        {shown && fetcher.state === 'idle' && t('themes.saved')}
      </span>
    </fetcher.Form>
  )
}
