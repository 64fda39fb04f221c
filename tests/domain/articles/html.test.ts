import { expect, test } from 'vitest'
import { readHtml } from '~/domain/articles/html'

const outline = (source: string) =>
  readHtml(source).blocks.map((block) =>
    block.kind === 'heading' ? `h${block.level} ${block.text.trim()}` : block.text.trim(),
  )

test('navigation, footers, asides, forms, scripts and styles are left out', () => {
  const source = `<nav>Wohin jetzt?</nav><p>Text</p><aside>Schon gelesen?</aside><form>Newsletter?</form><script>a ? b : "<p>c?</p>"</script>
    <style>p::after { content: '?' }</style><template>Und das?</template><noscript>Kein Script?</noscript><footer>Wer wir sind?</footer>`
  expect(outline(source)).toEqual(['Text'])
})

test('what is hidden from readers or marked as a dialogue or navigation is left out', () => {
  const source = `<div hidden>Eins?<div>Zwei?</div></div><span aria-hidden="true">Drei?</span><div role="dialog">Dürfen wir Cookies setzen?</div>
    <div role="navigation"><div>Vier?</div>Fünf?</div><p>Text</p>`
  expect(outline(source)).toEqual(['Text'])
})

test('the article with most text is preferred to what surrounds it', () => {
  const source = `<p>Vorspann der Seite</p><article><p>Ein langer Absatz des Artikels.</p></article><article><p>Ein Hinweis.</p></article><p>Nachspann</p>`
  expect(outline(source)).toEqual(['Ein langer Absatz des Artikels.'])
})

test('the main part is preferred where an article in it is a mere teaser', () => {
  const long = 'Ein langer Absatz. '.repeat(10).trim()
  expect(
    outline(`<p>Kopf</p><main><p>${long}</p><article><p>Teaser</p></article></main><p>Fuß</p>`),
  ).toEqual([long, 'Teaser'])
})

test('a comment that is an article within the article is not part of it', () => {
  expect(
    outline(
      '<article><p>Der lange Text des Artikels.</p><article><p>Was soll das?</p></article><p>Sein Ende.</p></article>',
    ),
  ).toEqual(['Der lange Text des Artikels.', 'Sein Ende.'])
})

test('an article inside an aside does not end the one around it', () => {
  expect(
    outline(
      '<article><p>Anfang</p><aside><article><p>Auch lesen?</p></article></aside><p>Ende</p></article><p>Danach</p>',
    ),
  ).toEqual(['Anfang', 'Ende'])
})

test('a heading outside the article still is its title', () => {
  expect(
    outline('<main><h1>Die Wärmewende</h1><article><p>Ein Absatz.</p></article></main>'),
  ).toEqual(['h1 Die Wärmewende', 'Ein Absatz.'])
})

test('og:title is preferred to the title of the page, which loses the name of the site', () => {
  expect(readHtml('<title>Die Wärmewende | Blatt</title><p>Text</p>').title).toBe('Die Wärmewende')
  expect(
    readHtml(
      '<title>Seite</title><meta property="og:title" content="Die W&auml;rmewende"><p>Text</p>',
    ).title,
  ).toBe('Die Wärmewende')
  expect(readHtml('<p>Text</p>').title).toBeNull()
})

test('the title of a drawing is not that of the page', () => {
  expect(readHtml('<svg><title>Logo</title></svg><title>Seite</title>').title).toBe('Seite')
})

test('the declared language is read', () => {
  expect(readHtml('<html lang="en-GB"><p>Text').lang).toBe('en-GB')
})

test('entities become characters and inline elements leave their words together', () => {
  expect(outline('<p>Tr&auml;gt <b>W</b>er &bdquo;<i>das</i>&ldquo;?</p>')).toEqual([
    'Trägt Wer „das“?',
  ])
})

test('one line break stays in the paragraph, two part paragraphs', () => {
  expect(
    outline('Eins<br>noch eins<br><br>Zwei<br>\n <br>Drei').map((text) =>
      text.replace(/\s+/g, ' '),
    ),
  ).toEqual(['Eins noch eins', 'Zwei', 'Drei'])
})

test('preformatted text keeps its paragraphs, code is left out', () => {
  expect(outline('<pre>Eins\nnoch eins\n\nZwei</pre><pre><code>a ? b : c</code></pre>')).toEqual([
    'Eins\nnoch eins',
    'Zwei',
  ])
})

test('a footnote mark after punctuation is dropped, a raised letter of a word stays', () => {
  expect(
    outline(
      '<p>Das kostet.<sup>1</sup> Wer zahlt?<sup><a href="#2">2</a></sup> 20 m<sup>2</sup></p>',
    ),
  ).toEqual(['Das kostet. Wer zahlt? 20 m2'])
})

test('list items, cells and definitions are paragraphs of their own', () => {
  expect(
    outline(
      '<ul><li>Eins<li>Zwei</ul><table><tr><td>Drei<td>Vier</table><dl><dt>Fünf<dd>Sechs</dl>',
    ),
  ).toEqual(['Eins', 'Zwei', 'Drei', 'Vier', 'Fünf', 'Sechs'])
})

test('a heading that is never closed ends at the next paragraph', () => {
  expect(outline('<h2>Die Folgen<p>Ein Absatz.')).toEqual(['h2 Die Folgen', 'Ein Absatz.'])
})

test('closing tags that nothing opened do no harm', () => {
  expect(outline('</article></nav></div><p>Text</p></main>')).toEqual(['Text'])
})
