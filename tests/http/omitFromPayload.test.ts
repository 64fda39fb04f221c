import { data } from '@remix-run/node'
import { expect, test } from 'vitest'
import { omitFromPayload } from '~/http/omitFromPayload'

test('what is unsent can be read by name and is listed for nobody', () => {
  const shown = omitFromPayload({ title: 'Frage', posts: [{ id: 1 }] })
  expect([shown.title, shown.posts]).toEqual(['Frage', [{ id: 1 }]])
  expect(JSON.stringify(shown)).toBe('{}')
})

test('what is wrapped with a status keeps it', () => {
  const shown = omitFromPayload(data({ title: 'Fort' }, { status: 410 }))
  expect([shown.init?.status, shown.data.title, JSON.stringify(shown.data)]).toEqual([
    410,
    'Fort',
    '{}',
  ])
})

test('what is no plain object is left alone', () => {
  const answer = new Response('x')
  expect(omitFromPayload(answer)).toBe(answer)
  expect(omitFromPayload(null)).toBeNull()
  expect(omitFromPayload([1, 2])).toEqual([1, 2])
  expect(Object.keys(omitFromPayload([1, 2]))).toEqual(['0', '1'])
})
