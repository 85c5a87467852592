import { describe, expect, it } from 'vitest'
import {
  findTemplate,
  startDraft,
  type CorrectionDraft,
  type Opening,
} from '@/features/corrections/correction-draft'
import { readDraft } from '@/features/corrections/read-draft'
import { toTarget } from '@/record/amendments/amendment'
import { checkAmendments } from '@/record/amendments/check-amendments'
import { dataset } from '@tests/mock-data/dataset'

const ground = { edition: dataset, today: '2026-11-30' }
const DRAFT: CorrectionDraft = {
  ...startDraft({ subject: 'gate', place: 'pangwa-gate' }, 'An analyst', dataset),
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
    ['a plant', { subject: 'plant', place: 'kuantan', status: 'stopped' }, 'plants.history'],
    [
      'licences',
      { subject: 'licence', place: 'april-2025 magnet Sm+Tb+Dy', status: '' },
      'history.licences',
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

/** A correction of one figure, as it is typed over what the form opens with. */
function correct(opening: Opening, patch: Partial<CorrectionDraft>) {
  const { title, sourceTitle, publisher, sourceDay, address, note } = DRAFT
  const started = startDraft(opening, 'An analyst', dataset)
  const proof = { title, sourceTitle, publisher, sourceDay, address, note }
  const reading = readDraft({ ...started, ...proof, ...patch }, ground)
  if (reading.kind === 'faulty') throw new Error(JSON.stringify(reading.faults))
  return { ...reading.amendment, id: 'amendment-1' }
}

describe('a figure', () => {
  it.each<[Opening, Partial<CorrectionDraft>, string]>([
    [
      { subject: 'import-year', place: 'LA' },
      { amount: '17000', secondAmount: '430000000', evidence: 'reported' },
      'imports.annual.LA 2025',
    ],
    [
      { subject: 'import-month', place: 'myanmar-oxides' },
      { period: '2025-06', amount: '2500.5', evidence: 'reported' },
      'imports.monthly.myanmar-oxides 2025-06',
    ],
    [
      { subject: 'export-month', place: 'terbium' },
      { period: '2026-01', amount: '3.2' },
      'exports.monthly.terbium 2026-01',
    ],
    [
      { subject: 'output', place: 'MM' },
      { period: '2025', amount: '21000', evidence: 'derived' },
      'production.MM 2025 The Irrawaddy 2026-02-04',
    ],
    [
      { subject: 'price-year', place: 'Tb' },
      { amount: '1000', evidence: 'reported' },
      'prices.annual.Tb 2025',
    ],
    [
      { subject: 'price-day', place: 'Nd China' },
      { period: '2026-03-02', amount: '840' },
      'prices.points.Nd China 2026-03-02',
    ],
    [
      { subject: 'region-figure', place: 'pangwa output' },
      { amount: '14000' },
      'regions.figures.pangwa output',
    ],
    [
      { subject: 'element-figure', place: 'Tb coverWeeks' },
      { amount: '20' },
      'elements.figures.Tb coverWeeks',
    ],
    [
      { subject: 'assumption', place: 'demandElasticity' },
      { amount: '0.3' },
      'parameters.demandElasticity',
    ],
    [{ subject: 'share', place: 'Tb mine MM' }, { amount: '0.01' }, 'supplyShares.Tb mine MM'],
    [{ subject: 'governance', place: 'MM latestMean' }, { amount: '-1.9' }, 'governance.MM'],
    [{ subject: 'criticality', place: 'Tb eolRir' }, { amount: '0.02' }, 'criticality.Tb'],
    [{ subject: 'criticality', place: 'Tb overall' }, { amount: '5.1' }, 'criticality.Tb'],
  ])('%o becomes an amendment that keeps the rules of the record', (opening, patch, target) => {
    const amendment = correct(opening, patch)
    expect(amendment.changes.map(toTarget)).toContain(target)
    expect(checkAmendments(dataset, [amendment])).toEqual([])
  })

  it('keeps the figure that it takes the place of among its alternatives', () => {
    const { changes } = correct(
      { subject: 'region-figure', place: 'pangwa output' },
      { amount: '14000' },
    )
    expect(changes[0]).toMatchObject({
      before: { value: expect.closeTo(15_050) },
      after: {
        value: 14_000,
        unit: 't REO/yr',
        evidence: 'estimated',
        range: { low: 8600, high: 21_500 },
        alternatives: [{ value: expect.closeTo(15_050), unit: 't REO/yr' }],
      },
    })
  })

  it.each<[Opening, Partial<CorrectionDraft>, keyof CorrectionDraft]>([
    [{ subject: 'import-year', place: 'LA' }, { secondAmount: '' }, 'secondAmount'],
    [{ subject: 'import-year', place: 'LA' }, { period: '2027' }, 'period'],
    [{ subject: 'import-month', place: 'myanmar-oxides' }, { period: '2026' }, 'period'],
    [{ subject: 'price-day', place: 'Nd China' }, { period: '2026-12-01' }, 'period'],
    [{ subject: 'assumption', place: 'demandElasticity' }, { amount: '1,5' }, 'amount'],
    [{ subject: 'assumption', place: 'demandElasticity' }, { low: '', high: '' }, 'low'],
    [{ subject: 'assumption', place: 'demandElasticity' }, { amount: '0.9' }, 'low'],
    [{ subject: 'assumption', place: 'demandElasticity' }, { period: 'lately' }, 'period'],
    [{ subject: 'share', place: 'Tb mine XX' }, { period: '2023', amount: '0.1' }, 'place'],
    [{ subject: 'share', place: 'Tb mine MM' }, { amount: '9e9' }, 'amount'],
  ])('%o with %o names the field to mend', (opening, patch, field) => {
    expect(() => correct(opening, patch)).toThrow(`"field":"${field}"`)
  })
})

describe('what is put right', () => {
  it.each<[Opening, Partial<CorrectionDraft>]>([
    [{ subject: 'gate', place: 'pangwa-gate', corrects: '2024-10-19' }, { loss: '95' }],
    [{ subject: 'plant', place: 'kuantan', corrects: '2025-01-01' }, { loss: '40' }],
    [
      { subject: 'licence', place: 'april-2025 compound Dy', corrects: '2025-04-04' },
      { loss: '55' },
    ],
    [{ subject: 'control', place: 'pangwa', corrects: '2024-10-19' }, {}],
  ])('%o opens with the span of the record and leaves the days around it', (opening, patch) => {
    const amendment = correct(opening, patch)
    expect(amendment.changes).toHaveLength(1)
    const [change] = amendment.changes
    expect(change?.after).toMatchObject({ from: opening.corrects })
    expect(checkAmendments(dataset, [amendment])).toEqual([])
  })

  it('is an event under its own id, with the new source beside the old ones', () => {
    const { changes } = correct(
      { subject: 'event', place: '', corrects: 'ev081' },
      { from: '2026-06-23', precision: 'approx' },
    )
    const held = dataset.history.events.find(({ id }) => id === 'ev081')
    expect(changes[0]).toMatchObject({ key: 'ev081', before: held })
    expect(changes[0]?.after).toMatchObject({ date: '2026-06-23', precision: 'approx' })
    expect(changes[0]?.after).toHaveProperty('sources.0', held?.sources[0])
  })
})

describe(findTemplate, () => {
  it('is what the record held the last time, of the place itself before any other', () => {
    const own = findTemplate(dataset, { subject: 'gate', place: 'pangwa-gate', status: 'shut' })
    expect(own).toMatchObject({ from: '2024-10-19', loss: { value: 0.99 } })
    const other = findTemplate(dataset, { subject: 'gate', place: 'shan-gate', status: 'shut' })
    expect(other?.loss.value).toBeGreaterThan(0)
  })
})
