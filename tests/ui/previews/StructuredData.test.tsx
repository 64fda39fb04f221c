import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { StructuredData } from '~/ui/previews/StructuredData'
import { plainPreview } from '~/ui/previews/plainPreview'
import { postPosting, threadPosting } from '~/ui/previews/jsonLd'
import { aView } from '../../support/views'
import { aHead, tellingIn } from './told'

const { card } = plainPreview(tellingIn('en'), '/', {
  title: 'A debate',
  description: 'What is said.',
})
const shown = (structured: string | null) =>
  renderToStaticMarkup(<StructuredData preview={{ card, structured }} />)

test('user content cannot end the script element or start another', () => {
  for (const hostile of [
    '</script><b>No',
    '</SCRIPT ><img src=x onerror=alert(1)>',
    '<!--<script>',
    '<!-- x',
    ']]>',
    '\u2028</script>',
    '\\u003c/script>',
    '\\"}</script>',
  ]) {
    const head = aHead({
      questionEn: hostile,
      origins: [{ lang: 'en', quote: hostile, heading: null, articleTitle: hostile }],
    })
    const branch = {
      post: aView(1, null, { text: hostile, author: { name: hostile, demo: false } }),
      replies: [],
      more: 0,
    }
    for (const json of [
      threadPosting(tellingIn('en'), head, [branch]),
      postPosting(tellingIn('en'), head, [branch.post], branch),
    ]) {
      const [, inside] =
        /^<script type="application\/ld\+json">([^<]*)<\/script>$/.exec(shown(json)) ?? []
      expect(JSON.parse(inside ?? ''), hostile).toEqual(JSON.parse(json))
      expect(JSON.stringify(JSON.parse(json))).toContain(JSON.stringify(hostile))
    }
  }
})

test('a page without structured data has no such element', () => {
  expect([shown(null), renderToStaticMarkup(<StructuredData preview={null} />)]).toEqual(['', ''])
})
