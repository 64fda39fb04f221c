import { roles, type Role, type Viewer } from '~/domain/context'
import type { Reason } from '~/domain/refusal'

/** Limits in characters (code points). */
export const memberLimits = { name: 40, email: 254, passwordLeast: 8, passwordMost: 200 }

/** The public profile of a member. */
export type Profile = { id: number; name: string; role: Role; demo: boolean; since: Date }

/** Normalises a name for display: NFC, plain spaces, apostrophes and hyphens, trimmed. */
export const normaliseName = (name: string): string =>
  name.normalize('NFC').replace(/\s+/g, ' ').replace(/[‘’ʼ]/g, "'").replace(/[‐‑]/g, '-').trim()

/**
 * Normalises a name for comparison: names with the same key are the same, regardless of case and
 * width.
 */
export const nameKey = (name: string): string =>
  // Twice, because ẞ, ß, SS and ss, and both small sigmas, only become equal that way.
  normaliseName(name.normalize('NFKC'))
    .toLowerCase()
    .toUpperCase()
    .toLowerCase()
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .trim()

/** Normalises an e-mail address for comparison. */
export const emailKey = (email: string): string => email.normalize('NFKC').trim().toLowerCase()

/**
 * Returns why a normalised name is not allowed, or null. It must be readable and must not imitate
 * another name.
 */
export function nameRefused(name: string): Reason | null {
  if (name === '') return 'identity.nameMissing'
  if (characters(name) > memberLimits.name) return 'identity.nameTooLong'
  // Some letters and marks are invisible.
  if (!/^[\p{L}\p{M}\p{Nd} '._-]+$/u.test(name) || /\p{Default_Ignorable_Code_Point}/u.test(name))
    return 'identity.nameCharacters'
  if (!/^[\p{L}\p{Nd}]/u.test(name) || !/[\p{L}\p{M}\p{Nd}]$/u.test(name))
    return 'identity.nameEnds'
  if ((name.match(/[\p{L}\p{Nd}]/gu) ?? []).length < 2) return 'identity.nameTooShort'
  if (/\p{M}{4}/u.test(name.normalize('NFD'))) return 'identity.nameCharacters'
  if (lookalikeScripts.filter((script) => script.test(name)).length > 1)
    return 'identity.nameScripts'
  return null
}

/** Returns true for names that suggest an official role; only the operator may assign them. */
export function isReserved(name: string): boolean {
  const bare = nameKey(name).replace(/^\P{L}+|\P{L}+$/gu, '')
  return reserved.has(
    [...bare]
      .map((letter) => lookalikes[letter] ?? letter)
      .join('')
      .replace(/\P{L}/gu, ''),
  )
}

/** Returns why an e-mail address is invalid, or null. */
export function emailRefused(email: string): Reason | null {
  if (email === '') return 'identity.emailMissing'
  const fits = characters(email) <= memberLimits.email && !/[\p{C}\p{Z}]/u.test(email)
  return fits &&
    /^[^@<>()",;:\\[\]]{1,64}@([\p{L}\p{Nd}]([\p{L}\p{M}\p{Nd}-]*[\p{L}\p{M}\p{Nd}])?\.)+\p{L}[\p{L}\p{M}\p{Nd}-]+$/u.test(
      email,
    )
    ? null
    : 'identity.emailWrong'
}

/** Converts a stored member to a viewer. Unknown roles have no rights. */
export const viewerOf = ({
  id,
  name,
  role,
}: {
  id: number
  name: string
  role: string
}): Viewer => ({ id, name, role: roleOf(role) })

/** Converts a stored role. */
export const roleOf = (role: string): Role => roles.find((known) => known === role) ?? 'member'

const characters = (text: string): number => [...text].length

/**
 * Scripts with letters that look alike; a name may use only one of them (after UTS 39, "moderately
 * restrictive").
 */
const lookalikeScripts = [
  /\p{Script=Latin}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Armenian}/u,
  /\p{Script=Cherokee}/u,
]

const lookalikes: Record<string, string> = {
  а: 'a',
  ԁ: 'd',
  е: 'e',
  і: 'i',
  к: 'k',
  м: 'm',
  п: 'n',
  о: 'o',
  р: 'p',
  ѕ: 's',
  т: 't',
  у: 'u',
  ν: 'n',
  α: 'a',
  ε: 'e',
  ι: 'i',
  κ: 'k',
  η: 'n',
  ο: 'o',
  ρ: 'p',
  τ: 't',
  υ: 'u',
  ո: 'n',
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
}

const reserved = new Set([
  'admin',
  'admins',
  'administrator',
  'administratorin',
  'administration',
  'mod',
  'mods',
  'moderator',
  'moderators',
  'moderatorin',
  'moderation',
  'standpunkt',
  'redaktion',
  'editors',
  'team',
  'staff',
  'support',
  'help',
  'hilfe',
  'system',
  'root',
  'operator',
  'official',
  'offiziell',
  'webmaster',
  'postmaster',
  'security',
  'forum',
  'anonymous',
  'anonym',
  'nobody',
  'niemand',
  'everyone',
  'alle',
  'member',
  'mitglied',
  'deleted',
  'gelöscht',
  'geloescht',
  'removed',
  'entfernt',
  'withdrawn',
  'zurückgezogen',
  'zurueckgezogen',
  'null',
  'undefined',
])
