import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readMeasure } from '@/parts/columns/read-measure'

const DAYS = 365.25

describe('how much a shown 1 counts', () => {
  it.each([
    ['Jahresbedarf (1000 kg)', 1000, ['kg']],
    ['Annual volume (k pcs)', 1000, ['pcs']],
    ['Annual usage (10³ kg)', 1000, ['kg']],
    ['Menge in Tsd. Stück', 1000, ['pcs']],
    ['Menge TStk', 1000, ['pcs']],
    ['Qty (x1000 pcs)', 1000, ['pcs']],
    ["Qty '000 pcs", 1000, ['pcs']],
    ['Qty (000s)', 1000, []],
    ['Usage (1,000 lbs)', 1000, ['lb']],
    ['Verbrauch [1.000 kg]', 1000, ['kg']],
    ['Usage (100 kg)', 100, ['kg']],
    ['年用量(万个)', 10_000, ['pcs']],
    ['年用量(千克)', 1, ['kg']],
    ['Annual usage (kg)', 1, ['kg']],
    ['Usage 2024 (kg)', 1, ['kg']],
    ['Ilość (tys. szt.)', 1000, ['pcs']],
    ['Besoin annuel (milliers de pièces)', 1000, ['pcs']],
  ])('%s: %d', (title, value, units) => {
    expect(readMeasure(title)).toMatchObject({ factor: { value, candidates: [] }, units })
  })

  it.each([
    ['Umsatz (Mio EUR)', 1_000_000, 'EUR'],
    ['Spend (INR lakh)', 100_000, 'INR'],
    ['Spend (₹ crore)', 10_000_000, 'INR'],
    ['Umsatz T€', 1000, 'EUR'],
    ['Umsatz TEUR', 1000, 'EUR'],
    ['Umsatz (T EUR)', 1000, 'EUR'],
    ['Spend kUSD', 1000, 'USD'],
    ['Spend (k$)', 1000, 'USD'],
    ['Spend ($k)', 1000, 'USD'],
    ['Spend USD k', 1000, 'USD'],
    ['Revenue (€m)', 1_000_000, 'EUR'],
    ['Revenue ($mm)', 1_000_000, 'USD'],
    ['Revenue MEUR', 1_000_000, 'EUR'],
    ['Revenue mn EUR', 1_000_000, 'EUR'],
    ['Revenue USD million', 1_000_000, 'USD'],
    ['销售额(万元)', 10_000, 'CNY'],
    ['销售额(亿元)', 100_000_000, 'CNY'],
    ['売上高(百万円)', 1_000_000, 'JPY'],
    ['売上高(千円)', 1000, 'JPY'],
    ['Umsatz (Mrd. €)', 1_000_000_000, 'EUR'],
    ['Spend (EUR)', 1, 'EUR'],
  ])('%s: %d', (title, value, currency) => {
    expect(readMeasure(title)).toMatchObject({ factor: { value, candidates: [] }, currency })
  })

  it.each(['Revenue (M)', 'Menge (25 kg)', 'Demand plant 1000', 'Gasto (mil EUR)', 'Qty (dozen)'])(
    '%s is in doubt',
    (title) => {
      expect(readMeasure(title).factor.candidates.length).toBeGreaterThan(1)
    },
  )
})

