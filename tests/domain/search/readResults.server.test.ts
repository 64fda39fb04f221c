import { beforeAll, expect, test } from 'vitest'
import { database } from '~/db/client.server'
import { edit } from '~/domain/posts/edit.server'
import { remove } from '~/domain/posts/remove.server'
import { restore } from '~/domain/posts/restore.server'
import { withdraw } from '~/domain/posts/withdraw.server'
import { countWords } from '~/domain/search/countWords.server'
import { parseQuery } from '~/domain/search/query'
import { readResults } from '~/domain/search/readResults.server'
import { setThemes } from '~/domain/themes/setThemes.server'
import { renameThread } from '~/domain/threads/rename.server'
import {
  aMember,
  aModerator,
  aPost,
  aReader,
  aTheme,
  aThread,
  minutesLater,
  noon,
} from '../../support/builders.server'

const find = (typed: string, page = 1) => readResults(aReader(), parseQuery(typed), page)
const found = async (typed: string) => (await find(typed)).posts.map(({ id }) => id)
const later = { ...aReader(minutesLater(60)) }

let thread: number
beforeAll(async () => {
  thread = await aThread({ question: 'Wie hält es das Forum mit der Suche?' })
})

test('a post is found by its words in any form, with accents or without', async () => {
  const post = await aPost({
    thread,
    text: 'Für die Energieversorgungen braucht Österreich größere Speicher.',
  })
  for (const typed of [
    'Energieversorgung',
    'energieversorgungen speichern',
    'Osterreich',
    'ÖSTERREICH',
    'größere',
    'grossere',
  ])
    expect(await found(typed), typed).toEqual([post])
  expect(await found('Energieversorgung Kohle')).toEqual([])
})

test('a post is found in its own language, whatever that of the reader', async () => {
  const english = await aPost({
    thread,
    lang: 'en',
    text: 'Regulating foundries requires naïve optimism.',
  })
  expect(await found('regulation foundry naive')).toEqual([english])
  expect(await found('regulation foundry lang:de')).toEqual([])
})

test('a phrase must occur as such, and an excluded word must not occur', async () => {
  const together = await aPost({ thread, text: 'Offene Gewichte nutzen allen.' })
  const apart = await aPost({ thread, text: 'Die Gewichte bleiben offen, sagt der Verband.' })
  expect((await found('offene Gewichte')).sort()).toEqual([together, apart].sort())
  expect(await found('"offene Gewichte"')).toEqual([together])
  expect(await found('Gewichte -Verband')).toEqual([together])
  expect(await found('Gewichte -"offene Gewichte"')).toEqual([apart])
})

test('a hyphen finds what is written without one, and the other way round', async () => {
  const posts = [
    await aPost({ thread, text: 'Das KI-Haftungsgesetz kommt.' }),
    await aPost({ thread, text: 'Ein KI Haftungsgesetz kommt nie.' }),
  ]
  expect((await found('KI-Haftungsgesetz')).sort()).toEqual(posts)
  expect((await found('"KI Haftungsgesetz"')).sort()).toEqual(posts)
})

test('author, theme, stance and thread narrow a search, alone or together', async () => {
  const by = await aMember({ name: 'Ada Lovelace' })
  const other = await aThread({ question: 'Wer rechnet?' })
  const hers = await aPost({ thread, by, stance: 'opposes', text: 'Differenzmaschinen rechnen.' })
  const there = await aPost({
    thread: other,
    by,
    stance: 'asks',
    text: 'Differenzmaschinen rechnen?',
  })
  const anybodys = await aPost({
    thread,
    stance: 'opposes',
    text: 'Differenzmaschinen rechnen nicht.',
  })
  const themeId = await aTheme('rechnen')
  await setThemes(await aModerator(), { postId: hers, themeIds: [themeId] })
  expect((await found('Differenzmaschine')).sort()).toEqual([hers, there, anybodys].sort())
  expect((await found('author:"ada LOVELACE"')).sort()).toEqual([hers, there].sort())
  expect((await found('Differenzmaschine stance:opposes')).sort()).toEqual([hers, anybodys].sort())
  expect(await found(`Differenzmaschine in:/t/${other}/wer-rechnet`)).toEqual([there])
  expect(await found('theme:rechnen')).toEqual([hers])
  expect(await found('thema:"thema rechnen" haltung:widerspricht autor:"Ada Lovelace"')).toEqual([
    hers,
  ])
  expect(await found('theme:rechnen stance:asks')).toEqual([])
})

