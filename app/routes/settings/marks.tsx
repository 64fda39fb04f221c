import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readOwnMarks } from '~/domain/marks/readOwnMarks.server'
import { afterFrom, memberReading } from '~/http/reading.server'
import { useWords } from '~/i18n/Words'
import { wordsOf } from '~/i18n/words.server'
import { links } from '~/links'
import { MarkList } from '~/ui/marks/MarkList'
import { NowProvider } from '~/ui/page/Moment'
import { Page } from '~/ui/page/Page'
import { pageTitle } from '~/ui/page/title'

export const loader = memberReading(async (asked) => {
  const after = afterFrom(asked.url.searchParams)
  return {
    ...(await readOwnMarks(asked, after)),
    after,
    now: asked.now,
    title: wordsOf(asked.locale)('marks.ownTitle'),
  }
})

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title ?? '')

export default function OwnMarks() {
  const { marks, next, after, now, title } = useLoaderData<typeof loader>()
  const { t } = useWords()
  return (
    <Page className="reading">
      <h1>{title}</h1>
      <p className="lead">{t('marks.ownLead')}</p>
      <NowProvider value={now}>
        <MarkList
          marks={marks}
          after={after}
          next={next}
          to={(mark) => links.ownMarks({ after: mark })}
          none={t('marks.ownNone')}
          acts={({ post }) => (
            <p className="row">
              <a href={links.editPost(post.id)}>{t('posts.edit')}</a>
            </p>
          )}
        />
      </NowProvider>
    </Page>
  )
}