describe('what time an amount covers', () => {
  it.each([
    ['Usage (last 12 month, kg)', 1],
    ['Annual usage (52 week, kg)', 1],
    ['年用量(1月-12月,公斤)', 1],
    ['Demand (6 month, kg)', 2],
    ['Demand (3 months, kg)', 4],
    ['Bedarf letzte 3 Monate', 4],
    ['近六个月用量', 2],
    ['Usage Jan-Dec 2024', 1],
    ['Usage Jan–Jun', 2],
    ['Verbrauch Januar bis Juni 2024', 2],
    ['Usage 01-06/2024', 2],
    ['Usage LTM', 1],
    ['Monatsbedarf (kg)', 12],
    ['Usage (kg/month)', 12],
    ['Monthly usage', 12],
    ['月用量(公斤)', 12],
    ['Quartalsbedarf', 4],
    ['Half-year demand', 2],
    ['半年用量', 2],
    ['Weekly usage (kg)', DAYS / 7],
    ['Wochenverbrauch kg', DAYS / 7],
    ['Demand per week', DAYS / 7],
    ['Consommation mensuelle (kg)', 12],
    ['Consumo mensual (kg)', 12],
    ['Usage (kg/calendar day)', DAYS],
    ['四半期使用量', 4],
    ['Annual usage', 1],
    ['Jahresbedarf kg', 1],
    ['Bedarf p.a.', 1],
    ['Usage T-1 (kg)', undefined],
    ['Stock (month-end, kg)', undefined],
    ['Bestand Monatsende', undefined],
    ['Usage (kg)', undefined],
    ['Usage FY24', undefined],
  ])('%s: %j times a year', (title, timesPerYear) => {
    expect(readMeasure(title).period).toMatchObject({ timesPerYear, isDoubtful: false })
  })

  it.each([
    'Daily usage (kg)',
    'Usage (kg/day)',
    'Tagesbedarf',
    'Usage per working day',
    'Usage YTD',
    'Usage week 40',
    'Verbrauch KW 40',
    'Usage March 2024',
    'Usage Q3',
    'Usage 2024-06',
    'Qty month',
    'Annual usage, monthly average',
    'Bi-monthly demand',
    'Usage (12M)',
  ])('%s is in doubt', (title) => {
    expect(readMeasure(title).period.isDoubtful).toBe(true)
  })
})

describe('what an amount is counted by', () => {
  it.each([
    ['Cost (EUR/kg)', 'kg', 1],
    ['Kosten/Stk (EUR)', 'pcs', 1],
    ['金额(元/公斤)', 'kg', 1],
    ['Usage (g/pc)', 'pcs', 1],
    ['Sales (EUR/pc)', 'pcs', 1],
    ['Piece weight (kg/1000 pcs)', 'pcs', 1000],
    ['Gewicht in kg pro 100 Stück', 'pcs', 100],
    ['Cost per 1000', 'pcs', 1000],
    ['Unit cost (EUR)', 'pcs', 1],
    ['Kosten je t', 't', 1],
    ['单价(元)', 'pcs', 1],
  ])('%s: %s, %d', (title, unit, count) => {
    expect(readMeasure(title).per).toMatchObject({ kind: 'unit', unit, count })
  })

  it('knows neither vehicles nor batches', () => {
    expect(readMeasure('Usage (kg/vehicle)').per).toMatchObject({ kind: 'other' })
    expect(readMeasure('Verbrauch pro Motor').per).toMatchObject({ kind: 'other' })
  })

  it.each(['Menge/Quantity', 'Usage (kg/yr)', 'Demand 2024/25', 'Quantity (kg)', 'kg per year'])(
    '%s is counted by nothing',
    (title) => {
      expect(readMeasure(title).per).toBeUndefined()
    },
  )
})

describe('units that a title names', () => {
  it.each([
    ['Usage T-1 (kg)', ['kg']],
    ['Stock (month-end, kg)', ['kg']],
    ['Menge (ST)', ['pcs']],
    ['Menge in to', ['t']],
    ['Usage (kg, t)', ['kg', 't']],
    ['Each (kg)', ['kg']],
    ['Quantity kg', ['kg']],
    ['用量（吨）', ['t']],
    ['Вес, кг', ['kg']],
    ['使用量(キログラム)', ['kg']],
    ['Unit weight (lb)', ['lb']],
    ['Weight (mg)', ['mg']],
  ])('%s: %j', (title, units) => {
    expect(readMeasure(title).units.toSorted()).toEqual(units.toSorted())
  })
})

describe('any title or unit', () => {
  it('is read without a fault, as a factor above 0 that is a number', () => {
    const words = fc.constantFrom(
      'kg',
      't',
      '1000',
      '10³',
      'Mio',
      '/',
      'per',
      '(',
      ')',
      'EUR',
      '%',
      '-',
      '1e999',
      '月',
    )
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.array(words, { maxLength: 8 }).map((parts) => parts.join(' ')),
      fc.array(words, { maxLength: 8 }).map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(texts, (text) => {
        const { factor } = readMeasure(text)
        for (const value of [factor.value, ...factor.candidates]) {
          expect(value).toBeGreaterThan(0)
          expect(value).toBeLessThan(Infinity)
        }
      }),
      { numRuns: 2000 },
    )
  })
})
