import { describe, expect, it } from 'vitest'
import { type PartCause, type PartOutcome } from '@/domain/parts/part-outcome'
import { writeCauses, writeCauseSentences } from '@/features/exposure/cause-words'
import { writeChance, writeWhen } from '@/features/exposure/chance-words'
import { writeHoldPlan } from '@/features/exposure/part/use-hold-plan'
import { toPartFinding } from '@/features/exposure/part/to-part-finding'
import {
  writeDays,
  writeAdvice,
  writeBenefit,
  writeKg,
  writeLoss,
} from '@/features/exposure/part-words'
import { toFinding, toFirstOut, toSomeOut } from '@/features/exposure/to-finding'
import { type PartRow } from '@/features/exposure/to-part-rows'
import { createFormat } from '@/ui/format/create-format'
import { withDefaults } from '@/domain/parts/part-defaults'

const format = createFormat('en-GB')
const { part } = withDefaults({ id: 'M-1', materialId: 'x', usageKgPerYear: 365.25, stockDays: 21 })

const outcome: PartOutcome = {
  runs: 10_000,
  stockOutShare: 0.85,
  exposedShare: 0.7,
  stockOutWeek: { p5: 10, p25: 20, p50: 30, p75: 40, p95: 'never' },
  lossUsd: { p5: 0, p25: 1e6, p50: 2e6, p75: 3e6, p95: 9_070_000, mean: 2_500_000 },
  lostRevenueUsd: 2e6,
  extraCostUsd: 5e5,
  missedWeeks: 3,
  missedKg: 21,
  score: undefined,
  actions: [],
  advice: 'noneHelps',
}
const outDays = {
  p5: '2025-01-06',
  p25: '2025-03-03',
  p50: '2025-05-05',
  p75: '2025-09-01',
  p95: undefined,
}

function toRow(changes: Partial<PartOutcome>, days: Partial<PartRow['outDays']> = {}) {
  return { part, outcome: { ...outcome, ...changes }, outDays: { ...outDays, ...days } }
}

describe(toPartFinding, () => {
  it.each([
    [toRow({}), 'runs out in 85 % of runs, in half by the week of 5 May 2025, before'],
    [toRow({ exposedShare: 0.2 }), 'in half by the week of 5 May 2025$'],
    [
      toRow({ stockOutShare: 0.3 }, { p50: undefined }),
      'in 30 % of runs, from the week of 6 Jan 2025 on',
    ],
    [
      toRow({ stockOutShare: 0.02 }, { p5: undefined, p50: undefined }),
      'hardly ever runs out: in 2 %',
    ],
    [toRow({ stockOutShare: 0 }), 'does not run out in any run'],
    [toRow({ runs: 0 }), 'in the week of 5 May 2025 in the central run'],
    [toRow({ runs: 0 }, { p50: undefined }), 'does not run out in the central run'],
  ])('says how often and when', (row, words) => {
    expect(toPartFinding(row, format).replaceAll(/[\u00A0\u202F]?%/g, ' %')).toMatch(
      new RegExp(words),
    )
  })
})

describe(writeChance, () => {
  it('never says that what runs out in some runs does not', () => {
    expect(writeChance(toRow({}), format)).toMatch(/^85/)
    expect(writeChance(toRow({ stockOutShare: 0.0002 }), format)).not.toMatch(/^0|never/)
    expect(writeChance(toRow({ stockOutShare: 0 }), format)).toBe('never')
    expect(writeChance(toRow({ runs: 0, stockOutShare: 1 }), format)).toBe('in the run')
    expect(writeWhen(toRow({}), format)).toBe('from Jan 2025')
    expect(writeWhen(toRow({}, { p95: '2025-12-01' }), format)).toBe('Jan 2025 – Dec 2025')
    expect(writeWhen(toRow({}), format, '2025-03-01')).toBe('from Jan 2025, partly gone by')
    const over = toRow({}, { p95: '2025-12-01' })
    expect(writeWhen(over, format, '2026-11-30')).toBe('Jan 2025 – Dec 2025, gone by')
    expect(writeWhen(over, format, '2024-11-30')).toBe('Jan 2025 – Dec 2025')
    expect(writeWhen(toRow({ stockOutShare: 0.02 }, { p5: undefined }), format)).toBe(
      'in fewer than one run in 20',
    )
  })
})

const cause: PartCause = {
  what: 'supply',
  undeliveredWeeks: 12,
  inChinaWeeks: 1,
  isSaving: false,
  shares: [
    { kind: 'licences', share: 0.9 },
    { kind: 'mines', share: 0.3 },
    { kind: 'gates', share: -0.2 },
  ],
}

