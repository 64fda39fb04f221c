import { expect, test } from 'vitest'
import { filesIn, textOf } from '../../house/sources'
import {
  unpublishedNotice,
  postPictureUrl,
  postPictureTexts,
  threadPictureUrl,
  threadPictureTexts,
  pictureVersion,
} from '~/ui/previews/pictureTexts'
import { marks } from '~/ui/previews/marks'
import { aHead, aToldPost, tellingIn } from './told'

test('the picture of a debate has its origin and its counts', () => {
  expect(threadPictureTexts(tellingIn('de'), aHead())).toEqual({
    kicker: 'Aus dem Artikel „Offene Modelle“',
    question: 'Wer setzt die Standards?',
    counts: { supports: 5, opposes: 3, asks: 0, adds: 1 },
    stances: {
      supports: '5 stützen',
      opposes: '3 widersprechen',
      asks: '0 fragen nach',
      adds: '1 ergänzt',
    },
    total: '9 Argumente',
  })
  expect(threadPictureTexts(tellingIn('en'), aHead({ origins: [] }))).toMatchObject({
    kicker: '',
    question: 'Who sets the standards?',
    total: '9 arguments',
  })
})

test('the picture of an argument says its words, and of one that is gone neither words nor name', () => {
  expect(postPictureTexts(tellingIn('en'), aToldPost(), aHead())).toEqual({
    question: 'Who sets the standards?',
    stance: 'opposes',
    does: 'opposes',
    words: 'Ohne Regeln gibt es keine Sicherheit.',
    author: 'Ada',
  })
  expect(
    postPictureTexts(tellingIn('en'), aToldPost({ text: 'Sehr lang. '.repeat(100) }), aHead())
      .words,
  ).toMatch(/^Sehr lang\..*\u00a0…$/)
  for (const standing of ['withdrawn', 'removed'] as const) {
    const said = postPictureTexts(
      tellingIn('de'),
      aToldPost({ standing, removedReason: 'Werbung' }),
      aHead(),
    )
    expect(said).toMatchObject({
      author: null,
      words: unpublishedNotice(tellingIn('de'), { standing, removedReason: 'Werbung' }),
    })
    expect(JSON.stringify(said)).not.toMatch(/Ada|Regeln/)
  }
})

test('the address of a picture changes with what it says, and with nothing else', () => {
  const at = (other = {}) => threadPictureUrl(tellingIn('de'), aHead(other))
  expect(at()).toMatch(/^https:\/\/forum\.example\/pictures\/t\/7\?lang=de&v=a[0-9a-z]+$/)
  expect(at({ createdAt: new Date() })).toBe(at())
  expect(
    new Set([
      at(),
      at({ questionDe: 'Wer noch?' }),
      at({ postCount: 10 }),
      threadPictureUrl(tellingIn('en'), aHead()),
    ]).size,
  ).toBe(4)
  const post = (other = {}) => postPictureUrl(tellingIn('de'), aToldPost(other), aHead())
  expect(
    new Set([
      post(),
      post({ text: 'Anders.' }),
      post({ standing: 'withdrawn' }),
      post({ stance: 'adds' }),
    ]).size,
  ).toBe(4)
  expect(pictureVersion(threadPictureTexts(tellingIn('de'), aHead()))).toMatch(/^a[0-9a-z]{1,7}$/)
})

test('pictures use the marks and colours of the pages', () => {
  const icons = textOf('app/ui/kit/marks.css')
  for (const stance of ['supports', 'opposes', 'adds'] as const)
    for (const line of marks[stance].split(/(?=M)/)) expect(icons).toContain(line)
  const tokens = textOf('app/ui/page/tokens.css')
  const [picture] = filesIn('app/ui/previews').filter((file) => file.endsWith('Picture.tsx'))
  for (const [colour] of textOf(picture ?? '').matchAll(/#[0-9a-f]{6}/g))
    expect(tokens).toContain(colour)
})
