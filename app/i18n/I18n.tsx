import { createContext, useContext, type ReactNode } from 'react'
import type { Locale } from '~/domain/context'
import type { Translate } from './translate'

type Spoken = { locale: Locale; t: Translate }

const SpokenHere = createContext<Spoken | null>(null)

/** Provides the messages of one language to all components below it. */
export function I18nProvider({ locale, t, children }: Spoken & { children: ReactNode }) {
  return <SpokenHere.Provider value={{ locale, t }}>{children}</SpokenHere.Provider>
}

/** Returns the language of the page and its `t()`. */
export function useI18n(): Spoken {
  const spoken = useContext(SpokenHere)
  if (!spoken) throw new Error('useI18n() outside of <I18nProvider>')
  return spoken
}
