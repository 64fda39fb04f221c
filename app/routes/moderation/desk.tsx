import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { DeskQuery } from '~/domain/moderation/input.server'
import { readDesk } from '~/domain/moderation/readDesk.server'
import { readThemes } from '~/domain/themes/readThemes.server'
import { moderatorPageLoader } from '~/http/moderatorGuards.server'
import { useI18n } from '~/i18n/I18n'
import { translationOf } from '~/i18n/translations.server'
import { links } from '~/links'
import { DeskHead } from '~/ui/moderation/DeskHead'
import { DeskList } from '~/ui/moderation/DeskList'
import { NowProvider } from '~/ui/page/RelativeTime'
import { Page } from '~/ui/page/Page'
import { CursorPager } from '~/ui/page/CursorPager'
import { pageTitle } from '~/ui/page/title'

export const loader = moderatorPageLoader(async (context) => {
  const wishes = DeskQuery.parse(Object.fromEntries(context.url.searchParams))
  const [desk, themes] = await Promise.all([readDesk(context, wishes), readThemes(context)])
  return {
    ...desk,
    ...wishes,
    themes,
    now: context.now,
    title: translationOf(context.locale)('moderation.desk'),
  }
})

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title ?? '')

export default function Desk() {
  const { posts, next, counts, show, after, themes, now, title } = useLoaderData<typeof loader>()
  const { t } = useI18n()
  const at = (post: number | null) =>
    links.moderation({ after: post, show: show === 'untagged' ? null : show })
  return (
    <Page className="desk">
      <h1>{title}</h1>
      <DeskHead counts={counts} show={show} />
      <NowProvider value={now}>
        <DeskList posts={posts} themes={themes} to={at(after)} />
      </NowProvider>
      {posts.length === 0 && after === null && (
        <p className="empty">
          {t(show === 'untagged' ? 'moderation.nothingUntagged' : 'moderation.nothingAtAll')}
        </p>
      )}
      {posts.length === 0 && after !== null && (
        <p className="empty">{t('moderation.nothingHere')}</p>
      )}
      <CursorPager
        start={after === null ? null : at(null)}
        next={next === null ? null : at(next)}
        words={t('site.older')}
      />
    </Page>
  )
}
