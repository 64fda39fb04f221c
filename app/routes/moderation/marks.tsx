import type { MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { readOpenMarks } from '~/domain/marks/readOpenMarks.server'
import { moderatorPageLoader } from '~/http/moderatorGuards.server'
import { afterFrom } from '~/http/pageLoader.server'
import { useI18n } from '~/i18n/I18n'
import { translationOf } from '~/i18n/translations.server'
import { links } from '~/links'
import { MarkList } from '~/ui/marks/MarkList'
import { NowProvider } from '~/ui/page/RelativeTime'
import { Page } from '~/ui/page/Page'
import { pageTitle } from '~/ui/page/title'

export const loader = moderatorPageLoader(async (context) => {
  const after = afterFrom(context.url.searchParams)
  return {
    ...(await readOpenMarks(context, after)),
    after,
    now: context.now,
    own: context.viewer.name,
    title: translationOf(context.locale)('marks.openTitle'),
  }
})

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title ?? '')

export default function OpenMarks() {
  const { marks, next, after, now, own, title } = useLoaderData<typeof loader>()
  const { t } = useI18n()
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
