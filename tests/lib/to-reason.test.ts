import { expect, it } from 'vitest'
import { toReason } from '@/lib/to-reason'

it.each([
  [new RangeError('too long'), 'too long'],
  ['gone', 'gone'],
  [undefined, 'undefined'],
])('tells what was thrown: %s', (thrown, reason) => {
  expect(toReason(thrown)).toBe(reason)
})
