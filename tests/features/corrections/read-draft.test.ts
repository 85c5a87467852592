import { describe, expect, it } from 'vitest'
import {
  findTemplate,
  startDraft,
  type CorrectionDraft,
} from '@/features/corrections/correction-draft'
import { readDraft } from '@/features/corrections/read-draft'
import { checkAmendments } from '@/record/amendments/check-amendments'
import { dataset } from '@tests/mock-data/dataset'

const ground = { edition: dataset, today: '2026-11-30' }
const DRAFT: CorrectionDraft = {
  ...startDraft('gate', 'pangwa-gate', 'An analyst'),
  from: '2026-02-03',
  loss: '91',
  low: '50',
  high: '100',
  title: 'Pangwa gate shut',
  sourceTitle: 'Pangwa crossing shut again',
  publisher: 'The Irrawaddy',
  sourceDay: '2026-02-04',
  address: 'https://www.irrawaddy.com/news/pangwa.html',
  note: 'Two traders say the same.',
}

function read(patch: Partial<CorrectionDraft>) {
  const reading = readDraft({ ...DRAFT, ...patch }, ground)
  if (reading.kind === 'faulty')
    throw new Error(reading.faults.map(({ message }) => message).join(' '))
  return { ...reading.amendment, id: 'amendment-1' }
}

const faultsOf = (patch: Partial<CorrectionDraft>) => {
  const reading = readDraft({ ...DRAFT, ...patch }, ground)
  return reading.kind === 'faulty' ? reading.faults.map(({ field }) => field) : []
}

describe(readDraft, () => {
  it.each<[string, Partial<CorrectionDraft>, string]>([
    ['a gate', {}, 'gates.history'],
    [
      'mines',
      { subject: 'production', place: 'pangwa', status: 'halted', loss: '35', low: '20' },
      'regions.production',
    ],
    ['control', { subject: 'control', place: 'pangwa', status: 'bgf' }, 'regions.control'],
    ['an event', { subject: 'event', place: 'pangwa' }, 'history.events'],
    ['an open gate', { status: 'open', loss: '' }, 'gates.history'],
  ])('makes an amendment of %s that keeps the rules of the record', (_what, patch, table) => {
    const amendment = read(patch)
    expect(amendment.changes[0]?.table).toBe(table)
    expect(checkAmendments(dataset, [amendment])).toEqual([])
  })

  it('tells what a gate does on the timeline too, from the same source', () => {
    const { changes, sources } = read({})
    expect(changes.map(({ table }) => table)).toEqual(['gates.history', 'history.events'])
    expect(changes[1]?.after).toMatchObject({ date: '2026-02-03', gateIds: ['pangwa-gate'] })
    expect(changes.flatMap(({ after }) => ('sources' in after ? after.sources : []))).toEqual(
      changes.map(() => sources[0]?.id),
    )
  })

  it('takes per cent as typed, with a comma or a point', () => {
    expect(read({ loss: '62,5' }).changes[0]?.after).toMatchObject({
      loss: { value: 0.625, range: { low: 0.5, high: 1 }, evidence: 'estimated' },
    })
  })

  it.each<[Partial<CorrectionDraft>, keyof CorrectionDraft]>([
    [{ from: '3 February' }, 'from'],
    [{ from: '2026-12-01' }, 'from'],
    [{ to: '2026-02-03' }, 'to'],
    [{ title: ' ' }, 'title'],
    [{ loss: '101' }, 'loss'],
    [{ loss: 'most' }, 'loss'],
    [{ low: '95' }, 'low'],
    [{ low: '91', high: '91' }, 'low'],
    [{ sourceTitle: '' }, 'sourceTitle'],
    [{ publisher: '' }, 'publisher'],
    [{ sourceDay: '2026-12-24' }, 'sourceDay'],
    [{ address: 'irrawaddy' }, 'address'],
    [{ address: 'https://irrawaddy.com' }, 'address'],
    [{ quotation: 'a\nb\nc' }, 'quotation'],
    [{ note: '' }, 'note'],
    [{ place: 'nowhere' }, 'place'],
  ])('refuses %o', (patch, field) => {
    expect(faultsOf(patch)).toEqual([field])
  })
})

describe(findTemplate, () => {
  it('is what the record held the last time, of the place itself before any other', () => {
    const own = findTemplate(dataset, { subject: 'gate', place: 'pangwa-gate', status: 'shut' })
    expect(own).toMatchObject({ from: '2024-10-19', loss: { value: 0.91 } })
    const other = findTemplate(dataset, { subject: 'gate', place: 'shan-gate', status: 'shut' })
    expect(other?.loss.value).toBeGreaterThan(0)
  })
})
