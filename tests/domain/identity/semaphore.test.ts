import { expect, test } from 'vitest'
import { semaphore, QueueFull } from '~/domain/identity/semaphore'

const gate = () => {
  let open = () => {}
  const opened = new Promise<void>((resolve) => (open = resolve))
  return { open, opened }
}

test('as many work at once as may, the next wait in order, and one more is turned away', async () => {
  const through = semaphore({ atOnce: 2, waiting: 2 })
  const gates = [gate(), gate(), gate(), gate()]
  const begun: number[] = []
  const works = gates.map(({ opened }, index) =>
    through(async () => {
      begun.push(index)
      await opened
      return index
    }),
  )
  await expect(through(async () => 'too many')).rejects.toBeInstanceOf(QueueFull)
  expect(begun).toEqual([0, 1])
  gates[1]!.open()
  await works[1]
  expect(begun).toEqual([0, 1, 2])
  for (const { open } of gates) open()
  expect(await Promise.all(works)).toEqual([0, 1, 2, 3])
  expect(await through(async () => 'free again')).toBe('free again')
})

test('work that fails gives its place back', async () => {
  const through = semaphore({ atOnce: 1, waiting: 0 })
  await expect(
    through(async () => {
      throw new Error('no')
    }),
  ).rejects.toThrow('no')
  expect(await through(async () => 'next')).toBe('next')
})
