import type { Troubles } from '~/ui/kit/TroubleSummary'

/** A rejected form with the submitted values. */
export type FormTrouble = Troubles & { typed: Record<string, string | string[]> }

/** Returns the submitted value, if any. */
export const oneOf = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value[0] : value

/** Returns all submitted values. */
export const allOf = (value: string | string[] | undefined): string[] =>
  value === undefined ? [] : [value].flat()
