import { describe, expect, it } from 'vitest'
import { toRows } from '@tests/parts/parts-kit'
import { readOne, toExpected, toOutcome } from './kinds-kit'

const PIECES = `
  Volume (kpcs) | 12 | 240
  Volume kpc | 12 | 240
  Volume (k units) | 12 | asked
  Menge (Tsd. Stk.) | 12 | 240
  Menge TStk | 12 | 240
  Menge Tsd Stück | 12 | 240
  Stückzahl (T) | 12 | asked
  数量(千个) | 12 | 240
  数量(千個) | 12 | 240
  数量（万只） | 12 | 2400
  数量 K | 12 | asked
  Qty (Mpcs) | 1 | asked
  Qty (M pcs) | 1 | asked
  Qty (MM pcs) | 1 | 20000
  Qty mio pcs | 1 | 20000
  Qty (dozens) | 12 | asked
  Qty (gross) | 12 | asked
  Qty 100 pcs | 12 | 24
  Qty (C pcs) | 12 | asked
  Qty (pairs) | 12 | asked
  数量（打） | 12 | asked
  EAU (k) | 12 | asked
  EAU [kpcs] | 12 | 240
  EAU ku | 12 | asked
  Qty / 1000 | 12 | asked
  Stück in Tausend | 12 | 240
  Szt. (tys.) | 12 | 240
  Pièces (milliers) | 12 | 240
`

const WEIGHTS = `
  Weight (g) | 12 | 12
  Stückgewicht (mg) | 12 | 0.012
  Gewicht/Stk [g] | 12 | 12
  Weight g/pc | 12 | 12
  g/pcs | 12 | 12
  gr/pz | 12 | 12
  Peso unitario (g) | 12 | 12
  Poids unitaire en g | 12 | 12
  単重(g) | 12 | 12
  单重(克) | 12 | 12
  单重/g | 12 | asked
  Unit weight, g | 12 | 12
  Weight per 100 pcs (kg) | 1.2 | 12
  Gewicht kg/100 Stk | 1.2 | 12
  kg/Tsd. Stk | 12 | 12
  kg per thousand pieces | 12 | 12
  kg/‰ | 12 | 12
  千个重(kg) | 12 | 12
  kg/千个 | 12 | 12
  kg/k pcs | 12 | 12
  kg/kpcs | 12 | 12
  Weight (oz) | 1 | 28.34952313
  Weight (lbs) | 1 | 453.59237
  Weight lb/ea | 1 | 453.59237
  Weight (t) | 0.001 | 1000
  Weight | 12 g | 12
  Weight | 12g | 12
  Weight | 0,012 kg | asked
  Weight | 12 gr | 12
  Weight | 12 Gramm | 12
  Weight | 12 mg | 0.012
  Weight | 1 oz | 28.34952313
  Weight | 12 克 | 12
  Weight | 12 g/pc | 12
  Weight kg | 12 g | 12
  Weight (ct) | 5 | asked
  Weight (carat) | 5 | asked
  Weight (dag) | 1.2 | asked
  Weight (10^-3 kg) | 12 | asked
  Weight (µg) | 12 | asked
  Weight [gram] | 12 | 12
  Masse [g] | 12 | 12
  Netto g | 12 | 12
  Nettogewicht (KG) je 1.000 | 12 | 12
  Net wt (g) | 12 | 12
  Wt. kg | 0.012 | 12
  Magnet mass [g] | 12 | 12
  Magnetmasse g | 12 | 12
  Pieces per kg | 83.3333333333 | asked
  pcs/kg | 83.3333 | asked
  Stück pro kg | 83.33 | asked
  个/公斤 | 83.33 | asked
`

const STOCKS = `
  Stock (month-end, kg) | 300 | 300 kg
  Bestand Monatsende kg | 300 | 300 kg
  Bestand per 31.10.2026 (kg) | 300 | 300 kg
  Stock as of Oct 31 (kg) | 300 | 300 kg
  Stock week 44 (kg) | 300 | 300 kg
  Lagerbestand KW 44 kg | 300 | 300 kg
  月末库存(公斤) | 300 | 300 kg
  月末在庫(kg) | 300 | 300 kg
  10月末在庫 kg | 300 | 300 kg
  Stock fin de mois (kg) | 300 | 300 kg
  Reichweite (Tage) | 30 | 30 days
  Reichweite (Wochen) | 4 | 28 days
  Reichweite in Monaten | 2 | 60.875 days
  Reichweite (AT) | 30 | asked
  Reichweite Arbeitstage | 30 | asked
  Stock (working days) | 30 | asked
  在庫日数 | 30 | 30 days
  在庫月数 | 2 | 60.875 days
  库存周数 | 4 | 28 days
  库存可用天数 | 30 | 30 days
  재고일수 | 30 | 30 days
  Weeks on hand | 4 | 28 days
  WOH | 4 | asked
  DOH | 30 | asked
  DIO (days) | 30 | 30 days
  Months of supply | 2 | 60.875 days
  MOS | 2 | 60.875 days
  Couverture (semaines) | 4 | 28 days
  Couverture en jours | 30 | 30 days
  Cobertura (meses) | 2 | 60.875 days
  Copertura gg | 30 | asked
  Reichw. (Mon.) | 2 | 60.875 days
  Lagerreichweite Tg. | 30 | asked
  Stock (years) | 1 | asked
  Stock t | 0.3 | 300 kg
  Bestand (Tsd. kg) | 0.3 | 300 kg
  Stock value (EUR) | 3000 | asked
  Bestandswert EUR | 3000 | asked
  库存金额(元) | 3000 | asked
  Safety stock (kg) | 300 | 300 kg
`

