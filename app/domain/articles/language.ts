/** A language of an article. */
export type Language = 'de' | 'en'

/**
 * Detects the language of a text, or null when both are equally likely. Counts function words that
 * only one language uses, and words with German letters.
 */
export function detectLanguage(text: string): Language | null {
  let german = 0
  let english = 0
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}’']+/gu)) {
    if (germanWords.has(word) || /[äöüß]/u.test(word)) german++
    else if (englishWords.has(word) || /(?:n['’]t|['’](?:s|re|ve|ll))$/u.test(word)) english++
  }
  if (german === english) return null
  return german > english ? 'de' : 'en'
}

const words = (list: string) => new Set(list.split(/\s+/u))

const germanWords =
  words(`der die das den dem des ein eine einen einem einer eines und oder aber doch nicht kein keine ist sind wird
  werden wurde wurden hat haben hatte kann können soll sollen sollte muss müssen darf dürfen sich auch auf aus bei mit nach von vor zu zum
  zur im am es er sie wir ihr ihre sein seine wer wie wo wann warum wieso weshalb welche welcher welches wem wen dass weil wenn als ob noch
  nur schon sehr mehr durch über unter gegen ohne um bis dieser diese dieses`)

const englishWords =
  words(`the a of and or but not no is are were be been being has have had do does did can could should would must may might
  shall it its he she they we you his her their our who whom whose which what when where why how that this these those there if because than
  then to from with without by for on at as into about over under between through more most such only very`)
