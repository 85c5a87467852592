import { expect, test } from 'vitest'
import { chooseColumns } from '@/ui/tables/column'

test('keeps the columns that are needed most, as many as have room, in their order', () => {
  const needs = [
    { rank: 1, width: 100 },
    { rank: 3, width: 50 },
    { rank: 2, width: 300 },
    { rank: 1, width: 200 },
    { rank: 2, width: 80 },
  ]
  expect(chooseColumns(needs, 730)).toEqual([0, 1, 2, 3, 4])
  expect(chooseColumns(needs, 700)).toEqual([0, 2, 3, 4])
  // The third has no room; the last, needed as much, has.
  expect(chooseColumns(needs, 400)).toEqual([0, 3, 4])
})

test('keeps what a row is called and what is said of it, whatever the room', () => {
  const needs = [
    { rank: 1, width: 900 },
    { rank: 2, width: 10 },
    { rank: 1, width: 900 },
  ]
  expect(chooseColumns(needs, 500)).toEqual([0, 2])
})
