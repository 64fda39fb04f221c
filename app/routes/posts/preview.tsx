import { redirect, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { composeDocument } from '~/domain/posts/document/compose.server'
import { PreviewInput } from '~/domain/posts/input.server'
import { readSimilar } from '~/domain/search/readSimilar.server'
import { acting } from '~/http/acting.server'
import { sentBefore } from '~/http/asking.server'
import { formReading } from '~/http/reading.server'
import { wordsOf } from '~/i18n/words.server'
import { links } from '~/links'
import { Page } from '~/ui/page/Page'
import { pageTitle } from '~/ui/page/title'
import { ReplyForm } from '~/ui/posts/ReplyForm'
import { actionOf, draftOf } from '~/ui/posts/previewed'
import { placeOf } from '~/ui/search/place'

export const loader = formReading(async ({ load, locale }) => {
  if (!sentBefore(load)) throw redirect(links.front())
  return { locale, sendKey: crypto.randomUUID(), title: wordsOf(locale)('posts.preview') }
})

export const action = acting(
  PreviewInput,
  async (context, { doc, text, lang }) => {
    const { typed } = context
    const written = composeDocument({ doc, markdown: text })
    const place = placeOf(actionOf(typed, '').action)
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
        {...actionOf(typed, sendKey)}
        lang={locale}
        draft={draftOf(typed)}
        eager
        answered={answered}
      />
    </Page>
  )
}