const LEAD_TIMES = `
  Lead time (weeks) | 8 | 56 days
  Lieferzeit (Wo) | 8 | asked
  WBZ in Tagen | 56 | 56 days
  Lieferzeit [KT] | 56 | asked
  Lead time (wd) | 40 | asked
  Lieferzeit AT | 40 | asked
  Planlieferzeit | 56 | asked
  交货期(天) | 56 | 56 days
  交期（周） | 8 | 56 days
  リードタイム(日) | 56 | 56 days
  納期（週） | 8 | 56 days
  リードタイム(ヶ月) | 2 | 60.875 days
  Délai (sem.) | 8 | asked
  Délai de livraison en semaines | 8 | 56 days
  Plazo de entrega (días) | 56 | 56 days
  LT wks | 8 | 56 days
  L/T (days) | 56 | 56 days
  Lead time (months) | 2 | 60.875 days
  Lead time | 8 weeks | 56 days
  Lead time | 8 Wochen | 56 days
  Lead time | 8W | 56 days
  Lead time | 8 周 | 56 days
`

const RATES = `
  Rate | 150 | JPY | asked
  FX | 0.0067 | JPY | asked
  Kurs | 1,08 | EUR | asked
  USD/EUR | 1.08 | EUR | asked
  EUR/USD | 1.08 | EUR | asked
  EUR per USD | 0.93 | EUR | read
  USD per EUR | 1.08 | EUR | read
  USD per JPY | 150 | JPY | asked
  JPY per USD | 150 | JPY | read
  Kurs EUR je USD | 0.93 | EUR | read
  USDJPY | 150 | JPY | asked
  汇率 | 7.2 | CNY | asked
  美元汇率 | 7.2 | CNY | asked
  為替レート(円/ドル) | 150 | JPY | asked
  Rate to EUR | 1.08 | USD | read
  Kurs 100 JPY | 0.62 | JPY | asked
  Rate (EUR) | 0.0062 | JPY | asked
  Rate per 100 | 0.67 | JPY | asked
`

describe('pieces of 0.02 kg in a title that scales them', () => {
  it.each(toRows(PIECES))('%s: %s come to %s kg', async (title, cell, expected) => {
    const steps = { mapping: { quantity: title } }
    const reading = await readOne(`${title}\tWeight (kg/pc)`, `${cell}\t0.02`, steps)
    expect(toOutcome(reading, 'usageKgPerYear')).toBe(toExpected(expected))
  })
})

describe('the weight of a piece, of which 1,000 are used', () => {
  it.each(toRows(WEIGHTS))('%s: %s come to %s kg', async (title, cell, expected) => {
    const steps = { mapping: { kgPerPiece: title } }
    const reading = await readOne(`Qty pcs\t${title}`, `1000\t${cell}`, steps)
    expect(toOutcome(reading, 'usageKgPerYear')).toBe(toExpected(expected))
  })
})

describe('a stock and a lead time', () => {
  it.each(toRows(STOCKS))('%s: a stock of %s is %s', async (title, cell, expected) => {
    const [amount = '', unit] = expected.split(' ')
    const steps = { mapping: { stock: title } }
    const reading = await readOne(`Qty kg\t${title}`, `1200\t${cell}`, steps)
    expect(toOutcome(reading, unit === 'kg' ? 'stockKg' : 'stockDays')).toBe(toExpected(amount))
  })

  it.each(toRows(LEAD_TIMES))('%s: %s are %s', async (title, cell, expected) => {
    const [days = ''] = expected.split(' ')
    const steps = { mapping: { leadTime: title } }
    const reading = await readOne(`Qty kg\t${title}`, `1200\t${cell}`, steps)
    expect(toOutcome(reading, 'leadTimeDays')).toBe(toExpected(days))
  })
})

describe('a column of exchange rates', () => {
  it.each(toRows(RATES))('%s: %s for %s is %s', async (title, rate, currency, expected) => {
    const { stage } = await readOne(
      `Qty kg\tSpend\tCurrency\t${title}`,
      `1000\t150000\t${currency}\t${rate}`,
      { mapping: { rate: title }, answers: {} },
    )
    expect(stage).toBe(expected === 'asked' ? 'asking' : 'read')
  })

  it.each([
    ['EUR per USD', 'EUR', '0.93', 1 / 0.93],
    ['JPY per USD', 'JPY', '150', 1 / 150],
    ['Kurs EUR je USD', 'EUR', '0.93', 1 / 0.93],
    ['USD per EUR', 'EUR', '1.08', 1.08],
  ])('%s for %s: 1 unit at %s is %d US dollars', async (title, currency, rate, expected) => {
    const { rates } = await readOne(
      `Qty kg\tSpend\tCurrency\t${title}`,
      `1000\t150000\t${currency}\t${rate}`,
      { mapping: { rate: title }, answers: {} },
    )
    expect(rates[currency]).toBeCloseTo(expected, 12)
  })

  it.each([
    ['JPY', '150'],
    ['CNY', '7.2'],
    ['INR', '83'],
    ['GBP', '6'],
  ])('is asked about when 1 %s is typed as %s US dollars', async (currency, rate) => {
    const { questions } = await readOne(`Qty kg\tSpend (${currency})`, '1000\t150000', {
      answers: { [`rate:${currency}`]: rate },
    })
    expect(questions.map(({ id }) => id)).toEqual([`rateDirection:${currency}`])
  })
})
