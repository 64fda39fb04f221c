import { expect, test } from 'vitest'
import { namedBy } from '~/http/named'

const home = 'https://forum.example'

test('addresses of debates and arguments name them, however they end', () => {
  for (const ending of ['/t/7', '/t/7/', '/t/7/wer-setzt', '/t/7/wer?lang=en#p3']) expect(namedBy(home + ending, home), ending).toEqual({ thread: 7 })
  for (const ending of ['/p/12', '/p/12/', '/p/12?lang=de']) expect(namedBy(home + ending, home), ending).toEqual({ post: 12 })
})

test('other sites, other pages and what is no address name nothing', () => {
  const others = ['', 'x', '/t/7', 'javascript:alert(1)', 'https://evil.example/t/7', 'http://forum.example/t/7', 'https://forum.example.evil.example/t/7', 'https://forum.example@evil.example/t/7', 'https://forum.example:444/t/7', `${home}/`, `${home}/t/0`, `${home}/t/7/reply`, `${home}/t/7/a/b`, `${home}/p/12/edit`, `${home}/t/9999999999`, `${home}/t/7%2f`]
  expect(others.filter((address) => namedBy(address, home) !== null)).toEqual([])
})
