import { expect, test } from 'vitest'
import {
  commentReader,
  voteReader,
  type CsvProblem,
  type RowParser,
} from '~/domain/opinions/polisExport'

const header = 'timestamp,datetime,comment-id,voter-id,vote'.split(',')

function reader<Line>(of: RowParser<Line> | CsvProblem): RowParser<Line> {
  if ('fault' in of) throw new Error(of.fault)
  return of
}
const vote = (line: string, columns = header) => reader(voteReader(columns))(line.split(','))
const comment = (line: string) =>
  reader(commentReader('comment-id,author-id,moderated,comment-body'.split(',')))(line.split(','))

test('in an export 1 is agree, -1 disagree and 0 pass', () => {
  expect(['1', '-1', '0'].map((said) => vote(`1403054214196,Wed Jun 18,12,7,${said}`))).toEqual(
    [1, -1, 0].map((opinion) => ({
      participant: 7,
      statement: 12,
      opinion,
      moment: 1_403_054_214_196,
    })),
  )
})

test('columns are found by their names, in any order and with others between them', () => {
  expect(vote('1,abc,7,12,5', ['Vote', 'xid', 'voter-id', ' comment-id', 'timestamp'])).toEqual({
    participant: 7,
    statement: 12,
    opinion: 1,
    moment: 5,
  })
  expect(vote('12,7,-1', ['comment-id', 'voter-id', 'vote'])).toEqual({
    participant: 7,
    statement: 12,
    opinion: -1,
    moment: 0,
  })
  expect(voteReader(['timestamp', 'comment-id', 'vote'])).toEqual({
    fault: 'opinions.columnMissing',
    values: { column: 'voter-id' },
  })
  expect(voteReader(['voter-id', 'vote'])).toMatchObject({ values: { column: 'comment-id' } })
  expect(voteReader(['voter-id', 'comment-id'])).toMatchObject({ values: { column: 'vote' } })
  expect(commentReader(['comment-id'])).toMatchObject({ values: { column: 'moderated' } })
  expect(commentReader(['moderated'])).toMatchObject({ values: { column: 'comment-id' } })
})

test('ids stay as they are written: numbers where they are numbers', () => {
  const ids = ['0', '7', '-3', '007', '1e3', 'p-9', '9007199254740993', ' 4 ']
  expect(
    ids
      .map((id) => vote(`1,x,1,${id},0`))
      .map((one) => ('fault' in one ? one.fault : one.participant)),
  ).toEqual([0, 7, -3, '007', '1e3', 'p-9', '9007199254740993', 4])
})

test.each([
  ['1,x,12,7', 'opinions.fieldsWrong', { found: '4', expected: '5' }],
  ['1,x,12,7,1,1', 'opinions.fieldsWrong', { found: '6', expected: '5' }],
  ['1,x,,7,1', 'opinions.idEmpty', { column: 'comment-id' }],
  ['1,x,12, ,1', 'opinions.idEmpty', { column: 'voter-id' }],
  ['1,x,12,7,2', 'opinions.voteWrong', { value: '2' }],
  ['1,x,12,7,', 'opinions.voteWrong', { value: '' }],
  ['1,x,12,7,agree', 'opinions.voteWrong', { value: 'agree' }],
  ['yesterday,x,12,7,1', 'opinions.timestampWrong', { value: 'yesterday' }],
  [',x,12,7,1', 'opinions.timestampWrong', { value: '' }],
])('the line %s is none of an export: %s', (line, fault, values) => {
  expect(vote(line)).toEqual({ fault, values })
})

test('moderation that says -1 takes a statement out', () => {
  expect(['1', '0', '-1'].map((moderated) => comment(`12,7,${moderated},Wer zahlt?`))).toEqual(
    [false, false, true].map((takenOut) => ({ statement: 12, takenOut, text: 'Wer zahlt?' })),
  )
  expect(comment('12,7,x,')).toEqual({ fault: 'opinions.moderatedWrong', values: { value: 'x' } })
  expect(comment(',7,1,')).toMatchObject({ fault: 'opinions.idEmpty' })
  expect(comment('12,7,1')).toMatchObject({ fault: 'opinions.fieldsWrong' })
  expect(reader(commentReader(['moderated', 'comment-id']))(['1', '4'])).toEqual({
    statement: 4,
    takenOut: false,
    text: '',
  })
})
