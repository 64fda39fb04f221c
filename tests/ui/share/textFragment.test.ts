import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textFragment } from '~/ui/share/textFragment'

/** Returns the fragment for the text in brackets. */
function fragmentOf(marked: string): string | null {
  const from = marked.indexOf('[')
  const to = marked.indexOf(']') - 1
  return textFragment({ text: marked.replace('[', '').replace(']', ''), from, to })
}

const decoded = (fragment: string | null) => decodeURIComponent(fragment ?? '')

test('a passage is named by its words', () => {
  expect(fragmentOf('Wer baut, [entscheidet über alles], was folgt.')).toBe(
    '#:~:text=entscheidet%20%C3%BCber%20alles',
  )
})

test('what has a meaning in the fragment is encoded', () => {
  expect(fragmentOf('So [A-B, C & D (50 %)#?] ist es')).toBe(
    '#:~:text=A%2DB%2C%20C%20%26%20D%20(50%20%25)%23%3F',
  )
})

test('half a word counts as the whole, and spaces at the ends count for nothing', () => {
  expect(fragmentOf('Wer baut, ent[scheidet ü]ber alles')).toBe('#:~:text=entscheidet%20%C3%BCber')
  expect(fragmentOf('Wer[ baut, ]entscheidet')).toBe('#:~:text=baut%2C')
})

test('where nothing can be found there is no fragment', () => {
  for (const marked of ['Wer[ ]baut', 'Wer baut[]', '[\n]', 'Wer baut [– –] gut', '[]'])
    expect(fragmentOf(marked), marked).toBeNull()
})

test('a long passage is named by its beginning and its end', () => {
  const middle = 'und dann noch sehr viele andere Dinge, '.repeat(5)
  expect(
    decoded(
      fragmentOf(
        `Vorher. [Wer heute Standards setzt, ${middle}bestimmt den Markt von morgen.] Nachher.`,
      ),
    ),
  ).toBe('#:~:text=Wer heute Standards setzt,,den Markt von morgen.')
})

test('a passage over several blocks has a beginning in its first and an end in its last', () => {
  expect(decoded(fragmentOf('[Ein Satz.\nEin zweiter.\nEin dritter Satz hier] endet.'))).toBe(
    '#:~:text=Ein Satz.,Ein dritter Satz hier',
  )
  expect(decoded(fragmentOf('Am [Ende\nAnfang] so.'))).toBe('#:~:text=Ende,Anfang')
})

test('a passage that occurs before is distinguished by its context', () => {
  expect(decoded(fragmentOf('Wer baut, entscheidet. Wer kauft, [entscheidet].'))).toBe(
    '#:~:text=kauft,-,entscheidet',
  )
  expect(decoded(fragmentOf('Wer baut, gewinnt.\n[Wer] kauft, gewinnt.'))).toBe(
    '#:~:text=Wer,-kauft,',
  )
  expect(
    decoded(fragmentOf('Er sagt ja und nein. Er sagt ja oder nein. Er sagt [ja] und oder.')),
  ).toBe('#:~:text=ja,-und oder.')
})

test('a long passage ends at its end, not at an earlier occurrence of the same words', () => {
  const middle = 'so geht es eben, sagen sie, und '.repeat(6)
  expect(
    decoded(fragmentOf(`[Zuerst dies: ${middle}so geht es eben, sagen sie, und] Schluss damit.`)),
  ).toBe('#:~:text=Zuerst dies: so geht,eben, sagen sie, und,-Schluss')
})

test('the first of several needs nothing around it', () => {
  expect(fragmentOf('Wer [baut], baut.')).toBe('#:~:text=baut')
})

test('case makes no difference to a browser, and only whole words count', () => {
  expect(decoded(fragmentOf('DAS GELD. Um [das Geld] geht es.'))).toBe('#:~:text=Um-,das Geld')
  expect(fragmentOf('Geldgeber. Um [Geld] geht es.')).toBe('#:~:text=Geld')
})

test('half a character is left out', () => {
  expect(textFragment({ text: 'a \ud83d b', from: 0, to: 5 })).toBe('#:~:text=a%20b')
})

test('any selection gives a valid fragment whose words are on the page', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('Wer', 'baut,', 'kauft', 'ß', '–', 'Öl', '1.000', '\n', 'İ'), {
        maxLength: 60,
      }),
      fc.nat(200),
      fc.nat(200),
      (words, one, other) => {
        const text = words.join(' ')
        const fragment = textFragment({
          text,
          from: Math.min(one, other),
          to: Math.max(one, other),
        })
        if (fragment === null) return
        expect(fragment).toMatch(/^#:~:text=(?:[^-,&]+-,)?[^-,&]+(?:,[^-,&]+)?(?:,-[^-,&]+)?$/)
        for (const part of fragment.slice('#:~:text='.length).split(','))
          expect(text.replace(/\s+/g, ' ')).toContain(
            decodeURIComponent(part.replace(/^-|-$/g, '')),
          )
      },
    ),
  )
})
