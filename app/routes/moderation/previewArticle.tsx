import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ArticleInput } from '~/domain/articles/input.server'
import { proposalOf } from '~/domain/articles/proposal'
import { readSource } from '~/domain/articles/readSource'
import { readThemes } from '~/domain/themes/readThemes.server'
import type { Arguments } from '~/http/asking.server'
import { moderatorActing, moderatorFormReading } from '~/http/moderating.server'
import { withFileAsText } from '~/http/upload.server'
import { wordsOf } from '~/i18n/words.server'
import { ArticleForm } from '~/ui/articles/ArticleForm'
import { ProposalForm } from '~/ui/articles/ProposalForm'
import { Page } from '~/ui/page/Page'
import { pageTitle } from '~/ui/page/title'

export const loader = moderatorFormReading(async (asked) => ({
  themes: await readThemes(asked),
  title: wordsOf(asked.locale)('articles.previewTitle'),
}))

const read = moderatorActing(ArticleInput, async (_context, input) => ({
  proposal: proposalOf(readSource(input)),
  text: input.text,
}))

export const action = async (args: Arguments) =>
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