describe(writeCauseSentences, () => {
  it('says why, what works against it, what the market outside adds and what own stock covers', () => {
    const words = writeCauseSentences({ cause, part, assumptions: [] }, format).join(' ')
    expect(words).toMatch(
      /12\.0 weeks of its use are not delivered: explained 75.?% by export licences and 25.?% by halted mines/,
    )
    expect(words).toContain('Shut gates lessen it.')
    expect(words).toContain('a buyer in China would lack 1.0 weeks')
    expect(words).toContain('Own stock of 21 days covers 3.0 weeks of it.')
    expect(writeCauses(cause, format)).toMatch(/^Export licences 75.?%, halted mines 25.?%$/)
  })

  it('tells a price from a shortage, and a saving from a cost', () => {
    const price = { ...cause, what: 'price', undeliveredWeeks: 0 } as const
    const dearer = writeCauseSentences({ cause: price, part, assumptions: [] }, format)
    expect(dearer[0]).toContain('in full and costs more')
    const cheaper = { cause: { ...price, isSaving: true }, part, assumptions: [] }
    expect(writeCauseSentences(cheaper, format)[0]).toContain('in full and costs less')
    expect(writeCauses(price, format)).toMatch(/^Price alone: export licences/)
    expect(writeCauses(undefined, format)).toBe('Delivered in full')
  })
})

const hold = {
  kind: 'holdMore',
  benefitUsd: 1e6,
  savedRevenueUsd: 1e6,
  savedWeeks: 2,
  stockOutShare: 0.4,
  costUsd: 30_000,
  kg: 30,
} as const

describe(writeHoldPlan, () => {
  const ground = toRow({ actions: [hold], advice: 'holdMore' })
  const mine = { region: 'Mount Weld', country: 'AU', share: 0.1 }

  it('says by when, how many kg, from where while part is delivered, and what it costs', () => {
    const exposure = { allocationNow: 0.77 }
    const words = writeHoldPlan({ ...ground, exposure }, [mine], format)
    expect(words).toContain('30 kg have to be in store by the week of 6 Jan 2025')
    expect(words).toMatch(/Only 77.?% of use is delivered now.*Mount Weld, AU/)
    expect(words).toContain('It costs $30')
    expect(writeHoldPlan({ ...ground, exposure }, [], format)).toContain('only dealers’ stocks')
    const late = { ...ground, exposure, leadTimeDays: 30 }
    expect(writeHoldPlan(late, [], format)).toContain(
      'With 30 days of lead time it has to be ordered by 7 Dec 2024.',
    )
  })

  it('orders from the usual supplier while deliveries are whole, and says nothing where nothing is needed', () => {
    const exposure = { allocationNow: 1 }
    expect(writeHoldPlan({ ...ground, exposure }, [], format)).toContain('usual supplier at once')
    const safe = toRow({ actions: [hold], advice: 'noneNeeded' })
    expect(writeHoldPlan({ ...safe, exposure }, [], format)).toBe('')
  })
})

describe(writeAdvice, () => {
  it('tells “not needed” from “nothing tried helps”', () => {
    expect(writeAdvice({ outcome, first: undefined }, format)).toBe('No action tried helps')
    expect(writeAdvice({ outcome: { advice: 'noneNeeded' }, first: undefined }, format)).toBe(
      'No action needed',
    )
    expect(writeAdvice({ outcome, first: hold }, format)).toBe('Hold 30 days more (30 kg)')
    expect(writeBenefit(hold, format)).toMatch(
      /^avoids \$1.*M and 2\.0 weeks of missed use; costs \$30/,
    )
  })
})

describe(writeKg, () => {
  it.each([
    [2.5, '2.5 kg'],
    [3, '3 kg'],
    [0.04, '0.04 kg'],
    [12.34, '12.3 kg'],
    [1234.5, '1,235 kg'],
  ])('writes %d', (kg, words) => {
    expect(writeKg(kg, format)).toBe(words)
  })
})

describe(writeDays, () => {
  it.each([
    [1, '1 day'],
    [2.5, '2.5 days'],
    [30, '30 days'],
    [12.4, '12 days'],
  ])('writes %d', (days, words) => {
    expect(writeDays(days, format)).toBe(words)
  })
})

describe(writeLoss, () => {
  it('calls what is negative a saving', () => {
    expect(writeLoss(-2000, format)).toMatch(/^\$2.*saved$/)
    expect(writeLoss(2000, format)).toMatch(/^\$2/)
  })
})

describe(toFinding, () => {
  const rows = [
    toRow({}),
    toRow({ stockOutShare: 0.3 }, { p50: undefined }),
    toRow({ stockOutShare: 0.01 }, { p5: undefined, p50: undefined }),
  ]

  it('counts parts by how often they run out', () => {
    expect(toFinding(rows, format)).toBe(
      '1 of 3 parts runs out in most runs, the first by May 2025',
    )
    expect(toSomeOut(rows, format)).toBe('1 more runs out in one run of 20 or more.')
    expect(toFirstOut(rows, format)).toBe(
      'The first is M-1: in half of the runs it is out by the week of 5 May 2025.',
    )
    expect(toFinding(rows.slice(1), format)).toBe('None of 2 parts runs out in most runs')
    expect(toFirstOut(rows.slice(1), format)).toBeUndefined()
  })
})
