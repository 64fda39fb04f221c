import { expect, test } from 'vitest'
import { Refusal, reasons, refuseWhen, type Reason } from '~/domain/refusal'

const listed = Object.keys(reasons).filter((key): key is Reason => key in reasons)

const refusalOf = (act: () => void): unknown => {
  try {
    act()
  } catch (refused) {
    return refused
  }
  return null
}

test('a policy that gives no reason lets the act go on', () => {
  expect(refusalOf(() => refuseWhen(null))).toBeNull()
})

test.each(listed)('the reason %s comes with its kind, which gives it a status', (reason) => {
  const refused = refusalOf(() => refuseWhen(reason))
  expect(refused).toBeInstanceOf(Refusal)
  expect(refused).toMatchObject({ kind: reasons[reason], reason, details: {} })
})

test('a refusal is an error that logs know by its reason, and says how long to wait where it knows', () => {
  const refusal = new Refusal('tooMany', 'errors.tooMany', { retryAfter: 7 })
  expect(refusal).toBeInstanceOf(Error)
  expect(String(refusal)).toBe('Refusal: errors.tooMany')
  expect(refusal.details.retryAfter).toBe(7)
})
