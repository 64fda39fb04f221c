import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import { I18nProvider } from '~/i18n/I18n'
import { translationOf } from '~/i18n/translations.server'
import { useVoteFetcher } from '~/ui/votes/useVoteFetcher'
import { Votes } from '~/ui/votes/Votes'

const counts = { up: 3, down: 1, agree: 0, disagree: 2, pass: 0 }

test('on the server nothing is on its way, and nobody has to be asked: a ballot is rendered outside of any router', () => {
  const seen: unknown[] = []
  const Asking = () => {
    const { formData, data, submit } = useVoteFetcher()
    seen.push(formData, data, submit.length)
    return null
  }
  renderToString(<Asking />)
  expect(seen).toEqual([undefined, undefined, 0])
  const ballot = renderToString(
    <I18nProvider locale="en" t={translationOf('en')}>
      <Votes
        post={{ id: 7, counts, mine: { quality: 1, agreement: null }, own: false }}
        to="/t/1#p7"
      />
    </I18nProvider>,
  )
  expect(ballot).toContain('action="/p/7/vote"')
  expect(
    [...ballot.matchAll(/<button [^>]*name="(\w+)" value="(\w+)" aria-pressed="(\w+)"/g)].map(
      ([, ...pressed]) => pressed,
    ),
  ).toEqual([
    ['quality', 'none', 'true'],
    ['quality', 'down', 'false'],
    ['agreement', 'agree', 'false'],
    ['agreement', 'disagree', 'false'],
    ['agreement', 'pass', 'false'],
  ])
})
