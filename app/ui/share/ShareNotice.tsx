import { useI18n } from '~/i18n/I18n'

/** Renders the place for the notice that a link was copied, with the texts for its script. */
export function ShareNotice() {
  const { t } = useI18n()
  return (
    <div
      id="shared"
      className="shared"
      role="status"
      data-copied={t('live.copied')}
      data-words={t('live.linkToWords')}
    />
  )
}
