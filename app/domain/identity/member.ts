import { roles, type Role, type Viewer } from '~/domain/context'
import type { Reason } from '~/domain/refusal'

/** Limits of a member's words, in characters (code points). */
export const memberLimits = { name: 40, email: 254, passwordLeast: 8, passwordMost: 200 }

/** What everybody may know of a member. */
export type Profile = { id: number; name: string; role: Role; demo: boolean; since: Date }

/** A name as it is shown: in NFC, with plain spaces, apostrophes and hyphens, and none of them at its ends. */
export const tidyName = (name: string): string =>
  name.normalize('NFC').replace(/\s+/g, ' ').replace(/[‘’ʼ]/g, "'").replace(/[‐‑]/g, '-').trim()

/** A name as it is compared: two names with one key are the same name, in whatever case or width they are written. */
export const nameKey = (name: string): string =>
  // Twice over, because ẞ, ß, SS and ss meet only so, and so do both small sigmas.
  tidyName(name.normalize('NFKC'))
    .toLowerCase()
    .toUpperCase()
    .toLowerCase()
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .trim()

/** An e-mail address as it is compared. */
export const emailKey = (email: string): string => email.normalize('NFKC').trim().toLowerCase()

/** Why a tidy name can't be taken, or null. It must be readable, and nobody else's in disguise. */
export function nameRefused(name: string): Reason | null {
  if (name === '') return 'identity.nameMissing'
  if (characters(name) > memberLimits.name) return 'identity.nameTooLong'
  // Some letters and marks show nothing at all.
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

/** Whether a name sounds as if the house itself spoke; only its operator gives such names. */
export function isReserved(name: string): boolean {
  const bare = nameKey(name).replace(/^\P{L}+|\P{L}+$/gu, '')
  return reserved.has(
    [...bare]
      .map((letter) => lookalikes[letter] ?? letter)
      .join('')
      .replace(/\P{L}/gu, ''),
  )
}

/** Why an e-mail address can't be one, or null. */
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

/** A stored member as the one who asks. A role that this version does not know gives no rights. */
export const viewerOf = ({
  id,
  name,
  role,
}: {
  id: number
  name: string
  role: string
}): Viewer => ({ id, name, role: roleOf(role) })

/** A stored role. */
export const roleOf = (role: string): Role => roles.find((known) => known === role) ?? 'member'

const characters = (text: string): number => [...text].length

/** Scripts with letters that look alike; a name keeps to one of them (after UTS 39, "moderately restrictive"). */
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
