import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { overviewLimits, type Listed } from '~/domain/overview/overview'
import { I18nProvider } from '~/i18n/I18n'
import { translationOf } from '~/i18n/translations.server'
import { ListedPosts } from '~/ui/overview/ListedPosts'

const post: Listed = {
  id: 1,
  lang: 'de',
  stance: 'asks',
  author: { name: 'Ann', demo: false },
  text: 'Wer bezahlt das?',
  days: 0,
  thread: { id: 1, lang: 'de', questionDe: 'Wer?', questionEn: null },
}
const listed = (total: number) =>
  renderToStaticMarkup(
    <I18nProvider locale="de" t={translationOf('de')}>
      <ListedPosts
        name="questions"
        posts={[post]}
        total={total}
        table="/t/1/overview/questions.csv"
        debates={false}
        told={() => null}
      />
    </I18nProvider>,
  )

test('a list that is whole leads nowhere', () => {
  expect(listed(1)).not.toContain('.csv')
})

test('of a list that is cut it is said how long it is, and how much of it the file holds', () => {
  expect(listed(overviewLimits.rows)).toContain(
    'Gezeigt sind 1 von 1.000. <a href="/t/1/overview/questions.csv?lang=de">Alle 1.000 als Tabelle (CSV)</a>',
  )
  expect(listed(overviewLimits.rows + 1)).toContain(
    'Gezeigt sind 1 von 1.001. <a href="/t/1/overview/questions.csv?lang=de">Die ersten 1.000 als Tabelle (CSV)</a>',
  )
})
