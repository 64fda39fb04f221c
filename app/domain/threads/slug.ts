const letters: Record<string, string> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  æ: 'ae',
  ø: 'o',
  œ: 'oe',
  å: 'a',
  ł: 'l',
}

/** The last segments of a thread's addresses for acts. */
export const actSegments: readonly string[] = [
  'reply',
  'close',
  'reopen',
  'pin',
  'unpin',
  'rename',
  'merge',
  'weigh',
]

/** The last segments of a thread's other pages. */
const readings: readonly string[] = ['counts', 'common-ground', 'sources', 'overview']

/** Returns true for a reserved last segment, which no title's slug may equal. */
export const isReservedSegment = (part: string): boolean =>
  actSegments.includes(part) || readings.includes(part)

/** Converts a title to a slug: Latin letters, digits and hyphens, at most 60 characters. */
export function slugOf(title: string): string {
  const plain = title
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüßæøœåł]/g, (letter) => letters[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
  let slug = ''
  for (const word of plain.split(' ')) {
    if (slug.length + word.length >= 60) break
    slug += (slug ? '-' : '') + word
  }
  if (isReservedSegment(slug)) return `${slug}-debate`
  return slug || plain.slice(0, 60) || 'debate'
}
