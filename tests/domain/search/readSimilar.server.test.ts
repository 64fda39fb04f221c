import { beforeAll, expect, test } from 'vitest'
import { remove } from '~/domain/posts/remove.server'
import { withdraw } from '~/domain/posts/withdraw.server'
import { countWords } from '~/domain/search/countWords.server'
import { readSimilar } from '~/domain/search/readSimilar.server'
import {
  aMember,
  aModerator,
  aPost,
  aReader,
  aThread,
  minutesLater,
} from '../../support/builders.server'

let thread: number
let standards: number
let english: number

beforeAll(async () => {
  thread = await aThread()
  standards = await aPost({
    thread,
    text: 'Wer die technischen Standards setzt, bestimmt, welche Unternehmen Zugang zum Markt bekommen. Europa darf das nicht anderen überlassen.',
  })
  await aPost({
    thread,
    text: 'Der Stromverbrauch der Rechenzentren wächst schneller als der Ausbau der Netze.',
  })
  english = await aPost({
    thread,
    lang: 'en',
    text: 'Open weights let universities inspect what a model has learned from its training data.',
  })
  await countWords(aReader(minutesLater(60)))
})

const similar = (
  text: string,
  place: { thread?: number | null; post?: number | null } = { thread },
) => readSimilar(aReader(), { thread: place.thread ?? null, post: place.post ?? null, text })
const ids = async (...asked: Parameters<typeof similar>) =>
  (await similar(...asked)).map(({ id }) => id)

test('what the thread already says in other words is found', async () => {
  expect(
    await ids(
      'Standards entscheiden über den Zugang zum Markt, und Europa überlässt das anderen Unternehmen.',
    ),
  ).toEqual([standards])
})

test('it is found in either language', async () => {
  expect(
    await ids('Universities could inspect the training data if the weights were open.'),
  ).toEqual([english])
})

test.each([
  'Guten Morgen zusammen, wie geht es euch allen heute?',
  'asdf jklö qwertz uiopü yxcv bnm asdf jklö',
  'Europa',
  'Markt Markt Markt Markt',
  '…………………………………………',
  '',
])('%j is like nothing', async (text) => {
  expect(await similar(text)).toEqual([])
})

test('other threads, and the post that is answered or edited, are not meant', async () => {
  const text =
    'Standards entscheiden über den Zugang zum Markt, und Europa überlässt das anderen Unternehmen.'
  expect(await ids(text, { thread: await aThread() })).toEqual([])
  expect(await ids(text, { post: standards })).toEqual([])
  expect(await ids(text, { post: english })).toEqual([standards])
  expect(await ids(text, { post: 99_999 })).toEqual([])
})

test('what was withdrawn or removed is not shown', async () => {
  const own = await aThread()
  const by = await aMember()
  const text = 'Wasserstoffpipelines lohnen sich erst, wenn die Elektrolyseure billiger werden.'
  const [first, second] = [
    await aPost({ thread: own, by, text }),
    await aPost({ thread: own, by, text }),
  ]
  expect((await ids(text, { thread: own })).sort()).toEqual([first, second])
  await withdraw(by, first)
  await remove(await aModerator(), { postId: second, reason: 'doppelt' })
  expect(await similar(text, { thread: own })).toEqual([])
})

test('at most three are shown, and only their beginning', async () => {
  const own = await aThread()
  for (let n = 0; n < 5; n++)
    await aPost({
      thread: own,
      text: `Gezeitenkraftwerke vor der Küste liefern Grundlast und schaden dem Watt. ${'Dazu mehr. '.repeat(40)}`,
    })
  const found = await similar(
    'Gezeitenkraftwerke liefern Grundlast, schaden aber dem Watt an der Küste.',
    { thread: own },
  )
  expect(found).toHaveLength(3)
  expect(found.every(({ text }) => text.length <= 162)).toBe(true)
})
