import type { FormErrors } from '~/ui/kit/ErrorSummary'

/** A rejected form with the submitted values. */
export type ArticleFormProblem = FormErrors & { typed: Record<string, string | string[]> }

/** Returns the submitted value, if any. */
export const singleValue = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value[0] : value

/** Returns all submitted values. */
export const allValues = (value: string | string[] | undefined): string[] =>
  value === undefined ? [] : [value].flat()