test('an author is found by the public name alone, never by an address', async () => {
  const by = await aMember({ name: 'Quiet Voice' })
  await aPost({ thread, by, text: 'Leise, aber da.' })
  expect((await find('author:quiet.voice@example.org')).unknown).toEqual([
    { kind: 'author', value: 'quiet.voice@example.org' },
  ])
  expect(await found('quiet.voice@example.org')).toEqual([])
})

test('a limit that names nobody and nothing finds nothing, and says so', async () => {
  const { unknown, posts } = await find('Forum author:Nobody theme:none in:99999')
  expect(unknown.map(({ kind }) => kind)).toEqual(['author', 'theme', 'thread'])
  expect(posts).toEqual([])
})

test('what is withdrawn or removed is not found by anything, nor shown in an extract, nor offered as a word', async () => {
  const by = await aMember({ name: 'Regretful' })
  const moderator = await aModerator()
  const withdrawn = await aPost({ thread, by, text: 'Geheimnisvoll zurückgenommenes Zauberwort' })
  const removed = await aPost({ thread, by, text: 'Geheimnisvoll entferntes Schimpfwort' })
  await countWords(later)
  expect(await found('geheimnisvoll')).toHaveLength(2)
  await withdraw(by, withdrawn)
  await remove(moderator, { postId: removed, reason: 'Beleidigung' })
  for (const typed of [
    'geheimnisvoll',
    'Zauberwort',
    'Schimpfwort',
    'author:Regretful',
    'Zauberwrt',
    'Schimpfwrt',
  ]) {
    const { posts, corrected, count } = await find(typed)
    expect({ posts, corrected, count }, typed).toEqual({ posts: [], corrected: false, count: 0 })
  }
  expect(
    await database().postSearch.count({ where: { postId: { in: [withdrawn, removed] } } }),
  ).toBe(0)
  await countWords(later)
  expect(
    await database().searchWord.count({ where: { word: { in: ['zauberwort', 'schimpfwort'] } } }),
  ).toBe(0)

  await restore(moderator, removed)
  expect(await found('Schimpfwort')).toEqual([removed])
  await countWords(later)
  expect(
    await database().searchWord.findMany({
      where: { word: 'schimpfwort' },
      select: { posts: true },
    }),
  ).toEqual([{ posts: 1 }])
})

test('an edited post is found by what it says now', async () => {
  const by = await aMember()
  const post = await aPost({ thread, by, text: 'Kernfusion ist nah.' })
  await edit(by, {
    postId: post,
    stance: 'opposes',
    lang: 'de',
    revision: 1,
    doc: null,
    text: 'Geothermie ist näher.',
  })
  expect([await found('Kernfusion'), await found('Geothermie stance:opposes')]).toEqual([
    [],
    [post],
  ])
})

test('an extract shows the words that were found, and markup in a post stays text', async () => {
  await aPost({
    thread,
    text: `${'Vorrede '.repeat(80)}Die Quantenbremse <b>wirkt</b> \ue000sofort\ue001. ${'Nachrede '.repeat(80)}`,
  })
  const [post] = (await find('Quantenbremsen')).posts
  expect(post?.extract.filter((piece) => piece.found).map(({ text }) => text)).toEqual([
    'Quantenbremse',
  ])
  expect(post?.extract.map(({ text }) => text).join('')).toContain('wirkt')
  expect(post?.extract.map(({ text }) => text).join('').length).toBeLessThan(500)
})

