import type { MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { readOpenMarks } from '~/domain/marks/readOpenMarks.server'
import { moderatorReading } from '~/http/moderating.server'
import { afterFrom } from '~/http/reading.server'
import { useWords } from '~/i18n/Words'
import { wordsOf } from '~/i18n/words.server'
import { links } from '~/links'
import { MarkList } from '~/ui/marks/MarkList'
import { NowProvider } from '~/ui/page/Moment'
import { Page } from '~/ui/page/Page'
import { pageTitle } from '~/ui/page/title'

export const loader = moderatorReading(async (asked) => {
  const after = afterFrom(asked.url.searchParams)
  return {
    ...(await readOpenMarks(asked, after)),
    after,
    now: asked.now,
    own: asked.viewer.name,
    title: wordsOf(asked.locale)('marks.openTitle'),
  }
})

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title ?? '')

export default function OpenMarks() {
  const { marks, next, after, now, own, title } = useLoaderData<typeof loader>()
  const { t } = useWords()
  return (
    <Page className="reading">
      <p className="kicker">
        <Link to={links.moderation()}>{t('moderation.backToDesk')}</Link>
      </p>
      <h1>{title}</h1>
      <p className="lead">{t('marks.openLead')}</p>
      <NowProvider value={now}>
        <MarkList
          marks={marks}
          after={after}
          next={next}
          to={(mark) => links.openMarks({ after: mark })}
          none={t('marks.openNone')}
          acts={({ id, post }) =>
            post.author.name === own ? (
              <p className="hint">{t('marks.ownToSettle')}</p>
            ) : (
              <div className="row">
                <Form method="post" action={links.acceptMark(id)} reloadDocument>
                  <button className="button quiet">{t('marks.accept')}</button>
                </Form>
                <Form method="post" action={links.dismissMark(id)} reloadDocument>
                  <button className="button quiet">{t('marks.dismiss')}</button>
                </Form>
              </div>
            )
          }
        />
      </NowProvider>
    </Page>
  )
}
