import { Link, useFetcher } from '@remix-run/react'
import type { FormEvent, ReactNode } from 'react'
import { useWords } from '~/i18n/Words'
import { links } from '~/links'
import { Icon } from '~/ui/kit/Icon'

/** What staff can do with a thread, each a button of its own. */
export function CurateThread({ thread }: { thread: { id: number; closedAt: Date | null; pinnedAt: Date | null } }) {
  const { t } = useWords()
  const { id, closedAt, pinnedAt } = thread
  return (
    <details className="curate">
      <summary>{t('threads.curate')}</summary>
      <ul>
        <li>
          {closedAt === null
            ? <Press to={links.closeThread(id)}><Icon name="lock" />{t('threads.curateClose')}</Press>
            : <Press to={links.reopenThread(id)}><Icon name="lock" />{t('threads.curateReopen')}</Press>}
        </li>
        <li>
          {pinnedAt === null
            ? <Press to={links.pinThread(id)}><Icon name="pin" />{t('threads.curatePin')}</Press>
            : <Press to={links.unpinThread(id)}><Icon name="pin" />{t('threads.curateUnpin')}</Press>}
        </li>
        <li><Link className="button quiet" to={links.renameThread(id)}>{t('threads.curateRename')}</Link></li>
      </ul>
    </details>
  )
}

function Press({ to, children }: { to: string; children: ReactNode }) {
  const fetcher = useFetcher()
  // A disabled button would lose the focus; pressing twice must not close twice.
  const once = (event: FormEvent) => void (fetcher.state !== 'idle' && event.preventDefault())
  return (
    <fetcher.Form method="post" action={to} onSubmit={once}>
      <button className="button quiet">{children}</button>
    </fetcher.Form>
  )
}
