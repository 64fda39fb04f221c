import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readOwnMarks } from '~/domain/marks/readOwnMarks.server'
import { afterFrom, memberPageLoader } from '~/http/pageLoader.server'
import { useI18n } from '~/i18n/I18n'
import { translationOf } from '~/i18n/translations.server'
import { links } from '~/links'
import { MarkList } from '~/ui/marks/MarkList'
import { NowProvider } from '~/ui/page/RelativeTime'
import { Page } from '~/ui/page/Page'
import { pageTitle } from '~/ui/page/title'

export const loader = memberPageLoader(async (context) => {
  const after = afterFrom(context.url.searchParams)
  return {
    ...(await readOwnMarks(context, after)),
    after,
    now: context.now,
    title: translationOf(context.locale)('marks.ownTitle'),
  }
})

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title ?? '')

export default function OwnMarks() {
  const { marks, next, after, now, title } = useLoaderData<typeof loader>()
  const { t } = useI18n()
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
