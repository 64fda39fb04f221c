import { Link } from '@remix-run/react'
import type { View } from '~/domain/arguments/views'
import { useI18n } from '~/i18n/I18n'
import { links } from '~/links'

type Props = { address: { id: number; title: string }; view: View; postId: number; count: number }

/** Renders the link from a post to the whole debate, in the current view. */
export function WholeThread({ address, view, postId, count }: Props) {
  const { t } = useI18n()
  const to =
    view === 'conversation'
      ? `${links.thread(address)}#p${postId}`
      : links.thread(address, { view })
  const words =
    view === 'map'
      ? t('arguments.wholeMap')
      : view === 'for-and-against'
        ? t('arguments.wholeSides')
        : t('posts.wholeThread', { count })
  return (
    <p className="continue">
      <Link to={to}>{words}</Link>
    </p>
  )
}
