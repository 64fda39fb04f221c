import { expect, test } from 'vitest'
import { targetOfAddress, parseTarget } from '~/http/parseTarget'

const home = 'https://forum.example'

test('addresses of debates and arguments name them, however they end', () => {
  for (const ending of ['/t/7', '/t/7/', '/t/7/wer-setzt', '/t/7/wer?lang=en#p3'])
    expect(targetOfAddress(home + ending, home), ending).toEqual({ thread: 7 })
  for (const ending of ['/p/12', '/p/12/', '/p/12?lang=de'])
    expect(targetOfAddress(home + ending, home), ending).toEqual({ post: 12 })
})

test('other sites, other pages and what is no address name nothing', () => {
  const others = [
    '',
    'x',
    '/t/7',
    'javascript:alert(1)',
    'https://evil.example/t/7',
    'http://forum.example/t/7',
    'https://forum.example.evil.example/t/7',
    'https://forum.example@evil.example/t/7',
    'https://forum.example:444/t/7',
    `${home}/`,
    `${home}/t/0`,
    `${home}/t/7/reply`,
    `${home}/t/7/a/b`,
    `${home}/p/12/edit`,
    `${home}/t/9999999999`,
    `${home}/t/7%2f`,
  ]
  expect(others.filter((address) => targetOfAddress(address, home) !== null)).toEqual([])
})

test('what is to be moved somewhere is led there by a link, a path or a short name', () => {
  for (const words of ['t7', 'T7', '/t/7', '/t/7/wer-setzt?sort=new', `${home}/t/7/wer#answer`])
    expect(parseTarget(words, [home]), words).toEqual({ thread: 7 })
  for (const words of ['p12', 'P12', '/p/12', `${home}/p/12?lang=de`])
    expect(parseTarget(words, [home]), words).toEqual({ post: 12 })
})

test('a link into a page means the argument that it leads to', () => {
  for (const words of ['/t/7/wer#p12', `${home}/t/7/wer?sort=new#p12`, '/p/3#p12'])
    expect(parseTarget(words, [home]), words).toEqual({ post: 12 })
})

test('the site may have several names, and other sites, pages and bare numbers mean nothing', () => {
  expect(parseTarget('http://127.0.0.1:3000/t/7', [home, 'http://127.0.0.1:3000'])).toEqual({
    thread: 7,
  })
  const others = [
    '',
    '12',
    't0',
    'p',
    'x12',
    't12x',
    'p1234567890',
    '//evil.example/t/7',
    'https://evil.example/t/7',
    '/t/7/close',
    '/p/12/edit',
    '/themes',
    'Wer setzt die Standards?',
  ]
  expect(others.filter((words) => parseTarget(words, [home]) !== null)).toEqual([])
})
