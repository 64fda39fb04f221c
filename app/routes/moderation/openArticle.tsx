import { data, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { OpenInput } from '~/domain/articles/input.server'
import { openArticle } from '~/domain/articles/openArticle.server'
import { proposalFrom } from '~/domain/articles/proposalFrom.server'
import { readThemes } from '~/domain/themes/readThemes.server'
import type { Arguments } from '~/http/asking.server'
import { moderatorActing, moderatorFormReading } from '~/http/moderating.server'
import { wordsOf } from '~/i18n/words.server'
import { links } from '~/links'
import { ArticleForm } from '~/ui/articles/ArticleForm'
import { ProposalForm } from '~/ui/articles/ProposalForm'
import { SendAgain } from '~/ui/kit/SendAgain'
import { TroubleSummary } from '~/ui/kit/TroubleSummary'
import { Page } from '~/ui/page/Page'
import { pageTitle } from '~/ui/page/title'

export const loader = moderatorFormReading(async (asked) => ({
  themes: await readThemes(asked),
  title: wordsOf(asked.locale)('articles.previewTitle'),
}))

const open = moderatorActing(OpenInput, async (context, input) =>
  links.article((await openArticle(context, input)).slug),
)

/** The statuses of errors that the moderator can correct. */
const mendable: ReadonlySet<number | undefined> = new Set([409, 422])

/** On an error the article is read again, for staff only, so that the form can be corrected. */
export async function action(args: Arguments) {
  const answer = await open(args)
  if (!('data' in answer)) return answer
  const { trouble } = answer.data
  const shown = trouble && mendable.has(answer.init?.status) ? proposalFrom(trouble.typed) : null
  return data({ trouble, shown }, answer.init ?? undefined)
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageTitle(page?.title ?? '')

export default function OpenArticle() {
  const { themes, title } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  return (
    <Page className="reading">
      {answered?.shown ? (
        <ProposalForm {...answered.shown} themes={themes} trouble={answered.trouble} />
      ) : answered?.trouble?.reason === 'identity.signInFirst' ? (
        <>
          <h1>{title}</h1>
          <TroubleSummary trouble={answered.trouble} />
          <SendAgain typed={answered.trouble.typed} />
        </>
      ) : (
        <ArticleForm trouble={answered?.trouble} />
      )}
    </Page>
  )
}
