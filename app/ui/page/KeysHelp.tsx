import { useI18n } from '~/i18n/I18n'

const keys = ['j', 'k', 'r', 'e', 'o', 'a', 'd', 'p', 's', 'n'] as const

/** Renders the list of keyboard shortcuts, opened with ? or from the footer. */
export function KeysHelp() {
  const { t } = useI18n()
  return (
    <dialog id="keys" aria-labelledby="keys-title">
      <h2 id="keys-title">{t('site.keys')}</h2>
      <dl className="keys">
        {keys.map((key) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(`site.key_${key}`)}</dd>
          </div>
        ))}
        <div>
          <dt>
            <kbd>{t('site.ctrlEnter')}</kbd>
          </dt>
          <dd>{t('site.key_send')}</dd>
        </div>
        <div>
          <dt>
            <kbd>/</kbd>
          </dt>
          <dd>{t('site.key_search')}</dd>
        </div>
        <div>
          <dt>
            <kbd>?</kbd>
          </dt>
          <dd>{t('site.key_help')}</dd>
        </div>
      </dl>
      <form method="dialog">
        <button className="button quiet">{t('site.close')}</button>
      </form>
    </dialog>
  )
}
