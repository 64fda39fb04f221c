import { useRevalidator } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { useI18n } from '~/i18n/I18n'
import { followThread, type Following } from './followThread.client'
import { checkPageAvailable } from './checkPageAvailable.client'
import type { LiveMessages } from './messages'

/** The thread that a page follows, and the version it shows. */
export type LiveThread = { thread: number; version: number }

/** Renders the place for notices about changes. A hydrated page is updated by its loaders. */
export function LiveNews({ thread, version }: LiveThread) {
  const { t } = useI18n()
  const { state, revalidate } = useRevalidator()
  const following = useRef<Following | null>(null)
  const waiting = useRef<(() => void)[]>([])
  const words: LiveMessages = {
    showOne: t('live.showOne'),
    showSeveral: t('live.showSeveral'),
    showMuch: t('live.showMuch'),
    showHead: t('live.showHead'),
    changed: t('live.changed'),
    elsewhereOne: t('live.elsewhereOne'),
    elsewhereSeveral: t('live.elsewhereSeveral'),
    offline: t('live.offline'),
    failed: t('live.failed'),
    verdicts: {
      holds: t('arguments.holds'),
      contested: t('arguments.contested'),
      refuted: t('arguments.refuted'),
      unweighed: t('arguments.unweighed'),
    },
    strengthOf: t('arguments.strengthOf'),
  }
  useEffect(() => {
    if (state === 'idle') for (const done of waiting.current.splice(0)) done()
  }, [state])
  useEffect(() => {
    const begun = followThread(async () => {
      await checkPageAvailable()
      await new Promise<void>((resolve) => {
        waiting.current.push(resolve)
        revalidate()
      })
    })
    following.current = begun
    return () => begun?.stop()
  }, [thread, revalidate])
  useEffect(() => following.current?.look(), [version])
  return <div id="news" className="news" role="status" data-words={JSON.stringify(words)} />
}
