import { useI18n } from '~/i18n/I18n'
import { TextField } from './Field'

/** The submitted values of a form. */
export type SubmittedValues = Record<string, string | string[]>

/** Renders the submitted text when the site could not accept it, so that it can be sent again. */
export function SendAgain({ typed }: { typed: SubmittedValues }) {
  const { t } = useI18n()
  const { text, ...others } = typed
  if (typeof text !== 'string' && typeof others.doc !== 'string') return null
  return (
    <form method="post" encType="multipart/form-data" className="stack">
      {Object.entries(others).flatMap(([name, value]) =>
        [value]
          .flat()
          .map((one, index) => <input key={name + index} type="hidden" name={name} value={one} />),
      )}
      {typeof text === 'string' && (
        <TextField name="text" label={t('errors.yourText')} defaultValue={text} />
      )}
      <div>
        <button className="button">{t('errors.sendAgain')}</button>
      </div>
    </form>
  )
}
