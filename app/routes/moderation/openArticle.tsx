import { data, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { OpenInput } from '~/domain/articles/input.server'
import { openArticle } from '~/domain/articles/openArticle.server'
import { proposalFromForm } from '~/domain/articles/proposalFrom.server'
import { readThemes } from '~/domain/themes/readThemes.server'
import type { RouteArgs } from '~/http/requestContext.server'
import { moderatorAction, moderatorFormLoader } from '~/http/moderatorGuards.server'
import { translationOf } from '~/i18n/translations.server'
import { links } from '~/links'
import { ArticleForm } from '~/ui/articles/ArticleForm'
import { ProposalForm } from '~/ui/articles/ProposalForm'
import { SendAgain } from '~/ui/kit/SendAgain'
import { ErrorSummary } from '~/ui/kit/ErrorSummary'
import { Page } from '~/ui/page/Page'
import { pageTitle } from '~/ui/page/title'

export const loader = moderatorFormLoader(async (context) => ({
  themes: await readThemes(context),
  title: translationOf(context.locale)('articles.previewTitle'),
}))

const open = moderatorAction(OpenInput, async (context, input) =>
  links.article((await openArticle(context, input)).slug),
)

/** The statuses of errors that the moderator can correct. */
const mendable: ReadonlySet<number | undefined> = new Set([409, 422])

/** On an error the article is read again, for staff only, so that the form can be corrected. */
export async function action(args: RouteArgs) {
  const answer = await open(args)
  if (!('data' in answer)) return answer
  const { trouble } = answer.data
  const shown =
    trouble && mendable.has(answer.init?.status) ? proposalFromForm(trouble.typed) : null
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
          <ErrorSummary trouble={answered.trouble} />
          <SendAgain typed={answered.trouble.typed} />
        </>
      ) : (
        <ArticleForm trouble={answered?.trouble} />
      )}
    </Page>
  )
}
