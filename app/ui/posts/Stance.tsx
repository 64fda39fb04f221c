import type { Stance as StanceName } from '~/domain/posts/post'
import { useI18n } from '~/i18n/I18n'

/** Renders a post's stance as a colour, a symbol and a word. */
export function Stance({ stance }: { stance: StanceName }) {
  const { t } = useI18n()
  return (
    <span className={`stance stance-${stance} mark mark-${stance}`}>{t(`posts.${stance}`)}</span>
  )
}
