import type { Stance as StanceName } from '~/domain/posts/post'
import { useWords } from '~/i18n/Words'
import { Icon } from '~/ui/kit/Icon'

/** What a post does to what it answers: a colour, a mark and a word. */
export function Stance({ stance }: { stance: StanceName }) {
  const { t } = useWords()
  return (
    <span className={`stance stance-${stance}`}>
      <Icon name={stance} />
      {t(`posts.${stance}`)}
    </span>
  )
}
