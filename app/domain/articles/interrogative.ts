/**
 * Returns true when a clause has the word order of a question in German or English: after at most
 * one conjunction it starts with a question word, a preposition and a question word, or a verb of a
 * yes/no question.
 */
export function looksInterrogative(clause: string): boolean {
  const opening = openingWords(clause)
  return startsWithQuestionWord(opening) || startsWithAskingVerb(opening)
}

/**
 * Returns true when a clause starts with a question word; then even two words form a question (“Who
 * pays?”, “Warum nicht?”).
 */
export const opensWithQuestionWord = (clause: string): boolean =>
  startsWithQuestionWord(openingWords(clause))

/**
 * Returns the offset in a sentence where the question itself starts: after a colon whose left side
 * only introduces it (“The question is: who pays for it?”), else 0. A left side that is itself a
 * question is kept (“What matters more: …?”).
 */
export function questionStart(sentence: string, colons: number[]): number {
  let start = 0
  for (const colon of colons) {
    const before = sentence.slice(start, colon)
    if (!isIntroduction(before)) return start
    const after = sentence.slice(colon + 1)
    const next = colon + 1 + leadingBlanks(after)
    if (opensQuestion(sentence.slice(next, next + 200))) start = next
  }
  return start
}

function isIntroduction(before: string): boolean {
  const opening = openingWords(before)
  if (startsWithQuestionWord(opening)) return false
  return !startsWithAskingVerb(opening) || mentionsQuestion.test(before.slice(-100))
}

/**
 * A lower-case question word may follow a colon, while a lower-case statement only continues a
 * list.
 */
function opensQuestion(after: string): boolean {
  return looksInterrogative(after) || /^[„“"»«‚‘'(¿]?\p{Lu}/u.test(after)
}

function leadingBlanks(text: string): number {
  return text.length - text.trimStart().length
}

function openingWords(clause: string): string[] {
  const opening = [
    ...clause
      .slice(0, 120)
      .toLowerCase()
      .matchAll(/[\p{L}’']+/gu),
  ]
    .slice(0, 3)
    .map(([word]) => word)
  return conjunctions.has(opening[0] ?? '') ? opening.slice(1) : opening
}

function startsWithQuestionWord([first = '', second = '']: string[]): boolean {
  return questionWords.has(first) || (prepositions.has(first) && questionWords.has(second))
}

function startsWithAskingVerb([first = '']: string[]): boolean {
  return askingVerbs.has(first.replace(/n['’]t$/u, ''))
}

const mentionsQuestion =
  /(?<!\p{L})(?:Fragen?|fragte?n?|fragst|lautet|questions?|asks?|asked|wonders?)(?!\p{L})/iu

const words = (list: string) => new Set(list.split(/\s+/u))

const conjunctions = words('und aber doch oder denn nun also and but or so yet then')

const questionWords =
  words(`wer wem wen wessen was wann wo wohin woher warum weshalb wieso weswegen wie wieviel wieviele welche welcher
  welches welchen welchem wofür wogegen womit wodurch woran worauf woraus worin worüber worum wovon wovor wozu wobei inwiefern inwieweit
  who whom whose what which when where why how`)

const prepositions =
  words(`mit für von zu aus in an auf bei nach über unter vor gegen ohne durch um seit bis zwischen hinter to by for
  with from at on of under about into within against`)

const askingVerbs =
  words(`ist sind war waren bin hat haben hatte hatten kann können konnte könnte könnten soll sollen sollte sollten darf
  dürfen dürfte muss müssen müsste müssten wird werden würde würden wäre wären will wollen gibt braucht brauchen bleibt bleiben geht
  stellt lohnt reicht heißt is are was were do does did has have had can could should shall will would may might must ca wo sha`)
