import { Link, useFetcher } from '@remix-run/react'
import type { FormEvent, ReactNode } from 'react'
import { useI18n } from '~/i18n/I18n'
import { links } from '~/links'

/** Renders the moderation buttons of a thread. */
export function CurateThread({
  thread,
}: {
  thread: { id: number; closedAt: Date | null; pinnedAt: Date | null }
}) {
  const { t } = useI18n()
  const { id, closedAt, pinnedAt } = thread
  return (
    <details className="curate">
      <summary>{t('threads.curate')}</summary>
      <ul>
        <li>
          {closedAt === null ? (
            <Press mark="lock" to={links.closeThread(id)}>
              {t('threads.curateClose')}
            </Press>
          ) : (
            <Press mark="lock" to={links.reopenThread(id)}>
              {t('threads.curateReopen')}
            </Press>
          )}
        </li>
        <li>
          {pinnedAt === null ? (
            <Press mark="pin" to={links.pinThread(id)}>
              {t('threads.curatePin')}
            </Press>
          ) : (
            <Press mark="pin" to={links.unpinThread(id)}>
              {t('threads.curateUnpin')}
            </Press>
          )}
        </li>
        <li>
          <Link className="button quiet" to={links.renameThread(id)}>
            {t('threads.curateRename')}
          </Link>
        </li>
        <li>
          <Link className="button quiet" to={links.mergeThread(id)}>
            {t('threads.curateMerge')}
          </Link>
        </li>
      </ul>
    </details>
  )
}

function Press({ to, mark, children }: { to: string; mark: 'lock' | 'pin'; children: ReactNode }) {
  const fetcher = useFetcher()
  // A disabled button would lose the focus; this ignores repeated presses instead.
  const once = (event: FormEvent) => void (fetcher.state !== 'idle' && event.preventDefault())
  return (
    <fetcher.Form method="post" action={to} onSubmit={once}>
      <button className={`button quiet mark mark-${mark}`}>{children}</button>
    </fetcher.Form>
  )
}
