import { verdictOf } from '~/domain/arguments/strength'
import type { PostView } from '~/domain/posts/post'
import { useI18n } from '~/i18n/I18n'
import { links } from '~/links'
import { barClass, roundStrength } from './bar'

type Weighed = Pick<PostView, 'id' | 'strength' | 'counts'>

/** Renders an argument's strength as a bar and a word that links to its explanation. */
export function Strength({ post: { id, strength, counts } }: { post: Weighed }) {
  const { t } = useI18n()
  const verdict = verdictOf(strength, counts)
  if (strength === null) return <span className="strength">{t('arguments.unweighed')}</span>
  return (
    <a
      className={`strength ${barClass(strength)}`}
      href={links.strength(id)}
      rel="nofollow"
      title={t('arguments.strengthOf', { strength: roundStrength(strength) })}
    >
      {t(`arguments.${verdict}`)}
    </a>
  )
}
