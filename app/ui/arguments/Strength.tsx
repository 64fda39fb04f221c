import { verdictOf } from '~/domain/arguments/strength'
import type { PostView } from '~/domain/posts/post'
import { useWords } from '~/i18n/Words'
import { links } from '~/links'
import { barOf, rounded } from './bar'

type Weighed = Pick<PostView, 'id' | 'strength' | 'counts'>

/** Renders an argument's strength as a bar and a word that links to its explanation. */
export function Strength({ post: { id, strength, counts } }: { post: Weighed }) {
  const { t } = useWords()
  const verdict = verdictOf(strength, counts)
  if (strength === null) return <span className="strength">{t('arguments.unweighed')}</span>
  return (
    <a
      className={`strength ${barOf(strength)}`}
      href={links.strength(id)}
      rel="nofollow"
      title={t('arguments.strengthOf', { strength: rounded(strength) })}
    >
      {t(`arguments.${verdict}`)}
    </a>
  )
}
