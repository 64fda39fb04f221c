import { expect, test } from 'vitest'
import { oembedXml, parseBound, buildOembed } from '~/ui/embed/oembed'
import { tellingIn } from '../previews/told'

const framed = {
  thread: 7,
  post: 12,
  title: '<b>"Wer" & \'was\'?</b>',
  author: 'Ada',
  picture: { url: 'https://forum.example/pictures/p/12', width: 1_200, height: 630 },
}

test('an answer holds a frame of the asked size, and everything in it is escaped', () => {
  const answer = buildOembed(tellingIn('de', 'de'), framed, { width: 400, height: null })
  expect(answer).toMatchObject({
    version: '1.0',
    type: 'rich',
    width: 400,
    height: 480,
    author_name: 'Ada',
    author_url: 'https://forum.example/u/Ada',
    title: framed.title,
  })
  expect(answer.html).toBe(
    '<iframe data-standpunkt src="https://forum.example/embed/t/7?post=12&amp;lang=de" title="&lt;b&gt;&quot;Wer&quot; &amp; &#39;was&#39;?&lt;/b&gt;" width="400" height="480" loading="lazy" style="border:0;width:100%;max-width:400px"></iframe>' +
      '<script async src="https://forum.example/embed.js"></script>',
  )
})

test('a picture comes along where it fits, an author where there is one', () => {
  expect(buildOembed(tellingIn('de'), framed, { width: null, height: null })).toMatchObject({
    thumbnail_url: framed.picture.url,
    thumbnail_width: 1_200,
    thumbnail_height: 630,
    width: 640,
  })
  const answer = buildOembed(
    tellingIn('de'),
    { ...framed, author: null },
    { width: null, height: 100 },
  )
  expect(answer).not.toHaveProperty('thumbnail_url')
  expect(answer).not.toHaveProperty('author_name')
  expect(answer.height).toBe(100)
})

test('as XML it says the same, and nothing in it ends an element', () => {
  expect(oembedXml({ title: 'a\u0000<&>"\u000b', width: 1 })).toBe(
    '<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed><title>a&lt;&amp;&gt;&quot;</title><width>1</width></oembed>\n',
  )
})

test('only whole numbers of pixels are bounds', () => {
  expect([
    parseBound('400'),
    parseBound(null),
    parseBound('0'),
    parseBound('-1'),
    parseBound('1e3'),
    parseBound('4.5'),
    parseBound('999999'),
  ]).toEqual([400, null, null, null, null, null, null])
})
