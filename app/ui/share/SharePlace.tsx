import { useWords } from '~/i18n/Words'

/** The place where a page says that a link was copied, and the words that its script needs for that. */
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
