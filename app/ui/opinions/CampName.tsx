import { useWords } from '~/i18n/Words'
import { letterOf, markPath } from './camps'

/** A camp by its name, with the mark and the colour by which the picture shows it. */
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
