import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { DeskWishes } from '~/domain/moderation/input.server'
import { readDesk } from '~/domain/moderation/readDesk.server'
import { readThemes } from '~/domain/themes/readThemes.server'
import { moderatorReading } from '~/http/moderating.server'
import { useWords } from '~/i18n/Words'
import { wordsOf } from '~/i18n/words.server'
import { links } from '~/links'
import { DeskHead } from '~/ui/moderation/DeskHead'
import { DeskList } from '~/ui/moderation/DeskList'
import { NowProvider } from '~/ui/page/Moment'
import { Page } from '~/ui/page/Page'
import { Further } from '~/ui/page/Further'
import { pageTitle } from '~/ui/page/title'

export const loader = moderatorReading(async (asked) => {
  const wishes = DeskWishes.parse(Object.fromEntries(asked.url.searchParams))
  const [desk, themes] = await Promise.all([readDesk(asked, wishes), readThemes(asked)])
  return {
    ...desk,
    ...wishes,
    themes,
    now: asked.now,
    title: wordsOf(asked.locale)('moderation.desk'),
  }
})

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title ?? '')

export default function Desk() {
  const { posts, next, counts, show, after, themes, now, title } = useLoaderData<typeof loader>()
  const { t } = useWords()
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
      <Further
        start={after === null ? null : at(null)}
        next={next === null ? null : at(next)}
        words={t('site.older')}
      />
    </Page>
  )
}
