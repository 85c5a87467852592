import { describe, expect, it } from 'vitest'
import { type GateSpan, type Span, type TradeForm } from '@/domain/record/history'
import { licencesOf } from '@/domain/record/licences'
import { addDays } from '@/lib/civil-date'
import { controlFaults, historyFaults } from '@/record/rules/histories'
import { dataset } from './dataset'

const { info, regions, gates, history } = dataset

/** Return the stretch of `spans` that holds on `day`. */
function on<Kind extends Span>(spans: readonly Kind[] | undefined, day: string): Kind | undefined {
  return spans?.find(({ from, to }) => from <= day && (to === null || day < to))
}

const region = (id: string) => regions.find((candidate) => candidate.id === id)
const gate = (id: string) => gates.find((candidate) => candidate.id === id)

describe('control of Special Region 1', () => {
  it.each([
    ['pangwa', '2024-10-19'],
    ['chipwi', '2024-09-29'],
    ['tsawlaw', '2024-10-02'],
    ['kanpaikti', '2024-11-20'],
  ])('of %s passes to the KIA alone on %s', (id, day) => {
    expect(on(region(id)?.control, day)?.controllerIds).toEqual(['kia'])
    expect(on(region(id)?.control, addDays(day, -1))?.controllerIds).toContain('bgf')
    expect(on(region(id)?.control, info.lastDay)?.controllerIds).toEqual(['kia'])
  })

  it('says where sources name other days', () => {
    expect(on(region('pangwa')?.control, '2024-10-19')?.note).toContain('18 October')
    expect(on(region('chipwi')?.control, '2024-09-29')?.note).toContain('30 September')
  })
})

describe('what gates held back', () => {
  /** Return the share of Myanmar's usual flow that passes its gates on a day, every loss read so. */
  function passing(day: string, read: (loss: GateSpan['loss']) => number): number {
    const myanmar = regions.filter(({ country }) => country === 'MM')
    const usual = myanmar.reduce((sum, { output }) => sum + output.value, 0)
    return myanmar.reduce((sum, { gateId, output }) => {
      const loss = gateId === null ? undefined : on(gate(gateId)?.history, day)?.loss
      return sum + (output.value / usual) * (1 - (loss === undefined ? 0 : read(loss)))
    }, 0)
  }

  // Customs: 300 t of unlisted oxides came from Myanmar in November 2024, against a mean of 3,360 t in the seven months
  // before; oxides and compounds of February 2025 were 11 % of February 2024.
  it.each([
    ['2024-11-15', 300 / 3360],
    ['2025-02-15', 311 / 2827],
  ])(
    'is what Myanmar’s own customs month around %s says, and at the high end more',
    (day, seen) => {
      expect(Math.abs(passing(day, ({ value }) => value) / seen - 1)).toBeLessThan(0.2)
      expect(passing(day, ({ value, range }) => range?.high ?? value)).toBeLessThanOrEqual(seen)
    },
  )
})

describe('production of Special Region 1', () => {
  it.each(info.caseRegionIds)('of %s halts with the offensive, whoever holds it', (id) => {
    const production = region(id)?.production
    expect(on(production, '2024-09-28')?.status).toBe('running')
    expect(on(production, '2024-09-29')?.status).toBe('halted')
    // Sites were at work until mid-February 2025 and large ones in March: the loss is a mean, and says so.
    expect(on(production, '2025-03-06')?.loss.sources).toContain('pajau_2025_03_06')
    expect(on(production, '2025-03-06')?.loss.note).toContain('mid-February 2025')
    expect(on(production, '2025-03-31')?.status).toBe('halted')
    expect(on(production, '2025-04-01')?.status).toBe('restarting')
    expect(on(production, info.lastDay)?.status).toBe('running')
  })

  it('is not control: Pangwa stands still under two holders in turn', () => {
    const { production, control } = {
      production: undefined,
      control: undefined,
      ...region('pangwa'),
    }
    const halt = production?.find(({ status }) => status === 'halted')
    const holders = control?.filter(
      ({ from, to }) => from < (halt?.to ?? '') && (to === null || to > (halt?.from ?? '')),
    )
    expect(holders?.map(({ controllerIds }) => controllerIds)).toEqual([['bgf'], ['kia']])
  })

  it.each(info.caseRegionIds)('of %s keeps the literal reading beside the calibrated one', (id) => {
    const halt = region(id)?.production.find(({ status }) => status === 'halted')
    expect(halt?.loss).toMatchObject({ value: 0.35, evidence: 'estimated', range: { high: 1 } })
    expect(halt?.loss.alternatives?.map(({ value }) => value)).toEqual([1])
    expect(halt?.recoveryWeeks.value).toBe(40)
    expect(halt?.note).toContain('23 October')
  })
})

