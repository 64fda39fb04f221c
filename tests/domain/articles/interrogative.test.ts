import { expect, test } from 'vitest'
import { looksInterrogative, questionStart } from '~/domain/articles/interrogative'

const asked = (sentence: string) => {
  const colons = [...sentence.matchAll(/:(?=\s)/g)].map((match) => match.index)
  return sentence.slice(questionStart(sentence, colons))
}

test.each([
  'Wer zahlt',
  'Und wie geht das',
  'Mit welchem Recht',
  'Ist das gerecht',
  'Who pays',
  'But how',
  'To what end',
  "Isn't it fair",
  'Can’t we stop',
])('“%s” has the order of a question', (clause) => expect(looksInterrogative(clause)).toBe(true))

test.each([
  'Das ist gerecht',
  'Die Frage ist',
  'Mit dem Recht',
  'The state pays',
  'To the end',
  '',
  '2024',
])('“%s” has not', (clause) => expect(looksInterrogative(clause)).toBe(false))

test.each([
  ['Seine Thesen werfen Fragen auf: Wer zahlt die Rechnung?', 'Wer zahlt die Rechnung?'],
  ['Bleibt die Frage: Wer zahlt die Rechnung?', 'Wer zahlt die Rechnung?'],
  ['The question is: who pays the bill?', 'who pays the bill?'],
  ['Aber: Will das überhaupt jemand?', 'Will das überhaupt jemand?'],
  ['Eins ist offen: Verliert Europa den Anschluss?', 'Verliert Europa den Anschluss?'],
  ['Er sagt: Was ist wichtiger: Geld oder Macht?', 'Was ist wichtiger: Geld oder Macht?'],
])('what leads up to a question is no part of it: “%s”', (sentence, question) =>
  expect(asked(sentence)).toBe(question),
)

test.each([
  'Was ist wichtiger: Freiheit oder Sicherheit?',
  'Ist das gerecht: alle zahlen gleich viel?',
  'So what matters more: freedom or safety?',
  'Ein Vorschlag: mehr Geld für alle?',
])('a question with a colon of its own stays whole: “%s”', (sentence) =>
  expect(asked(sentence)).toBe(sentence),
)
