import { createContext } from 'react'

/**
 * What the document needs from its request: the nonce for scripts, and the address of the reader's
 * script module.
 */
export const PageRequest = createContext<{ nonce: string | undefined; module: string | null }>({
  nonce: undefined,
  module: null,
})
