import { expect, test } from 'vitest'
import { articleLimits } from '~/domain/articles/article'
import { articleUnreadable, decodeArticle } from '~/domain/articles/decode'

const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string, littleEndian: boolean) => {
  const view = new DataView(new ArrayBuffer(text.length * 2))
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), littleEndian)
  return new Uint8Array(view.buffer)
}

test('UTF-8 is read with and without its byte order mark', () => {
  expect(decodeArticle(utf8('Wer trägt „das“?'))).toEqual({ text: 'Wer trägt „das“?' })
  expect(decodeArticle(utf8('\ufeffWer trägt das?'))).toEqual({ text: 'Wer trägt das?' })
})

test('UTF-16 is read in either byte order when its mark says so', () => {
  expect(decodeArticle(utf16('\ufeffWer trägt das?', true))).toEqual({ text: 'Wer trägt das?' })
  expect(decodeArticle(utf16('\ufeffWer trägt das?', false))).toEqual({ text: 'Wer trägt das?' })
})

test('bytes that are no UTF-8 are read as Windows-1252, quotation marks and umlauts included', () => {
  const bytes = Uint8Array.from([
    0x84, 0x57, 0x65, 0x72, 0x93, 0x20, 0x74, 0x72, 0xe4, 0x67, 0x74, 0x20, 0x64, 0x61, 0x73, 0x3f,
  ])
  expect(decodeArticle(bytes)).toEqual({ text: '„Wer“ trägt das?' })
})

test('a file in an unknown encoding is rejected as such', () => {
  const shiftJis = Uint8Array.from([
    0x83, 0x81, 0x81, 0x5b, 0x83, 0x8b, 0x82, 0xf0, 0x8d, 0x73, 0x82, 0xad,
  ])
  expect(decodeArticle(shiftJis)).toEqual({ reason: 'articles.undecodable' })
  expect(decodeArticle(Uint8Array.from([0xff, 0xfe, 0x41]))).toEqual({
    reason: 'articles.undecodable',
  })
})

test('an empty file, one of white space and one without a single letter are empty', () => {
  for (const text of ['', ' \n\t\n', '\ufeff', '12 — 34?']) {
    expect(articleUnreadable(text)).toBe('articles.empty')
    expect(articleUnreadable(utf8(text))).toBe('articles.empty')
  }
})

test('a picture, an archive and a text with a NUL are binary', () => {
  const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d])
  expect(articleUnreadable(png)).toBe('articles.binary')
  expect(articleUnreadable(utf8('Wer trägt\0 das?'))).toBe('articles.binary')
  expect(articleUnreadable('Wer trägt\0 das?')).toBe('articles.binary')
})

test('many control or replacement characters make a text binary, a stray one does not', () => {
  expect(articleUnreadable('Wer\u0001\u0002\u0003\u0004 trägt das?')).toBe('articles.binary')
  expect(articleUnreadable('Wer tr\ufffdgt d\ufffds h\ufffdute n\ufffdch?')).toBe('articles.binary')
  expect(articleUnreadable('Wer tr\ufffdgt das?\f')).toBeNull()
})

test('the limit is counted in bytes, and exactly at the limit a text still passes', () => {
  expect(articleUnreadable('a'.repeat(articleLimits.bytes))).toBeNull()
  expect(articleUnreadable('a'.repeat(articleLimits.bytes + 1))).toBe('articles.tooLarge')
  expect(articleUnreadable('ä'.repeat(articleLimits.bytes / 2))).toBeNull()
  expect(articleUnreadable(`${'ä'.repeat(articleLimits.bytes / 2)}a`)).toBe('articles.tooLarge')
})

test('five megabytes are too large, whatever they contain', () => {
  const large = new Uint8Array(5_000_000)
  expect(articleUnreadable(large)).toBe('articles.tooLarge')
  expect(articleUnreadable('\0'.repeat(5_000_000))).toBe('articles.tooLarge')
})
