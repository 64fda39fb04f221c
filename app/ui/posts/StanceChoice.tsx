import { stances } from '~/domain/posts/post'
import { useWords } from '~/i18n/Words'
import { Choice } from '~/ui/kit/Field'
import { Stance } from './Stance'

/** What the answer does to what it answers, all four in sight, none chosen for the writer. */
export function StanceChoice({
  label,
  chosen,
  error,
}: {
  label?: string
  chosen: string | null
  error: string | null
}) {
  const { t } = useWords()
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
