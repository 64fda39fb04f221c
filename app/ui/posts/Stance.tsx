import type { Stance as StanceName } from '~/domain/posts/post'
import { useWords } from '~/i18n/Words'

/** Renders a post's stance as a colour, a symbol and a word. */
export function Stance({ stance }: { stance: StanceName }) {
  const { t } = useWords()
  return (
    <span className={`stance stance-${stance} mark mark-${stance}`}>{t(`posts.${stance}`)}</span>
  )
}