describe('the gates', () => {
  it.each([
    ['pangwa-gate', '2024-10-18', 'open', 0],
    ['pangwa-gate', '2024-10-19', 'shut', 0.99],
    ['pangwa-gate', '2025-03-26', 'shut', 0.99],
    ['pangwa-gate', '2025-03-27', 'open', 0],
    ['kanpaikti-gate', '2024-10-21', 'open', 0],
    ['kanpaikti-gate', '2024-10-22', 'shut', 0.99],
    ['kanpaikti-gate', '2024-12-13', 'limited', 0.99],
    ['kanpaikti-gate', '2025-03-27', 'open', 0],
    ['laiza-gate', '2024-10-22', 'shut', 0.99],
    ['laiza-gate', '2024-12-13', 'limited', 0.8],
    ['shan-gate', '2024-11-20', 'open', 0],
  ])('%s is, on %s, %s to ore', (id, day, status, loss) => {
    const span = on(gate(id)?.history, day)
    expect(span?.status).toBe(status)
    expect(span?.loss.value).toBe(loss)
  })

  it.each(['pangwa-gate', 'kanpaikti-gate', 'laiza-gate'])(
    '%s tells ore from general goods at the reopening of October 2025',
    (id) => {
      expect(on(gate(id)?.history, '2025-10-24')?.note).toContain('General goods')
    },
  )
})

describe('the timeline', () => {
  const byId = new Map(history.events.map((event) => [event.id, event]))

  it('holds all 84 events', () => {
    expect(history.events).toHaveLength(84)
  })

  it.each([
    // Days as the sources print them.
    ['ev019', '2024-09-29', 'day'],
    ['ev034', '2024-12-08', 'day'],
    ['ev050', '2025-08-22', 'day'],
    ['ev055', '2025-11-07', 'day'],
    ['ev084', '2025-11-09', 'day'],
    ['ev059', '2026-01-01', 'undated'],
  ])('dates %s on %s: %s', (id, date, precision) => {
    expect(byId.get(id)).toMatchObject({ date, precision })
  })

  it('says of what comes after the record that it does, and what is not known', () => {
    const later = history.events.filter(({ date }) => date > info.lastDay)
    expect(later.length).toBeGreaterThan(5)
    expect(later.filter(({ note }) => !note?.startsWith('After the end of the record.'))).toEqual(
      [],
    )
    expect(later.at(-1)).toMatchObject({ date: '2026-11-10' })
    expect(later.at(-1)?.title).toContain('not known')
  })

  it.each([
    ['2025-10-09', 'announces controls'],
    ['2025-11-07', 'suspends the controls of 9 October'],
    ['2025-11-09', 'No. 46 of 2024'],
    ['2026-01-06', 'Japan'],
    ['2026-02-24', '20 Japanese entities'],
    ['2026-04-17', 'repeats'],
    ['2026-04-24', 'seven entities of the European Union'],
    ['2026-06-22', 'ten US firms'],
    ['2026-09-24', '10 January 2027'],
  ])('holds what was announced on %s: %s', (day, words) => {
    const titles = history.events.filter(({ date }) => date === day).map(({ title }) => title)
    expect(titles.join()).toContain(words)
  })

  it('keeps the denial beside the ultimatum', () => {
    expect(byId.get('ev044')?.note).toContain('denied')
  })

  it('keeps a dozen events whose page is uncertain marked so', () => {
    const marked = history.events.filter(({ isAttributionUncertain }) => isAttributionUncertain)
    expect(marked.length).toBeGreaterThanOrEqual(12)
  })
})

