const letters: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', æ: 'ae', ø: 'o', œ: 'oe', å: 'a', ł: 'l' }

/** The last parts of a thread's other addresses; no title may end in one. */
export const acts: ReadonlySet<string> = new Set(['reply', 'close', 'reopen', 'pin', 'unpin', 'rename', 'merge', 'counts', 'common-ground', 'sources', 'weigh', 'overview'])

/** Whether the last part of an address under a thread's is that of an act. */
export const isAct = (part: string): boolean => acts.has(part.toLowerCase())

/** A title as the readable end of an address: Latin letters, digits and hyphens, at most 60 characters. */
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
  if (acts.has(slug)) return `${slug}-debate`
  return slug || plain.slice(0, 60) || 'debate'
}
