import type { Reason } from '~/domain/refusal'
import { memberLimits } from './member'

/**
 * Returns why a password is not allowed, or null. After NIST SP 800-63B and OWASP: long enough, not
 * among the most common ones, not the member's own name or address; no composition rules.
 */
export function passwordRefused(
  password: string,
  of: { name: string; email: string },
): Reason | null {
  const length = [...password].length
  if (length < memberLimits.passwordLeast) return 'identity.passwordTooShort'
  if (length > memberLimits.passwordMost) return 'identity.passwordTooLong'
  if (isCommon(password)) return 'identity.passwordCommon'
  return isPersonal(password, of) ? 'identity.passwordPersonal' : null
}

/** Normalises a password before hashing, so that it is the same on every keyboard (NFKC). */
export const normalisePassword = (password: string): string => password.normalize('NFKC')

function isCommon(password: string): boolean {
  const plain = normalisePassword(password).toLowerCase()
  if (/^(.{1,4}?)\1+$/su.test(plain)) return true
  if (rows.some((row) => row.includes(plain) || [...row].reverse().join('').includes(plain)))
    return true
  const word = plain.replace(/[\P{L}]+$/u, '')
  return [plain, word, unleet(plain), unleet(word)].some(
    (guess) => common.has(guess.replace(/\P{L}/gu, '')) || common.has(guess),
  )
}

function isPersonal(password: string, { name, email }: { name: string; email: string }): boolean {
  const bare = (text: string) =>
    normalisePassword(text)
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{Nd}]/gu, '')
  const word = (text: string) => bare(text).replace(/\p{Nd}+$/u, '')
  const own = [name, email, email.split('@')[0] ?? ''].filter((text) => word(text) !== '')
  return own.some((text) => bare(text) === bare(password) || word(text) === word(password))
}

const unleet = (text: string) => text.replace(/[0134578@$!]/g, (sign) => leet[sign] ?? sign)

const leet: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '@': 'a',
  $: 's',
  '!': 'i',
}

/** Sequences on the keyboard and in the alphabet. */
const rows = [
  '012345678901234567890',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop[]',
  'qwertzuiopü',
  'azertyuiop',
  'asdfghjklöä',
  'asdfghjkl;',
  '1q2w3e4r5t6y7u8i9o0p',
  '1q2w3e4r5t6z7u8i9o0p',
  '1qaz2wsx3edc4rfv5tgb',
  '1qay2wsx3edc4rfv5tgb',
  'qazwsxedcrfv',
  'qaywsxedcrfv',
  'q1w2e3r4t5y6',
  'q1w2e3r4t5z6',
  'zaq12wsxcde3',
  'zaq1xsw2cde3',
]

/**
 * The most common words in leaked passwords; trailing digits and punctuation are removed before
 * comparing.
 */
const common = new Set(
  `password passwort passwd pass passw kennwort geheim secret qwerty qwertz asdf asdfgh abc abcd abcdef welcome willkommen hallo hello hallohallo
   admin administrator login letmein master test testtest tester user gast guest root changeme default standard
   iloveyou ichliebedich ichhassedich liebe love lovely loveyou schatz schatzi sunshine sonnenschein princess prinzessin
   football fussball fußball baseball basketball soccer hockey superman batman spiderman starwars pokemon dragon monkey shadow
   michael michelle jennifer jessica ashley daniel daniela thomas andreas stefan stephanie sebastian alexander alexandra nicole
   charlie jordan hunter killer ranger freedom whatever computer internet samsung google facebook youtube trustno
   mercedes porsche ferrari corvette maverick midnight sommer winter herbst fruehling frühling summer spring autumn
   berlin hamburg muenchen münchen frankfurt deutschland germany bayern schalke borussia dortmund
   blumen blume schmetterling butterfly chocolate schokolade cheese cookie flower rainbow regenbogen purple
   startrek matrix mustang harley thunder tigger ginger pepper buster soccer joshua matthew andrew robert george
   standpunkt forum debatte`.split(/\s+/),
)
