import { createContext, useContext } from 'react'

const Context = createContext('')

/** What the ids of the fields beneath begin with, where a page may hold several forms with the same fields. */
export const FieldIds = Context.Provider

/** Gives the id of a field of this form by its name. */
export function useFieldId(): (name: string) => string {
  const form = useContext(Context)
  return (name) => form + name
}
