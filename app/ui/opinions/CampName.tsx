import { useWords } from '~/i18n/Words'
import { letterOf, markPath } from './camps'

/** Renders a camp's name with its symbol and colour. */
export function CampName({ id }: { id: number }) {
  const { t } = useWords()
  return (
    <span className={`camp-name camp-${id}`}>
      <svg aria-hidden="true" viewBox="0 0 24 24">
        <path d={markPath(id, { x: 12, y: 12 }, 8)} />
      </svg>{' '}
      {t('opinions.camp', { letter: letterOf(id) })}
    </span>
  )
}
