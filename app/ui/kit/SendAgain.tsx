import { useWords } from '~/i18n/Words'
import { TextField } from './Field'

/** A form's fields as they were typed. */
export type Typed = Record<string, string | string[]>

/** What was written when the site could not take it: nothing is lost, and it can be sent again from here. */
export function SendAgain({ typed }: { typed: Typed }) {
  const { t } = useWords()
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
