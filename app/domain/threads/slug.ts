const letters: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', æ: 'ae', ø: 'o', œ: 'oe', å: 'a', ł: 'l' }

/** A title as the readable end of an address: Latin letters, digits and hyphens, at most 60 characters. */
export function slugOf(title: string): string {
  const plain = title
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüßæøœåł]/g, (letter) => letters[letter] ?? letter)
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
  let slug = ''
  for (const word of plain.split(' ')) {
    if (slug.length + word.length >= 60) break
    slug += (slug ? '-' : '') + word
  }
  return slug || (plain ? plain.slice(0, 60) : 'thread')
}
