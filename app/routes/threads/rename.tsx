import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readThemes } from '~/domain/themes/readThemes.server'
import { RenameInput } from '~/domain/threads/input.server'
import { readForRenaming } from '~/domain/threads/readForRenaming.server'
import { renameThread } from '~/domain/threads/rename.server'
import { ownTitle } from '~/domain/threads/thread'
import { leadOnToThread } from '~/http/leadOn.server'
import { moderatorActing, moderatorFormReading } from '~/http/moderating.server'
import { idFrom } from '~/http/reading.server'
import { wordsOf } from '~/i18n/words.server'
import { links } from '~/links'
import { TroubleSummary } from '~/ui/kit/TroubleSummary'
import { RenameForm } from '~/ui/moderation/RenameForm'
import { Page } from '~/ui/page/Page'
import { pageTitle } from '~/ui/page/title'

export const loader = moderatorFormReading(async (asked) => {
  await leadOnToThread(asked, idFrom(asked.params.threadId))
  const [thread, themes] = await Promise.all([
    readForRenaming(asked, idFrom(asked.params.threadId)),
    readThemes(asked),
  ])
  const back = links.thread({ id: thread.id, title: ownTitle(thread) })
  return { thread, themes, back, title: wordsOf(asked.locale)('threads.curateRename') }
})

export const action = moderatorActing(
  RenameInput,
  async (context, { questionDe, questionEn, theme }) => {
    const renamed = await renameThread(context, {
      threadId: idFrom(context.params.threadId),
      questionDe,
      questionEn,
      themeId: theme,
    })
    return links.thread({ id: renamed.id, title: ownTitle(renamed) })
  },
)

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title ?? '')

export default function Rename() {
  const { thread, themes, back, title } = useLoaderData<typeof loader>()
  const trouble = useActionData<typeof action>()?.trouble
  return (
    <Page className="narrow">
      <h1>{title}</h1>
      <TroubleSummary trouble={trouble} />
      <RenameForm thread={thread} themes={themes} trouble={trouble} back={back} />
    </Page>
  )
}
