import { Link } from '@remix-run/react'
import type { View } from '~/domain/arguments/views'
import { useWords } from '~/i18n/Words'

type Props = { views: readonly View[]; view: View; to: (view: View | null) => string }

/** The views that there are of a debate or of a branch: each is a link. */
export function Views({ views, view, to }: Props) {
  const { t } = useWords()
  return (
    <nav className="views" aria-label={t('arguments.views')}>
      <ul>
        {views.map((one) => (
          <li key={one}><Link to={to(one === 'conversation' ? null : one)} aria-current={one === view ? 'page' : undefined}>{t(`arguments.view_${one}`)}</Link></li>
        ))}
      </ul>
    </nav>
  )
}