describe('the export controls', () => {
  const { exportControls } = history
  const [april, october] = exportControls

  it('of October 2025 were announced, and suspended before they came into force', () => {
    expect(october).toMatchObject({
      announced: '2025-10-09',
      due: '2025-11-08',
      inForce: null,
      suspension: { from: '2025-11-07', to: '2026-11-10' },
      forms: [],
    })
  })

  it('of April 2025 stay in force', () => {
    expect(april).toMatchObject({ announced: '2025-04-04', inForce: { to: null } })
    expect(april?.elementIds).toEqual(['Sm', 'Gd', 'Tb', 'Dy', 'Lu', 'Y'])
  })

  it('are found out when they bite before they are in force', () => {
    const early = october && { ...october, forms: april?.forms ?? [] }
    expect(early && controlFaults(early)).toMatchObject([{ path: 'forms' }])
    const late = april?.inForce && { ...april, inForce: { ...april.inForce, from: '2025-05-01' } }
    expect(late && controlFaults(late)).toContainEqual(
      expect.objectContaining({ message: 'hold something back from 2025-04-04' }),
    )
  })

  it('tell compounds of every element under control, magnets of what goes into them', () => {
    const inForm = (form: string) =>
      april?.forms.filter((row) => row.form === form).flatMap((row) => row.elementIds)
    expect(inForm('compound')?.toSorted()).toEqual(april?.elementIds.toSorted())
    expect(inForm('magnet')).toEqual(['Sm', 'Tb', 'Dy'])
  })

  it.each([
    // Customs: kilograms that left in the month, and the normal month they are held against, t.
    ['Dy', '2025-04-15', 5160, 13],
    ['Dy', '2025-05-15', 0, 13],
    ['Dy', '2025-07-15', 1400, 13],
    ['Dy', '2025-08-15', 16_686, 13],
    ['Dy', '2025-10-15', 3501, 13],
    ['Dy', '2025-11-15', 995, 13],
    ['Dy', '2025-12-15', 4120, 13],
    ['Tb', '2025-05-15', 0, 7.5],
    ['Tb', '2025-06-15', 1200, 7.5],
    ['Tb', '2025-07-15', 7000, 7.5],
    ['Tb', '2025-08-15', 5500, 7.5],
    ['Tb', '2025-09-15', 4450, 7.5],
    ['Tb', '2025-10-15', 12_200, 7.5],
    ['Tb', '2025-11-15', 4045, 7.5],
    ['Tb', '2025-12-15', 2123, 7.5],
  ])('withhold of %s compounds on %s what customs did not see leave', (id, day, kg, normal) => {
    const licences = licencesOf(exportControls, id, 'compound')
    const missing = Math.max(0, 1 - kg / 1000 / normal)
    expect(on(licences?.spans, day)?.withheld.value).toBeCloseTo(missing, 1)
  })

  it('let magnets go again by the autumn of 2025, and compounds not', () => {
    const inNovember = (id: string, form: TradeForm) =>
      on(licencesOf(exportControls, id, form)?.spans, '2025-11-15')?.withheld.value
    expect(inNovember('Dy', 'magnet')).toBeLessThan(0.3)
    for (const id of ['Y', 'Dy', 'Sm', 'Gd']) {
      expect(inNovember(id, 'compound')).toBeGreaterThanOrEqual(0.5)
    }
  })
})

describe(historyFaults, () => {
  const span = (from: string, to: string | null): Span => ({ from, to, sources: ['a'] })

  it.each([
    ['a gap', [span('2024-01-01', '2024-03-01'), span('2024-03-02', null)]],
    ['an overlap', [span('2024-01-01', '2024-03-02'), span('2024-03-01', null)]],
    ['a late beginning', [span('2024-01-02', null)]],
    ['an end', [span('2024-01-01', '2025-01-01')]],
    [
      'a stretch that ends before it begins',
      [span('2024-01-01', '2023-01-01'), span('2023-01-01', null)],
    ],
    ['an open stretch before another', [span('2024-01-01', null), span('2024-03-01', null)]],
    ['a day that does not exist', [span('2024-01-01', '2024-02-30'), span('2024-02-30', null)]],
    ['no stretch at all', []],
  ])('finds %s', (_what, spans) => {
    expect(historyFaults(spans, { firstDay: '2024-01-01', lastDay: '2026-01-31' })).not.toEqual([])
  })

  it('finds a halt of the dataset that is made to overlap the running mines', () => {
    const [running, ...rest] = region('pangwa')?.production ?? []
    const broken = running ? [{ ...running, to: '2024-10-19' }, ...rest] : []
    expect(historyFaults(broken, info)).toMatchObject([
      { path: '0', message: expect.stringContaining('before 2024-10-19') },
    ])
  })
})

describe('the cases of the dataset', () => {
  it('lie in the record, in order, and begin with the day that the page opens on', () => {
    const days = info.cases.map(({ day }) => day)
    expect(days).toEqual([...days].toSorted())
    expect(days[0]).toBe(info.caseDay)
    expect(days.every((day) => day >= info.firstDay && day <= info.lastDay)).toBe(true)
  })
})
