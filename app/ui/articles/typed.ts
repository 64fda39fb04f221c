import type { Troubles } from '~/ui/kit/TroubleSummary'

/** A form that was not taken, with what was typed into it. */
export type FormTrouble = Troubles & { typed: Record<string, string | string[]> }

/** The value that was typed, where there was one. */
export const oneOf = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value[0] : value

/** All values that were ticked. */
export const allOf = (value: string | string[] | undefined): string[] =>
  value === undefined ? [] : [value].flat()
