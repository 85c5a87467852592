import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readList, type ListReading, type ReadSteps } from '@/parts/thread/read-list'
import { type PartsSource } from '@/parts/thread/parts-reader'
import { OWN_RECORD, toBuffer } from '@tests/parts/parts-kit'
import cases from './cases.json'

/** What a careful person accepts of a list: all that is named must hold. */
type Accept = {
  readonly stage?: string
  readonly lines?: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  readonly lineCount?: number
  readonly bad?: readonly number[]
  readonly absent?: readonly string[]
  readonly titles?: readonly string[]
  readonly mapping?: Readonly<Record<string, string>>
  readonly says?: string
  readonly notSays?: string
  readonly asks?: string
}

type Case = {
  readonly name: string
  readonly file: string
  readonly how: string
  readonly steps: ReadSteps
  readonly expected: string
  readonly accept: readonly Accept[]
}

const CASES: readonly Case[] = JSON.parse(JSON.stringify(cases))

function toSource({ file, how }: Case): PartsSource {
  const bytes = readFileSync(join(import.meta.dirname, file))
  return how === 'pasted'
    ? { kind: 'pasted', text: bytes.toString('utf8') }
    : { kind: 'file', name: basename(file), bytes: toBuffer(bytes) }
}

/** Name what does not hold; nothing for a reading that is accepted. */
function findMisses(reading: ListReading, accept: Accept): readonly string[] {
  return Object.entries(CHECKS).flatMap(([name, holds]) => (holds(reading, accept) ? [] : [name]))
}

const CHECKS: Readonly<Record<keyof Accept, (reading: ListReading, accept: Accept) => boolean>> = {
  stage: ({ stage }, accept) => accept.stage === undefined || accept.stage.startsWith(stage),
  lines: (reading, { lines = {} }) =>
    Object.entries(lines).every(([id, fields]) =>
      reading.lines.some((line) => line.id === id && hasFields(line, fields)),
    ),
  lineCount: ({ lines }, { lineCount }) => lineCount === undefined || lines.length === lineCount,
  bad: ({ badRows }, { bad = [] }) =>
    bad.every((number) => badRows.some(({ line }) => line === number)),
  absent: (reading, { absent = [] }) => reading.lines.every(({ id }) => !absent.includes(id)),
  titles: (reading, { titles = [] }) => titles.every((title) => reading.titles.includes(title)),
  mapping: (reading, { mapping = {} }) =>
    Object.entries(mapping).every(([field, title]) =>
      Object.entries(reading.mapping).some(([known, held]) => known === field && held === title),
    ),
  says: (reading, { says }) => says === undefined || new RegExp(says, 'i').test(textOf(reading)),
  notSays: (reading, { notSays }) =>
    notSays === undefined || !new RegExp(notSays, 'i').test(textOf(reading)),
  asks: ({ questions }, { asks }) =>
    asks === undefined || questions.some(({ id, text }) => `${id} ${text}`.includes(asks)),
}

function hasFields(line: object, fields: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(fields).every(([field, wanted]) => {
    const value: unknown = Reflect.get(line, field)
    if (wanted === null) return value === undefined
    if (typeof wanted !== 'number' || typeof value !== 'number') return value === wanted
    return Math.abs(value - wanted) <= Math.abs(wanted) * 1e-9
  })
}

/** All that a reader is told in words. */
function textOf({
  notes,
  questions,
  refusal,
  badRows,
  readings,
  assumptions,
}: ListReading): string {
  return [
    ...notes,
    ...questions.flatMap(({ text, options }) => [text, ...options.map(({ label }) => label)]),
    refusal?.message ?? '',
    refusal?.remedy ?? '',
    ...badRows.flatMap(({ line, faults }) => [
      `line ${line}`,
      ...faults.flatMap(({ column, message, remedy }) => [column, message, remedy]),
    ]),
    ...readings,
    ...assumptions,
  ].join('\n')
}

describe('a list of which somebody reported that it was read wrongly', () => {
  it.each(CASES)('$name: $expected', async (given) => {
    const reading = await readList(toSource(given), given.steps, OWN_RECORD)
    const misses = given.accept.map((accept) => findMisses(reading, accept))
    const isAccepted = misses.some((missed) => missed.length === 0)
    expect(isAccepted ? [] : { misses, reading }).toEqual([])
  })
})
