import { articleLimits, type ExtractedQuestion, type Section } from './article'
import { looksInterrogative, opensWithQuestionWord, questionStart } from './interrogative'
import type { Language } from './language'
import type { Passage } from './sections'
import { sentences, type Sentence } from './sentences'

/**
 * Finds the questions of a text, in reading order and without overlap: sentences that end in a
 * question mark, including headings and the title. A question within a statement's quotation marks
 * or brackets counts by itself, one within a question belongs to it. An introduction before a colon
 * is not quoted. Skips indirect questions (which have no question mark), fragments of fewer than
 * three words (two if the first is a question word), sentences of more than 500 characters, and
 * repeated wordings.
 */
export function findQuestions(
  text: string,
  passages: Passage[],
  sections: Section[],
  lang: Language,
): ExtractedQuestion[] {
  const seen = new Set<string>()
  return passages
    .flatMap((passage) => {
      const heading = passage.kind === 'title' ? null : (sections[passage.section]?.heading ?? null)
      return questionsIn(text.slice(passage.start, passage.end), passage.kind, lang).map(
        (question) => {
          const [start, end] = [passage.start + question.start, passage.start + question.end]
          const quote = text.slice(start, end)
          return {
            quote,
            section: passage.section,
            heading,
            start,
            end,
            quoted: question.quoted,
            rhetorical: isRhetorical(quote),
          }
        },
      )
    })
    .filter(({ quote }) => {
      const wording = normalised(quote)
      return !seen.has(wording) && seen.add(wording)
    })
}

type Span = { start: number; end: number; quoted: boolean }

function questionsIn(paragraph: string, kind: Passage['kind'], lang: Language): Span[] {
  const spans: Span[] = []
  for (const sentence of sentences(paragraph, lang)) {
    const span = sentence.mark === '?' ? questionSpan(paragraph, sentence, kind) : null
    if (span === null) continue
    while ((spans.at(-1)?.end ?? -1) > span.start) spans.pop()
    spans.push(span)
  }
  return spans
}

function questionSpan(paragraph: string, sentence: Sentence, kind: Passage['kind']): Span | null {
  const { end, quoted } = sentence
  const whole = paragraph.slice(sentence.start, end)
  // After an address the question mark may be part of the address.
  if (sentence.endsInLink && !looksInterrogative(whole)) return null
  const colons = sentence.colons.map((colon) => colon - sentence.start)
  // In a heading the words before a colon are the subject.
  const lead = kind === 'paragraph' ? questionStart(whole, colons) : 0
  const start = sentence.start + (isDebatable(whole.slice(lead)) ? lead : 0)
  return isDebatable(paragraph.slice(start, end)) ? { start, end, quoted } : null
}

function isDebatable(quote: string): boolean {
  if (quote.length > articleLimits.questionCharacters || !/\p{L}/u.test(quote)) return false
  const count = (quote.match(/[\p{L}\p{Nd}]+(?:[-–’'.:/][\p{L}\p{Nd}]+)*/gu) ?? []).length
  return (
    count >= articleLimits.questionWords ||
    (count === 2 && /^\p{Lu}/u.test(quote) && opensWithQuestionWord(quote))
  )
}

/**
 * Returns true when a question ends with a tag that expects agreement (“…, oder?”, “…, isn't it?”)
 * or is a set phrase that expects no answer.
 */
export function isRhetorical(question: string): boolean {
  const wording = question
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[\s?!.…]+$/u, '')
  return (
    tag.test(wording.slice(-40)) ||
    setPhrases.has(wording.replace(/^(?:aber|und|doch|and|but|so)\s/u, ''))
  )
}

const tags = [
  "oder|oder etwa nicht|nicht|nicht wahr|gell|stimmt's|richtig|ne",
  "right|correct|huh|eh|no|don't you think",
  "(?:is|are|was|were|do|does|did|has|have|had|ca|can|could|should|wo|will|would|must)(?:n't)? (?:i|you|he|she|it|we|they|there)",
]
const tag = new RegExp(`[,–—-] (?:${tags.join('|')})$`, 'u')

const setPhrases = new Set([
  'oder etwa nicht',
  'was soll das',
  "was soll's",
  'was soll man machen',
  'wer hätte das gedacht',
  'wer weiß das schon',
  'wen interessiert das',
  'wen interessiert das schon',
  'wen kümmert das',
  'was will man mehr',
  'who cares about that',
  'who would have thought',
  'who would have thought it',
  'what could possibly go wrong',
  'what else is new',
])

function normalised(quote: string): string {
  return quote
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{Nd}]+/gu, ' ')
    .trim()
}
