import { useWords } from '~/i18n/Words'

/** Renders the place for the notice that a link was copied, with the texts for its script. */
export function SharePlace() {
  const { t } = useWords()
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