test('a misspelt word is corrected when nothing else is found', async () => {
  const post = await aPost({ thread, text: 'Die Regulierung der Halbleiter beginnt.' })
  await countWords(later)
  const results = await find('Halbleitr regulirung')
  expect(results.posts.map(({ id }) => id)).toEqual([post])
  expect(results).toMatchObject({
    corrected: true,
    query: { words: ['Halbleiter', 'regulierung'] },
  })
  expect(await find('Xylophonspieler')).toMatchObject({
    corrected: false,
    posts: [],
    nothing: null,
  })
})

test('a query of stop words is distinguished from one without results', async () => {
  expect(await find('der die das')).toMatchObject({ nothing: 'small', posts: [] })
  expect(await find('')).toMatchObject({ nothing: 'asked', posts: [] })
  expect(await find('-')).toMatchObject({ nothing: 'asked' })
})

test('threads are found by their question in both languages, before posts that say the same', async () => {
  const debate = await aThread({ lang: 'de', question: 'Braucht Europa eigene Rechenleistung?' })
  await aPost({ thread: debate, text: 'Rechenleistung braucht Strom.' })
  const moderator = await aModerator()
  await renameThread(moderator, {
    threadId: debate,
    questionDe: 'Braucht Europa eigene Rechenleistung?',
    questionEn: 'Does Europe need data centres of its own?',
    themeId: null,
  })
  const german = await find('Rechenleistungen')
  expect(german.threads.map(({ id }) => id)).toEqual([debate])
  expect(
    german.threads[0]?.marked.de.filter((piece) => piece.found).map(({ text }) => text),
  ).toEqual(['Rechenleistung'])
  expect((await find('data centre')).threads.map(({ id }) => id)).toEqual([debate])
  expect((await find('Rechenleistung stance:supports')).threads).toEqual([])
})

test('results come by the page, the most fitting first', async () => {
  const many = await aThread({ question: 'Wie viele?' })
  const by = await Promise.all(Array.from({ length: 3 }, () => aMember()))
  for (let n = 0; n < 25; n++)
    await aPost({
      thread: many,
      by: by[n % 3],
      now: minutesLater(Math.floor(n / 3)),
      text:
        n === 4
          ? 'Windrad, Windrad, Windrad!'
          : `Ein Windrad von vielen, das hier in einem Satz ${n} steht.`,
    })
  const [first, second] = [await find('Windrad'), await find('Windrad', 2)]
  expect([first.posts.length, second.posts.length]).toEqual([20, 5])
  expect([first.more, second.more, first.count, first.onlyNewest]).toEqual([true, false, 25, false])
  expect(first.posts[0]?.extract.map(({ text }) => text).join('')).toContain(
    'Windrad, Windrad, Windrad',
  )
  expect(new Set([...first.posts, ...second.posts].map(({ id }) => id)).size).toBe(25)
  expect((await find('Windrad', 3)).posts).toEqual([])
})

test.each([
  "'; drop table posts; --",
  '"',
  '-"',
  '\\',
  "' | 'x",
  '<-> & !',
  ':* ()',
  '𝔘𝔫𝔦𝔠𝔬𝔡𝔢 🙂',
  'a:b:c',
  'in:999999999',
  "author:'",
  '%_\u0000',
  '-nur -ohne',
  '<b>&amp;</b>',
  'stance:asks -der',
])('whatever is typed is answered: %j', async (typed) => {
  await expect(find(typed)).resolves.toHaveProperty('posts')
})

test('ten thousand characters are answered', async () => {
  for (const typed of [
    'x'.repeat(10_000),
    '"x y" '.repeat(2_000),
    '-'.repeat(10_000),
    'author:'.repeat(1_500),
  ])
    await expect(find(typed)).resolves.toHaveProperty('posts')
})

test('words are counted once, however often and by however many', async () => {
  await countWords(later)
  const before = await database().searchWord.findMany({
    orderBy: [{ lang: 'asc' }, { word: 'asc' }],
  })
  await Promise.all([countWords(later), countWords(later)])
  expect(
    await database().searchWord.findMany({ orderBy: [{ lang: 'asc' }, { word: 'asc' }] }),
  ).toEqual(before)
  expect(await countWords({ ...later, now: noon })).toBe(0)
})
