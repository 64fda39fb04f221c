import { createContext } from 'react'

/** What the document needs of its request: the nonce for scripts, and the address of the small module. */
export const PageRequest = createContext<{ nonce: string | undefined; module: string | null }>({
  nonce: undefined,
  module: null,
})
