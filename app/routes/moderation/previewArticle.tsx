import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ArticleInput } from '~/domain/articles/input.server'
import { buildProposal } from '~/domain/articles/proposal'
import { readSource } from '~/domain/articles/readSource'
import { readThemes } from '~/domain/themes/readThemes.server'
import type { RouteArgs } from '~/http/requestContext.server'
import { moderatorAction, moderatorFormLoader } from '~/http/moderatorGuards.server'
import { withFileAsText } from '~/http/upload.server'
import { translationOf } from '~/i18n/translations.server'
import { ArticleForm } from '~/ui/articles/ArticleForm'
import { ProposalForm } from '~/ui/articles/ProposalForm'
import { Page } from '~/ui/page/Page'
import { pageTitle } from '~/ui/page/title'

export const loader = moderatorFormLoader(async (context) => ({
  themes: await readThemes(context),
  title: translationOf(context.locale)('articles.previewTitle'),
}))

const read = moderatorAction(ArticleInput, async (_context, input) => ({
  proposal: buildProposal(readSource(input)),
  text: input.text,
}))

export const action = async (args: RouteArgs) =>
  read({ ...args, request: await withFileAsText(args.request) })

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title ?? '')

export default function PreviewArticle() {
  const { themes } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  return (
    <Page className="reading">
      {answered?.shown ? (
        <ProposalForm {...answered.shown} themes={themes} trouble={undefined} />
      ) : (
        <ArticleForm trouble={answered?.trouble} />
      )}
    </Page>
  )
}
