import { createContext, useContext } from 'react'

const Context = createContext('')

/**
 * Prefix of the ids of the fields below, for pages with several forms that have the same fields.
 */
export const FieldIds = Context.Provider

/** Returns a function that returns a field's id by its name. */
export function useFieldId(): (name: string) => string {
  const form = useContext(Context)
  return (name) => form + name
}
