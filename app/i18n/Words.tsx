import { createContext, useContext, type ReactNode } from 'react'
import type { Locale } from '~/domain/context'
import type { Translate } from './translate'

type Spoken = { locale: Locale; t: Translate }

const SpokenHere = createContext<Spoken | null>(null)

/** Gives everything beneath it the words of one language. */
export function Words({ locale, t, children }: Spoken & { children: ReactNode }) {
  return <SpokenHere.Provider value={{ locale, t }}>{children}</SpokenHere.Provider>
}

/** The language of this page and its words. */
export function useWords(): Spoken {
  const spoken = useContext(SpokenHere)
  if (!spoken) throw new Error('useWords() outside of <Words>')
  return spoken
}
