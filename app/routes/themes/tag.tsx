import type { MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { TagInput } from '~/domain/themes/input.server'
import { readForTagging } from '~/domain/themes/readForTagging.server'
import { readThemes } from '~/domain/themes/readThemes.server'
import { setThemes } from '~/domain/themes/setThemes.server'
import { memberAction } from '~/http/actions.server'
import { moderatorPageLoader } from '~/http/moderatorGuards.server'
import { idFrom } from '~/http/pageLoader.server'
import { safePath } from '~/http/safeRedirect'
import { useI18n } from '~/i18n/I18n'
import { translationOf } from '~/i18n/translations.server'
import { links } from '~/links'
import { ErrorSummary } from '~/ui/kit/ErrorSummary'
import { Page } from '~/ui/page/Page'
import { pageTitle } from '~/ui/page/title'
import { TaggedPost } from '~/ui/themes/TaggedPost'
import { ThemeBoxes } from '~/ui/themes/ThemeBoxes'

export const loader = moderatorPageLoader(async (context) => {
  const [post, themes] = await Promise.all([
    readForTagging(context, idFrom(context.params.postId)),
    readThemes(context),
  ])
  const to = safePath(context.url.searchParams.get('to'), links.post(post.id))
  return { post, themes, to, title: translationOf(context.locale)('themes.tagTitle') }
})

export const action = memberAction(TagInput, async (context, { theme, to }) => {
  const postId = idFrom(context.params.postId)
  await setThemes(context, { postId, themeIds: theme })
  // On the desk a script saves one argument after another without leaving the page.
  return context.loadContext.document ? safePath(to, links.post(postId)) : { saved: true as const }
})

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title ?? '')

export default function Tag() {
  const { post, themes, to, title } = useLoaderData<typeof loader>()
  const { t } = useI18n()
  const trouble = useActionData<typeof action>()?.trouble
  const chosen = trouble ? [trouble.typed.theme ?? []].flat().map(Number) : post.chosen
  return (
    <Page className="narrow">
      <h1>{title}</h1>
      <ErrorSummary trouble={trouble} />
      <TaggedPost post={post} />
      <Form method="post" reloadDocument className="stack">
        <input type="hidden" name="to" value={to} />
        <ThemeBoxes id="theme" themes={themes} chosen={chosen} label={title} />
        <p className="hint">{t('themes.tagHint')}</p>
        <p className="row">
          {themes.length > 0 ? (
            <button className="button">{t('themes.save')}</button>
          ) : (
            <Link to={links.manageThemes()}>{t('themes.makeFirst')}</Link>
          )}
          <Link to={to}>{t('themes.cancel')}</Link>
        </p>
      </Form>
    </Page>
  )
}
