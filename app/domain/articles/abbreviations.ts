import type { Language } from './language'

/**
 * How an abbreviation (lower case, without its last full stop and without spaces) behaves before a
 * full stop.
 */
export type Abbreviation = 'runsOn' | 'runsOnBeforeNumber' | 'mayEnd'

/**
 * Looks up an abbreviation of a language: the sentence always continues after it, continues before
 * a number, or may end there; null for other words.
 */
export function abbreviation(word: string, lang: Language): Abbreviation | null {
  if (always.both.has(word) || always[lang].has(word)) return 'runsOn'
  if (beforeNumber.both.has(word) || beforeNumber[lang].has(word)) return 'runsOnBeforeNumber'
  if (ending.both.has(word) || ending[lang].has(word) || /^\p{L}$/u.test(word)) return 'mayEnd'
  return null
}

/** Returns true for a lower-case name of a month, long or short. */
export function isMonth(word: string, lang: Language): boolean {
  return months[lang].has(word)
}

/**
 * Returns true for a lower-case word that so often starts a sentence that, capitalised after a full
 * stop, it indicates a new one.
 */
export function opensSentence(word: string): boolean {
  return openers.has(word)
}

const words = (list: string) => new Set(list.split(/\s+/u))

const always = {
  both: words('dr prof st vs dipl dres h.c phil jur rer nat habil'),
  de: words(`z.b z.t d.h bzw ca vgl sog hr fr hrn ggf evtl inkl exkl zzgl mind insb insbes bspw allg geb gest i.d.r i.e i.w.s i.e.s m.e v.a
    s.o s.u u.u u.a z.hd z.zt a.a.o o.g u.zw gem bes zit hrsg red anm ing tel svw eigtl ehem urspr jew i.s.d i.h.v e.g`),
  en: words(
    'mr mrs ms messrs mx rev hon gov sen rep gen col lt capt sgt cmdr e.g i.e cf viz approx dept esp ft mt pres',
  ),
}

const beforeNumber = {
  both: words('vol p pp fig'),
  de: words(
    'nr nrn art abs s bd kap ziff abb tab rn rdnr lit jan feb mär apr aug sep sept okt nov dez',
  ),
  en: words('no nos sec ch para eq jan feb mar apr aug sep sept oct nov dec'),
}

const ending = {
  both: words('etc al co inc ltd corp jr sr ph.d b.a m.a u.s u.s.a u.k u.n e.u d.c a.m p.m'),
  de: words(
    'usw usf u.dgl o.ä u.ä mio mrd tsd jh jhd jhdt str ff std min sek n.chr v.chr chr e.v a.d a.m',
  ),
  en: words('est assn bros'),
}

const months = {
  de: words(`januar jänner februar märz april mai juni juli august september oktober november dezember jan feb mär apr aug sep sept okt nov
    dez`),
  en: words(
    `january february march april may june july august september october november december jan feb mar apr aug sep sept oct nov dec`,
  ),
}

const openers =
  words(`der die das den dem des ein eine einen einem einer eines und oder aber doch denn nun also so dann da dabei dafür
  dagegen damit danach daran darauf daraus darin darüber darum davon davor dazu deshalb deswegen dennoch trotzdem jedoch zudem außerdem
  auch nur noch schon nicht kein keine ich du er sie es wir ihr man sich sein seine ihre unser unsere dieser diese dieses diesen diesem
  jener jede jeder jedes alle viele einige manche mehr wer wem wen wessen was wann wo wohin woher warum weshalb wieso weswegen wie welche
  welcher welches welchen welchem wofür wogegen womit wodurch woran worauf worin worüber wovon wozu wobei inwiefern inwieweit ist sind war
  waren hat haben hatte kann können könnte soll sollen sollte sollten darf dürfen muss müssen müsste wird werden würde wäre gibt bleibt ob
  wenn weil als während obwohl nachdem bevor seit im in an am auf aus bei mit nach ohne um unter über vor von zu zum zur für gegen durch
  bis zwischen heute gestern morgen jetzt hier dort the a an and or but yet so then this that these those he she it we they you i his her
  its our their my your there here who whom whose which what when where why how is are was were do does did has have had can could should
  shall will would may might must if because while although after before since in on at by for with from to of as no not all many some
  most more today now however still`)
