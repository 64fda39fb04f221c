import type { StrongestOfSide as Line } from '~/domain/arguments/strongestPerSide'
import { excerptOf } from '~/domain/posts/excerpt'
import { useI18n } from '~/i18n/I18n'
import { links } from '~/links'
import { Strength } from './Strength'

/** Length of the excerpt in characters. */
const shown = 120

/**
 * Renders the strongest argument of each side in one line; sides without a strength are omitted.
 */
export function StrongestArguments({ lines }: { lines: readonly Line[] }) {
  const { t } = useI18n()
  if (lines.length === 0) return null
  return (
    <dl className="foremost">
      {lines.map(({ side, post }) => (
        <div key={side}>
          <dt className={`stance-${side} mark mark-${side}`}>{t(`arguments.foremost_${side}`)}</dt>
          <dd>
            <a href={links.post(post.id)} lang={post.lang}>
              {excerptOf(post.text, shown)}
            </a>{' '}
            <span className="foremost-by">
              {post.author.name} <Strength post={post} />
            </span>
          </dd>
        </div>
      ))}
    </dl>
  )
}
