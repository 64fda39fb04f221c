import { useI18n } from '~/i18n/I18n'
import { letterOf, markPath } from './camps'

/** Renders a camp's name with its symbol and colour. */
export function CampName({ id }: { id: number }) {
  const { t } = useI18n()
  return (
    <span className={`camp-name camp-${id}`}>
      <svg aria-hidden="true" viewBox="0 0 24 24">
        <path d={markPath(id, { x: 12, y: 12 }, 8)} />
      </svg>{' '}
      {t('opinions.camp', { letter: letterOf(id) })}
    </span>
  )
}
