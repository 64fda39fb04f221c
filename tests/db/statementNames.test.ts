import { expect, test } from 'vitest'
import { statementNames } from '~/db/statementNames'

test('a statement that asks to be prepared has one name, and each wording of it another', () => {
  const nameOf = statementNames()
  const [one, other] = [
    '\n    -- threadHead, prepared\n    select 1',
    '\n    -- threadHead, prepared\n    select 2',
  ]
  expect(nameOf(one)).toMatch(/^threadHead_[0-9a-f]{12}$/)
  expect([nameOf(one), nameOf(other) === nameOf(one)]).toEqual([nameOf(one), false])
})

test('each generation has other names', () => {
  const statement = '-- threadHead, prepared\nselect 1'
  expect(statementNames(1)(statement)).not.toBe(statementNames(0)(statement))
})

test('any other statement is not kept', () => {
  const nameOf = statementNames()
  expect(
    ['-- threadHead\nselect 1', 'select 1', `select '-- threadHead, prepared\n'`].map(nameOf),
  ).toEqual(['', '', ''])
})

test('there is an end to how many are kept', () => {
  const nameOf = statementNames()
  const names = Array.from({ length: 400 }, (_, n) => nameOf(`-- many, prepared\nselect ${n}`))
  expect(names.filter((name) => name !== '')).toHaveLength(300)
  expect(nameOf('-- many, prepared\nselect 0')).toBe(names[0])
})
