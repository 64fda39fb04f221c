import type { Locale } from '~/domain/context'
import type { MessageKey, Messages } from './messages'

/**
 * Returns the message of a key with `{name}` replaced. `count` selects the plural form and is
 * formatted as a number.
 */
export type Translate = (key: MessageKey, values?: Record<string, string | number>) => string

/** Creates the translation function of one language. It returns unknown keys unchanged. */
export function translator(locale: Locale, messages: Messages): Translate {
  const plurals = new Intl.PluralRules(locale)
  const numbers = new Intl.NumberFormat(locale)
  const rooms: Record<string, Record<string, string>> = messages
  return (key, values = {}) => {
    const dot = key.indexOf('.')
    const room = rooms[key.slice(0, dot)] ?? {}
    const name = key.slice(dot + 1)
    const { count } = values
    const words =
      (typeof count === 'number' ? room[`${name}_${plurals.select(count)}`] : undefined) ??
      room[name] ??
      key
    return words.includes('{') ? fill(words, values, numbers) : words
  }
}

const fill = (
  words: string,
  values: Record<string, string | number>,
  numbers: Intl.NumberFormat,
): string =>
  words.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name]
    return value === undefined ? whole : typeof value === 'number' ? numbers.format(value) : value
  })
