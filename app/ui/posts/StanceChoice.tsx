import { stances } from '~/domain/posts/post'
import { useI18n } from '~/i18n/I18n'
import { Choice } from '~/ui/kit/Field'
import { Stance } from './Stance'

/** Renders the choice of a reply's stance; none is preselected. */
export function StanceChoice({
  label,
  chosen,
  error,
}: {
  label?: string
  chosen: string | null
  error: string | null
}) {
  const { t } = useI18n()
  return (
    <Choice
      name="stance"
      className="stance-choice"
      label={label ?? t('posts.stanceQuestion')}
      error={error}
      chosen={chosen}
      options={stances.map((stance) => ({
        value: stance,
        label: <Stance stance={stance} />,
        hint: t(`posts.${stance}Hint`),
      }))}
    />
  )
}
