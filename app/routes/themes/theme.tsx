import type { MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { isStaff } from '~/domain/context'
import { readExcerpts } from '~/domain/posts/readExcerpts.server'
import { readTheme } from '~/domain/themes/readTheme.server'
import { themeDescription, themeName } from '~/domain/themes/theme'
import { afterFrom, pageLoader } from '~/http/pageLoader.server'
import { previewContext } from '~/http/previewContext.server'
import { useI18n } from '~/i18n/I18n'
import { links } from '~/links'
import { NowProvider } from '~/ui/page/RelativeTime'
import { Page } from '~/ui/page/Page'
import { CursorPager } from '~/ui/page/CursorPager'
import { pageTitle } from '~/ui/page/title'
import { PostExcerpt } from '~/ui/posts/PostExcerpt'
import { previewMeta } from '~/ui/previews/card'
import { themePreview } from '~/ui/previews/plainPreview'

export const loader = pageLoader(async (context) => {
  context.loadContext.madeOf.add('lists')
  const theme = await readTheme(context, context.params.slug ?? '')
  const after = afterFrom(context.url.searchParams)
  const excerpts = await readExcerpts(context, { themeId: theme.id }, after)
  const preview = context.viewer ? null : themePreview(previewContext(context), theme)
  return {
    theme,
    ...excerpts,
    after,
    preview,
    now: context.now,
    staff: isStaff(context.viewer),
    title: themeName(theme, context.locale),
  }
})

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  ...pageTitle(data?.title ?? ''),
  ...previewMeta(data?.preview),
]

export default function Theme() {
  const { theme, posts, next, after, now, staff, title } = useLoaderData<typeof loader>()
  const { t, locale } = useI18n()
  const description = themeDescription(theme, locale)
  return (
    <Page className="reading">
      <p className="kicker">
        <Link to={links.themes()}>{t('themes.all')}</Link>
      </p>
      <h1 className={`theme-dot theme-${theme.colour}`}>{title}</h1>
      {description.text !== '' && (
        <p className="lead" lang={description.lang}>
          {description.text}
        </p>
      )}
      <p className="meta">
        <span>{t('themes.arguments', { count: theme.posts })}</span>
        {staff && <Link to={links.manageTheme(theme.slug)}>{t('themes.edit')}</Link>}
      </p>
      {posts.length === 0 && (
        <p className="empty">{t(after === null ? 'themes.noArguments' : 'themes.pageEmpty')}</p>
      )}
      <NowProvider value={now}>
        {posts.length > 0 && (
          <section aria-label={t('themes.fromAllDebates')}>
            <p className="hint">{t('themes.fromAllDebates')}</p>
            {posts.map((post) => (
              <PostExcerpt key={post.id} post={post} />
            ))}
          </section>
        )}
        <CursorPager
          start={after === null ? null : links.theme(theme.slug)}
          next={next === null ? null : links.theme(theme.slug, { after: next })}
          words={t('site.older')}
        />
      </NowProvider>
    </Page>
  )
}
