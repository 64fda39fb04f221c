import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readThemes } from '~/domain/themes/readThemes.server'
import { RenameInput } from '~/domain/threads/input.server'
import { readForRenaming } from '~/domain/threads/readForRenaming.server'
import { renameThread } from '~/domain/threads/rename.server'
import { ownTitle } from '~/domain/threads/thread'
import { redirectToMergeTarget } from '~/http/redirectMerged.server'
import { moderatorAction, moderatorFormLoader } from '~/http/moderatorGuards.server'
import { idFrom } from '~/http/pageLoader.server'
import { translationOf } from '~/i18n/translations.server'
import { links } from '~/links'
import { ErrorSummary } from '~/ui/kit/ErrorSummary'
import { RenameForm } from '~/ui/moderation/RenameForm'
import { Page } from '~/ui/page/Page'
import { pageTitle } from '~/ui/page/title'

export const loader = moderatorFormLoader(async (context) => {
  await redirectToMergeTarget(context, idFrom(context.params.threadId))
  const [thread, themes] = await Promise.all([
    readForRenaming(context, idFrom(context.params.threadId)),
    readThemes(context),
  ])
  const back = links.thread({ id: thread.id, title: ownTitle(thread) })
  return { thread, themes, back, title: translationOf(context.locale)('threads.curateRename') }
})

export const action = moderatorAction(
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
      <ErrorSummary trouble={trouble} />
      <RenameForm thread={thread} themes={themes} trouble={trouble} back={back} />
    </Page>
  )
}
