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
import { Page } from '~/ui/page/Page'
import { pageTitle } from '~/ui/page/title'

export const loader = moderatorFormReading(async (asked) => ({
  themes: await readThemes(asked),
  title: wordsOf(asked.locale)('articles.previewTitle'),
}))

const open = moderatorActing(OpenInput, async (context, input) => links.article((await openArticle(context, input)).slug))

/** What was not taken comes back with the article read anew, so that it can be mended. */
export async function action(args: Arguments) {
  const answer = await open(args)
  if (!('data' in answer)) return answer
  const { trouble } = answer.data
  return data({ trouble, shown: trouble && proposalFrom(trouble.typed) }, answer.init ?? undefined)
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageTitle(page?.title ?? '')

export default function OpenArticle() {
  const { themes } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  return (
    <Page className="reading">
      {answered?.shown ? <ProposalForm {...answered.shown} themes={themes} trouble={answered.trouble} /> : <ArticleForm trouble={answered?.trouble} />}
    </Page>
  )
}
