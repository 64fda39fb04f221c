import { redirect, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { composeDocument } from '~/domain/posts/document/composeDocument.server'
import { PreviewInput } from '~/domain/posts/input.server'
import { readSimilar } from '~/domain/search/readSimilar.server'
import { memberAction } from '~/http/actions.server'
import { submittedFormValues } from '~/http/requestContext.server'
import { formPageLoader } from '~/http/pageLoader.server'
import { translationOf } from '~/i18n/translations.server'
import { links } from '~/links'
import { Page } from '~/ui/page/Page'
import { pageTitle } from '~/ui/page/title'
import { ReplyForm } from '~/ui/posts/ReplyForm'
import { actionOfPreviewed, draftOfPreviewed } from '~/ui/posts/previewedForm'
import { formTarget } from '~/ui/search/formTarget'

export const loader = formPageLoader(async ({ loadContext: load, locale }) => {
  if (!submittedFormValues(load)) throw redirect(links.front())
  return { locale, sendKey: crypto.randomUUID(), title: translationOf(locale)('posts.preview') }
})

export const action = memberAction(
  PreviewInput,
  async (context, { doc, text, lang }) => {
    const { typed } = context
    const written = composeDocument({ doc, markdown: text })
    const place = formTarget(actionOfPreviewed(typed, '').action)
    return {
      html: written.html,
      lang,
      typed,
      similar: place ? await readSimilar(context, { ...place, text: written.text }) : [],
    }
  },
  { limit: 'acts' },
)

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title ?? '')

export default function Preview() {
  const { locale, sendKey, title } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const typed = answered?.trouble?.typed ?? answered?.shown?.typed ?? {}
  return (
    <Page className="reading">
      <h1>{title}</h1>
      <ReplyForm
        {...actionOfPreviewed(typed, sendKey)}
        lang={locale}
        draft={draftOfPreviewed(typed)}
        eager
        answered={answered}
      />
    </Page>
  )
}
