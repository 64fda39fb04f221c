import { XMLParser, XMLValidator } from 'fast-xml-parser'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { element, escapeXml, xmlDocument } from '~/http/xml'

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
})

test('an element has its attributes and its content in order, and parts that are null are left out', () => {
  expect(element('a', { b: 'c' }, element('d', {}), null, 'e').xml).toBe('<a b="c"><d></d>e</a>')
})

test('what would end a text or an attribute is written so that it does not', () => {
  expect(element('a', { b: '"><x y="' }, ']]></a><script>&amp;').xml).toBe(
    '<a b="&quot;&gt;&lt;x y=&quot;">]]&gt;&lt;/a&gt;&lt;script&gt;&amp;amp;</a>',
  )
})

test('what XML has no character for is left out, and every other character stays', () => {
  expect(escapeXml('a\u0000\u0001\u0008\u000b\u001f\ud800\udc00\ufffe\uffff\ud83dz')).toBe(
    'a\ud800\udc00z',
  )
  expect(escapeXml('\t\n ä\u0085 🚀')).toBe('\t\n ä\u0085 🚀')
})

test('whatever is said comes out as it was, of what XML can say', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), (text, value) => {
      const xml = xmlDocument(element('a', { b: text.replace(/\s/g, ' ') }, `.${value}`))
      expect(XMLValidator.validate(xml)).toBe(true)
      expect(parser.parse(xml).a.b).toBe(text.replace(/\s/g, ' '))
    }),
  )
})
