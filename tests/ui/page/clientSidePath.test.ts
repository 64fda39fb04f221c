import { expect, test } from 'vitest'
import { clientSidePath } from '~/ui/page/clientSidePath'

const plain = { button: 0, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false }
const here = 'https://standpunkt.example/t/1/frage?sort=new'
const link = (href: string, { target = '', marks = [] as string[] } = {}) => ({
  href,
  target,
  hasAttribute: (name: string) => marks.includes(name),
})

test('a plain click on a link of the site leads there, with what is asked for and the place', () => {
  expect(clientSidePath(plain, link('https://standpunkt.example/p/3?after=0_1#p4'), here)).toBe(
    '/p/3?after=0_1#p4',
  )
  expect(clientSidePath(plain, link('/t/1/frage#p4'), here)).toBe('/t/1/frage#p4')
})

test('the browser keeps what is its own: other buttons and keys, other windows, other sites, files, places on this page', () => {
  for (const click of [
    { ...plain, button: 1 },
    { ...plain, ctrlKey: true },
    { ...plain, metaKey: true },
    { ...plain, shiftKey: true },
    { ...plain, altKey: true },
  ])
    expect(clientSidePath(click, link('/p/3'), here)).toBeNull()
  expect(clientSidePath(plain, link('/p/3', { target: '_blank' }), here)).toBeNull()
  expect(clientSidePath(plain, link('/p/3', { marks: ['download'] }), here)).toBeNull()
  expect(clientSidePath(plain, link('/p/3', { marks: ['data-share'] }), here)).toBeNull()
  expect(clientSidePath(plain, link('https://elsewhere.example/p/3'), here)).toBeNull()
  expect(clientSidePath(plain, link('mailto:a@example.org'), here)).toBeNull()
  expect(clientSidePath(plain, link('/feeds/front.atom'), here)).toBeNull()
  expect(clientSidePath(plain, link('#p4'), here)).toBeNull()
})
