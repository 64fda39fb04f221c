import { Link } from '@remix-run/react'
import type { View } from '~/domain/arguments/views'
import type { MessageKey } from '~/i18n/messages'
import { useI18n } from '~/i18n/I18n'

const words = {
  conversation: 'arguments.view_conversation',
  'for-and-against': 'arguments.view_sides',
  map: 'arguments.view_map',
  timeline: 'arguments.view_timeline',
} as const satisfies Record<View, MessageKey>

type Props = { views: readonly View[]; view: View; to: (view: View | null) => string }

/** Renders the choice of view as links. */
export function Views({ views, view, to }: Props) {
  const { t } = useI18n()
  return (
    <nav className="views" aria-label={t('arguments.views')}>
      <ul>
        {views.map((one) => (
          <li key={one}>
            <Link
              to={to(one === 'conversation' ? null : one)}
              aria-current={one === view ? 'page' : undefined}
            >
              {t(words[one])}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
