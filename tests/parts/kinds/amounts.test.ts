import { describe, expect, it } from 'vitest'
import { readPasted, toRows } from '@tests/parts/parts-kit'
import { readUse, toExpected } from './kinds-kit'

const SCALES = `
  Jahresbedarf (Tsd. kg) | 12 | ×1000
  Bedarf in 1.000 kg | 12 | ×1000
  Bedarf [Tkg] | 12 | asked
  Demand (thousand kg) | 12 | ×1000
  Demand (000 kg) | 12 | ×1000
  Demand (000's kg) | 12 | ×1000
  Demand kg (x1000) | 12 | ×1000
  Demand kg x 10^3 | 12 | ×1000
  Demand [10^3 kg] | 12 | ×1000
  Demand kg ×10³ | 12 | ×1000
  Demand (E3 kg) | 12 | asked
  Demand (1e3 kg) | 12 | ×1000
  Usage, kkg | 12 | ×1000
  Usage Mg | 12 | asked
  Usage (Mg) | 12 | asked
  Usage (mg) | 12000000 | ×1/1000000
  年用量(千公斤) | 12 | ×1000
  年用量（吨） | 12 | ×1000
  年用量(万kg) | 12 | ×10000
  年用量(百kg) | 12 | ×100
  年用量(十公斤) | 12 | ×10
  年間使用量(千kg) | 12 | ×1000
  年間使用量（百万g） | 12 | ×1000
  연간 사용량(천 kg) | 12 | ×1000
  Consommation (milliers de kg) | 12 | ×1000
  Consumo (miles de kg) | 12 | ×1000
  Consumo (milhares kg) | 12 | ×1000
  Fabbisogno (migliaia di kg) | 12 | ×1000
  Zużycie (tys. kg) | 12 | ×1000
  Расход, тыс. кг | 12 | ×1000
  Spotřeba (tis. kg) | 12 | ×1000
  Tüketim (bin kg) | 12 | asked
  Förbrukning (tusen kg) | 12 | ×1000
  Verbruik (duizend kg) | 12 | ×1000
  Usage, hundreds of kg | 12 | ×100
  Usage (lakh kg) | 2 | ×100000
  Usage (quintal) | 2 | asked
  Usage (qtl) | 2 | asked
  Bedarf (dt) | 2 | asked
  Bedarf (Ztr) | 2 | asked
  Usage (cwt) | 2 | asked
  Usage (klb) | 2 | ×1000 lb
  Usage (k lbs) | 2 | ×1000 lb
  Usage (Mlb) | 0.002 | asked
  Usage (MT) | 2 | ×1000
  Usage (kt) | 0.002 | ×1000000
  Usage (tons) | 2 | asked
  Usage (ton) | 2 | asked
  Usage (US tons) | 1 | ×short ton
  Usage (dag) | 200 | asked
  Usage (dkg) | 200 | asked
  Usage (etto) | 200 | asked
  Menge (hg) | 20 | asked
  貫 | 1 | asked
  Quantity (kg/1000) | 12 | asked
  Quantity in units of 100 kg | 12 | ×100
  Quantity (per 100 kg) | 12 | asked
  Quantity (drums of 25 kg) | 2 | asked
  Quantity (25 kg bags) | 2 | asked
  Quantity kg (thousands) | 12 | ×1000
  Qty kg in 1000s | 12 | ×1000
  Qty (kg) *1000 | 12 | ×1000
  Qty kg ‘000 | 12 | ×1000
  Qty kg 000s | 12 | ×1000
  Bedarf Tsd.kg | 12 | ×1000
  Bedarf TKG | 12 | asked
`

const UNITS = `
  Usage T (kg) | asked
  Usage T0 kg | ×1
  Usage Y-1 (kg) | ×1
  Usage N-1 (kg) | ×1
  Usage n+1 (kg) | ×1
  Usage t (kg) | asked
  Usage kg (t) | asked
  Usage kg/t | asked
  Usage [kg or pcs] | asked
  Usage (Stk/kg) | asked
  Each usage kg | asked
  Unit kg | ×1
  Qty, unit: kg | ×1
  Menge (ME: KG) | ×1
  Menge in kg (nicht Stück) | asked
  Usage g (Graz) kg | asked
  Qty G kg | asked
  M-42 kg | asked
  Usage EA kg | asked
  Usage (pcs/kg) | asked
  Menge (m) | asked
  Menge (m²) | asked
  Menge (l) | asked
  Menge (Liter) | asked
  Menge (m3) | asked
  Menge (Rolle) | asked
  Menge (Satz) | asked
  Menge (VPE) | asked
  Menge (Pal.) | asked
  Qty (box) | asked
  Qty (kg REO) | ×1
  Qty (kg TREO) | ×1
  Qty (kg net) | ×1
  Qty kg gross | ×1
  Qty (kg brutto) | ×1
  Qty (kg contained Dy) | ×1
`

describe('a title that scales its column', () => {
  it.each(toRows(SCALES))('%s: %s is %s', async (title, cell, expected) => {
    expect(await readUse(title, cell)).toBe(toExpected(expected, cell))
  })

  it.each([
    'Alle Mengen in Tsd. kg',
    '(in thousands)',
    'Angaben in Tsd.',
    'All figures in 000s',
    '金额单位：万元 数量单位：千公斤',
    '（単位：千kg）',
  ])('is asked about where a line above the titles does: %s', async (remark) => {
    const text = `${remark}\nPart\tMaterial\tDemand kg\nA1\tN42SH\t12`
    expect((await readPasted(text)).stage).toBe('asking')
  })
})

describe('a title with words that may be units', () => {
  it.each(toRows(UNITS))('%s: %s', async (title, expected) => {
    expect(await readUse(title, '1200')).toBe(toExpected(expected, '1200'))
  })
})
