import { expect, test } from 'vitest'
import { recompute } from '~/domain/opinions/recompute.server'
import { figureNames, listNames } from '~/domain/overview/overview'
import { readFigure } from '~/domain/overview/readFigure.server'
import { readFigures } from '~/domain/overview/readFigures.server'
import { readLists } from '~/domain/overview/readLists.server'
import { aDivided } from '../opinions/votedIn.server'
import { aMember, aPost, aReader, aThread, minutesLater } from '../../support/builders.server'

test('a figure by itself is the one that the page shows', async () => {
  const { thread, posts } = await aDivided()
  await recompute(aReader(), thread)
  await aPost({ thread, parent: posts[0] ?? 0, by: await aMember(), stance: 'asks' })
  const [figures, lists] = [
    await readFigures(aReader(), [thread]),
    await readLists(aReader(), [thread]),
  ]
  expect(figureNames.filter((name) => !listNames.some((list) => list === name))).toEqual([
    'themes',
    'activity',
  ])
  for (const name of ['themes', 'activity'] as const)
    expect(await readFigure(aReader(), { name, threadIds: [thread], limit: 8 })).toEqual({
      name,
      figures,
    })
  for (const name of listNames) {
    expect(lists[name].posts.length).toBeGreaterThan(0)
    expect(await readFigure(aReader(), { name, threadIds: [thread], limit: 8 })).toEqual({
      name,
      list: lists[name],
    })
  }
})

test('a list has the requested length, its total length and the age of each post', async () => {
  const thread = await aThread()
  const author = await aMember()
  for (let n = 0; n < 5; n++)
    await aPost({ thread, by: author, stance: 'asks', now: minutesLater(n * 1_440) })
  const at = { ...aReader(), now: minutesLater(5 * 1_440) }
  const figure = await readFigure(at, { name: 'questions', threadIds: [thread], limit: 3 })
  expect(
    'list' in figure && [figure.list.posts.map(({ days }) => days), figure.list.total],
  ).toEqual([[5, 4, 3], 5])
  expect(await readFigure(at, { name: 'shared', threadIds: [thread], limit: 3 })).toEqual({
    name: 'shared',
    list: { posts: [], total: 0 },
  })
  expect(await readFigure(at, { name: 'questions', threadIds: [], limit: 3 })).toEqual({
    name: 'questions',
    list: { posts: [], total: 0 },
  })
})
