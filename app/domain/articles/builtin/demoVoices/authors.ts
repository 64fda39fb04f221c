/** A fictitious author of demo posts; `camp` is the side they tend to agree with. */
export type DemoAuthor = { key: string; name: string; lang: 'de' | 'en'; camp: 'open' | 'wary' }

/** The demo authors, all fictitious; the site marks their accounts as demo accounts. */
export const demoAuthors = [
  { key: 'okafor', name: 'Mira Okafor', lang: 'de', camp: 'wary' },
  { key: 'feldkamp', name: 'Jonas Feldkamp', lang: 'de', camp: 'wary' },
  { key: 'lindqvist', name: 'Astrid Lindqvist-Baum', lang: 'de', camp: 'wary' },
  { key: 'akyurek', name: 'Selin Akyürek-Voss', lang: 'de', camp: 'open' },
  { key: 'hoelscher', name: 'Bernd Hölschermann', lang: 'de', camp: 'open' },
  { key: 'kowalczewski', name: 'Marek Kowalczewski', lang: 'de', camp: 'open' },
  { key: 'trautloff', name: 'Henrike Trautloff', lang: 'de', camp: 'wary' },
  { key: 'nguyen', name: 'Linh Nguyen-Harms', lang: 'de', camp: 'open' },
  { key: 'wen', name: 'Wen Jiarui', lang: 'en', camp: 'open' },
  { key: 'adeyinka', name: 'Tobi Adeyinka-Marsh', lang: 'en', camp: 'open' },
  { key: 'farnsby', name: 'Clara Farnsby', lang: 'en', camp: 'wary' },
  { key: 'raghavendran', name: 'Priya Raghavendran', lang: 'en', camp: 'wary' },
  { key: 'marchettini', name: 'Luca Marchettini', lang: 'en', camp: 'open' },
  { key: 'haddadin', name: 'Yusuf Haddadin', lang: 'en', camp: 'wary' },
] as const satisfies readonly DemoAuthor[]

/** The key of a demo author. */
export type DemoAuthorKey = (typeof demoAuthors)[number]['key']
