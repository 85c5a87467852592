import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import writeExcelFile from 'write-excel-file/universal'
import { dataset } from '@tests/mock-data/dataset'
import { checkAmendments } from '@/record/amendments/check-amendments'
import { importFile } from '@/record/import/import-file'
import { toImportAmendment } from '@/record/import/to-amendment'
import { readText, tell, toBytes, toCsv, type Encoding } from './files'

const FLOW = {
  freqCode: 'A',
  period: '2023',
  reporterCode: 156,
  flowCode: 'M',
  partnerCode: 104,
  partnerISO: 'MMR',
  partner2Code: 0,
  customsCode: 'C00',
  motCode: 0,
  cmdCode: '2846',
  netWgt: 72_073_812,
  isNetWgtEstimated: false,
  primaryValue: 1_441_901_598,
}
const comtrade = (...rows: readonly object[]) =>
  JSON.stringify({ elapsedTime: '0.2 secs', count: rows.length, data: rows, error: '' })

describe('UN Comtrade, annual and monthly', () => {
  it('finds the printed figure of Myanmar in 2023 to be the one of the record', async () => {
    expect(await tell(comtrade(FLOW))).toEqual(['same imports.annual.MM 2023'])
  })

  it('tells a new year, and a figure that differs with both kept', async () => {
    const text = comtrade({ ...FLOW, period: '2026' }, { ...FLOW, netWgt: 70_000_000 })
    const { rows } = await readText(text)
    expect(rows.map(({ is, target }) => `${is} ${target}`)).toEqual([
      'new imports.annual.MM 2026',
      'differs imports.annual.MM 2023',
    ])
    expect(rows[1]?.change.after).toMatchObject({
      mass: { value: 70_000, alternatives: [{ value: 72_073.8, sources: ['comtrade_2846'] }] },
    })
  })

  it('takes the mark of an estimate from the source', async () => {
    const [estimated] = (await readText(comtrade({ ...FLOW, isNetWgtEstimated: true }))).rows
    expect(estimated).toMatchObject({
      is: 'differs',
      change: { after: { mass: { evidence: 'estimated' }, value: { evidence: 'reported' } } },
    })
  })

  it('adds up the parts where no total is printed, and takes the total where one is', async () => {
    const parts = [
      { ...FLOW, motCode: 1000, netWgt: 72_000_000, primaryValue: 1_441_000_000 },
      { ...FLOW, motCode: 2100, netWgt: 73_812, primaryValue: 901_598 },
    ]
    const [sum] = (await readText(comtrade(...parts))).rows
    expect(sum?.change.after).toMatchObject({
      mass: { value: 72_073.812, evidence: 'derived', note: 'Sum of 2 rows of the source.' },
      value: { value: 1_441_901_598 },
    })
    expect(await tell(comtrade(...parts, FLOW))).toEqual(['same imports.annual.MM 2023'])
  })

  it('uses neither of two totals that differ', async () => {
    const [told, ...more] = await tell(comtrade(FLOW, { ...FLOW, netWgt: 1 }))
    expect(more).toEqual([])
    expect(told).toMatch(/^not understood row 1, row 2: totals .* differ/)
  })

  it.each([
    ['another commodity', { cmdCode: '2805' }, 'commodity 2805'],
    ['another reporter', { reporterCode: 392 }, 'reporter 392'],
    ['exports', { flowCode: 'X' }, 'flow X'],
    ['a partner that is not known', { partnerISO: 'XXX', partnerCode: 999 }, 'partner XXX'],
    ['a weight that is missing', { netWgt: null }, 'has no net weight'],
    ['a weight of zero for something worth money', { netWgt: 0 }, 'has no net weight'],
    ['no period', { period: 'spring' }, 'is no year'],
  ])('names %s', async (_what, patch, message) => {
    const told = await tell(comtrade({ ...FLOW, ...patch }))
    expect(told).toHaveLength(1)
    expect(told[0]).toContain(message)
  })

  it('puts months of Myanmar where the record has them, and others into series of their own', async () => {
    const month = { ...FLOW, freqCode: 'M', period: '202506', netWgt: 3_000_000 }
    expect(await tell(comtrade(month, { ...month, partnerCode: 0, partnerISO: 'W00' }))).toEqual([
      'new imports.monthly.myanmar-oxides-and-compounds 2025-06',
      'new imports.series.hs2846-world',
      'new imports.monthly.hs2846-world 2025-06',
    ])
  })
})

describe('UN Comtrade, tariff lines', () => {
  const line = (cmdCode: string, netWgt: number, primaryValue: number, partnerCode = 104) => ({
    period: '2025',
    cmdCode,
    partnerCode,
    netWgt,
    qty: netWgt,
    qtyUnitCode: 8,
    primaryValue,
    classificationCode: 'H6',
  })

  it('adds repeated rows up to the sums of the record', async () => {
    // 36,008.073 t and US$759,698,812; 4,121.431 t and US$30,667,645, the first cut in two.
    const rows = [
      line('28469019', 30_000_000, 700_000_000),
      line('28469019', 6_008_073, 59_698_812),
      line('28469099', 4_121_431, 30_667_645),
    ]
    const { kind, rows: compared } = await readText(comtrade(...rows))
    expect(kind).toBe('comtrade-tariff-line')
    expect(compared.map(({ is, target }) => `${is} ${target}`)).toEqual([
      'same imports.annual.MM 2025',
    ])
    expect(compared[0]?.change.after).toMatchObject({
      mass: {
        note: 'Sum of tariff lines: 28469019 36,008.073 t, 28469099 4,121.431 t.',
        evidence: 'derived',
      },
    })
  })

  it('makes no total of all origins out of the partners of a file', async () => {
    const told = await tell(comtrade(line('28469019', 1000, 10), line('28469019', 1000, 10, 458)))
    expect(told.some((row) => row.includes('world'))).toBe(false)
  })

  it.each([842, 840, 841])('knows the United States as partner %d', async (code) => {
    expect(await tell(comtrade(line('28469019', 1000, 10, code)))).toEqual([
      'new imports.annual.US 2025',
    ])
  })

  it('takes a quantity in kilograms where no weight is printed, and no other quantity', async () => {
    const bare = { ...line('28469019', 0, 10), qty: 2500 }
    const [row] = (await readText(comtrade(bare))).rows
    expect(row?.change.after).toMatchObject({ mass: { value: 2.5 } })
    expect(await tell(comtrade({ ...bare, qtyUnitCode: 5 }))).toEqual([
      'not understood row 1: has no net weight',
    ])
  })

  it('names lines outside HS 2846', async () => {
    const told = await tell(comtrade(line('25309020', 1000, 10)))
    expect(told[0]).toContain('line 25309020')
  })
})

const MCS_2026 = [
  'MCS chapter,Section,Commodity,Country,Statistics,Statistics_detail,Unit,Year,Value,Notes,Is critical mineral 2025,Other notes'.split(
    ',',
  ),
  ...[
    ['Burma', '2024', '27,000', 'Estimated. From imports by China.'],
    ['United States', '2024', '45,500', 'Reported.'],
    ['Burma', '2025', '22,000', 'Estimated.'],
    ['World total (rounded)', '2025', '390,000', 'Estimated.'],
  ].map(([country = '', year = '', value = '', notes = '']) => [
    'RARE EARTHS',
    'World Mine Production and Reserves–t',
    'Rare earths',
    country,
    'Production',
    'Mine production',
    'metric tons',
    year,
    value,
    notes,
    'Yes',
    '',
  ]),
]
const MCS_2026_TOLD = [
  'same production.MM 2024 MCS 2026',
  'same production.US 2024 MCS 2026',
  'same production.MM 2025 MCS 2026',
  'same production.world 2025 MCS 2026',
]

/** Return the long file with other columns in one row. */
function withCells(row: number, cells: Readonly<Record<number, string>>): string {
  return toCsv(
    MCS_2026.map((line, at) =>
      at === row ? line.map((cell, column) => cells[column] ?? cell) : line,
    ),
  )
}

describe('USGS Mineral Commodity Summaries', () => {
  it('finds the figures of the edition of 2026 to be those of the record', async () => {
    expect(await tell(toCsv(MCS_2026))).toEqual(MCS_2026_TOLD)
  })

  it('reads the columns of 2025, whose years stand in the titles', async () => {
    const text = toCsv([
      ['SOURCE', 'COUNTRY', 'COMMODITY ', 'TYPE', 'UNIT_MEAS', 'PROD_2023', 'PROD_EST_ 2024'],
      [
        'MCS2025',
        'United States',
        'Rare earths',
        'Mine production',
        'metric tons',
        '41600',
        '45000',
      ],
      ['MCS2025', 'Canada ', 'Cobalt', 'Mine production', 'metric tons', '4300', '4500'],
      ['MCS2025', 'Australia', 'Rare earths', 'Mine production', 'metric tons', '16 000', '13,000'],
    ])
    expect(await tell(text)).toEqual([
      'same production.US 2023 MCS 2025',
      'same production.US 2024 MCS 2025',
      'same production.AU 2023 MCS 2025',
      'same production.AU 2024 MCS 2025',
    ])
  })

  it('tells a figure that differs, estimated where the source says so', async () => {
    const [row] = (await readText(withCells(1, { 8: '28,500' }))).rows
    expect(row).toMatchObject({
      is: 'differs',
      change: { after: { output: { value: 28_500, evidence: 'estimated' } } },
    })
    const [reported] = (await readText(withCells(1, { 9: 'Reported.' }))).rows
    expect(reported).toMatchObject({
      is: 'differs',
      change: { after: { output: { value: 27_000, evidence: 'reported' } } },
    })
  })

  it('keeps what is not available as missing, never as zero', async () => {
    const [row] = (await readText(withCells(1, { 8: 'NA' }))).rows
    expect(row?.change.after).toMatchObject({ output: { value: null } })
  })

  it.each([
    ['>1,000', 'is a bound'],
    ['E', 'net exporter'],
    ['many', 'is not a number'],
  ])('takes “%s” for no figure and says so', async (value, message) => {
    const { rows, notUnderstood } = await readText(withCells(1, { 8: value }))
    expect(rows).toHaveLength(3)
    expect(notUnderstood).toEqual([{ where: 'line 2', message: expect.stringContaining(message) }])
  })

  it('names a country and a unit that are not known', async () => {
    const told = await tell(withCells(1, { 3: 'Atlantis' }))
    expect(told.at(-1)).toBe('not understood line 2: “Atlantis” is no country that is known')
    expect((await tell(withCells(1, { 6: 'carats' }))).at(-1)).toContain('“carats” is no unit')
  })

  it('reads prices of single oxides', async () => {
    const price = ['RARE EARTHS', 'Salient Statistics', 'Rare earths', 'United States', 'Price']
    const text = toCsv([
      ...MCS_2026,
      [
        ...price,
        'Dysprosium oxide, 99.5% minimum',
        'dollars per kilogram',
        '2024',
        '257',
        '',
        '',
        '',
      ],
    ])
    expect((await tell(text)).at(-1)).toBe('same prices.annual.Dy 2024')
  })

  it('names the column that is gone or called otherwise', async () => {
    const renamed = toCsv(
      MCS_2026.map((row, at) =>
        row.map((cell) => (at === 0 && cell === 'Value' ? 'Amount' : cell)),
      ),
    )
    const { notUnderstood } = await readText(renamed)
    expect(notUnderstood[0]).toEqual({
      where: 'titles',
      message: expect.stringContaining('no column is called Value; there are MCS chapter'),
    })
  })

  it('uses neither of two rows that contradict each other', async () => {
    const [, first = []] = MCS_2026
    const doubled = toCsv([...MCS_2026, first.map((cell) => (cell === '27,000' ? '28,000' : cell))])
    expect((await tell(doubled)).at(-1)).toContain(
      'production.MM 2024 MCS 2026: stands in the file',
    )
  })

  it('reads the same whatever the order of columns and the encoding', async () => {
    const order = fc.shuffledSubarray(MCS_2026[0]?.map((_, column) => column) ?? [], {
      minLength: 12,
    })
    const encoding = fc.constantFrom<Encoding>('utf-8', 'utf-8 with mark', 'latin-1', 'utf-16')
    await fc.assert(
      fc.asyncProperty(order, encoding, async (columns, written) => {
        const moved = MCS_2026.map((row) => columns.map((column) => row[column] ?? ''))
        // Latin-1 has no long dash.
        const text = toCsv(moved).replaceAll('–', written === 'latin-1' ? '-' : '–')
        expect(await tell(toBytes(text, written))).toEqual(MCS_2026_TOLD)
      }),
      { numRuns: 40 },
    )
  })
})

describe('Worldwide Governance Indicators', () => {
  const six = ['VA', 'PV', 'GE', 'RQ', 'RL', 'CC']
  const row = (id: string, value: number | null, date = '2024') => ({
    indicator: { id: `GOV_WGI_${id}.EST`, value: 'words' },
    country: { id: 'MM', value: 'Myanmar' },
    countryiso3code: 'MMR',
    date,
    value,
  })
  const api = (rows: readonly object[]) => JSON.stringify([{ page: 1, total: rows.length }, rows])

  it('makes the mean of six of the newest year that has them all', async () => {
    // (−1.9 − 2 − 1.6 − 1.5 − 1.55 − 1.65) ÷ 6 = −1.7
    const values = [-1.9, -2, -1.6, -1.5, -1.55, -1.65]
    const rows = [
      ...six.map((id, at) => row(id, values[at] ?? 0)),
      ...six.map((id) => row(id, 0, '2020')),
      row('VA', 2, '2025'),
    ]
    const [compared] = (await readText(api(rows))).rows
    expect(compared).toMatchObject({
      is: 'differs',
      target: 'governance.MM',
      change: { after: { latestMean: { value: -1.7, period: '2024', evidence: 'derived' } } },
    })
  })

  it('names the indicators that are missing', async () => {
    const told = await tell(api([row('VA', -1), row('PV', null)]))
    expect(told).toEqual([
      expect.stringMatching(
        /^not understood MM: no year has all six .*missing: PV, GE, RQ, RL, CC/,
      ),
    ])
  })

  it('reads the long table, in which missing values stand as dots', async () => {
    const titles = 'codeindyr,code,countryname,year,indicator,estimate,stddev'.split(',')
    const rows = six.map((id) => ['x', 'MMR', 'Myanmar', '2024', id.toLowerCase(), '-1.71', '0.2'])
    expect(await tell(toCsv([titles, ...rows]))).toEqual(['same governance.MM'])
    const dots = rows.map((cells, at) => (at === 0 ? cells.with(5, '..') : cells))
    expect((await tell(toCsv([titles, ...dots])))[0]).toContain('missing: VA')
  })

  it('reads the workbook that the World Bank publishes, whatever sheet the table stands on', async () => {
    const titles =
      'codeindyr,code,countryname,year,indicator,estimate,stddev,nsource,pctrank,pctranklower,pctrankupper'
    const data = six.map((id) => [
      `${id.toLowerCase()}MMR2024`,
      'MMR',
      'Myanmar',
      2024,
      id.toLowerCase(),
      -1.71,
      0.2,
      8,
      5,
      1,
      9,
    ])
    const sheets = [
      { sheet: 'About', data: [['Worldwide Governance Indicators']] },
      { sheet: 'WGI', data: [titles.split(','), ...data] },
    ]
    const book = await (await writeExcelFile(sheets).toBlob()).arrayBuffer()
    expect(await tell(new Uint8Array(book))).toEqual(['same governance.MM'])
  })
})

describe('the EU study', () => {
  it('reads shares in per cent by stage and country, and the factor of trade', async () => {
    const text = toCsv([
      ['Material', 'Stage', 'Country', 'Share', 't'],
      ['Praseodymium', 'E', 'Russia', '1.5%', '1'],
      ['Praseodymium', 'E', 'Australia', '0.9', '1'],
      ['Cobalt', 'E', 'Congo', '60%', '1'],
      ['Dysprosium', 'X', 'China', '1%', '1'],
      ['Dysprosium', 'P', 'China', '101%', '1'],
    ])
    const told = await tell(text)
    expect(told[0]).toBe('same supplyShares.Pr mine RU')
    expect(told[1]).toBe('differs supplyShares.Pr mine AU')
    expect(told[2]).toContain('stage “X”')
    expect(told[3]).toContain('not between 0 and 100')
    expect(told).toHaveLength(4)
  })

  it('takes the newest year of the two indicators', async () => {
    const text = toCsv([
      ['Material', 'Year', 'SR', 'EI'],
      ['Holmium', '2020', '6.1', '3.3'],
      ['Holmium', '2023', '5.6', '3.2'],
    ])
    expect(await tell(text)).toEqual(['same criticality.Ho'])
  })
})

describe('ACLED', () => {
  const titles = [
    'event_id_cnty',
    'event_date',
    'time_precision',
    'event_type',
    'sub_event_type',
    'actor1',
    'actor2',
    'admin1',
    'location',
  ]
  const row = (date: string, precision = '1', admin = 'Kachin') => [
    'MMR1',
    date,
    precision,
    'Battles',
    'Armed clash',
    'KIA',
    'Military Forces',
    admin,
    'Pangwa',
  ]

  it.each([
    ['28 December 2022', '1', '2022-12-28', 'day'],
    ['2022-12-28', '2', '2022-12-28', 'approx'],
    ['28 December 2022', '3', '2022-12-01', 'month'],
  ])('reads %s of precision %s', async (written, precision, date, known) => {
    const [event] = (
      await readText(toBytes(toCsv([titles, row(written, precision)]), 'utf-8 with mark'))
    ).rows
    expect(event).toMatchObject({
      is: 'new',
      target: 'history.events.acled-MMR1',
      change: { after: { date, precision: known, category: 'conflict', regionIds: ['pangwa'] } },
    })
  })

  it('brings candidates for events and nothing else', async () => {
    const { rows } = await readText(
      toCsv([titles, row('1 March 2026'), row('2 March 2026', '1', 'Yangon')]),
    )
    expect(rows.map(({ change }) => change.table)).toEqual(['history.events'])
  })

  it('names a day that is none', async () => {
    expect((await tell(toCsv([titles, row('31 February 2026')])))[0]).toContain('is no day')
  })
})

describe(importFile, () => {
  it.each([
    ['a letter', 'Dear all,\nplease find attached', 'does not have the titles'],
    ['half a file', '{"data": [', 'not whole JSON'],
    ['JSON without rows', '{"error": "none"}', 'no list of rows'],
    ['nothing', '', ''],
  ])('refuses %s', async (_what, text, message) => {
    const read = await importFile({ name: 'file', bytes: toBytes(text) }, dataset)
    expect(read).toEqual({ kind: 'refused', message: expect.stringContaining(message) })
  })

  it('never throws, whatever it is given', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.json()), async (text) => {
        const { kind } = await importFile({ name: 'file', bytes: toBytes(text) }, dataset)
        expect(['read', 'refused']).toContain(kind)
      }),
    )
  })

  it('makes an amendment of what is ticked that keeps the rules of the record', async () => {
    const imported = await readText(
      comtrade({ ...FLOW, netWgt: 70_000_000 }, { ...FLOW, period: '2025', netWgt: 40_000_000 }),
    )
    const act = { id: 'amendment-1', author: 'A', day: '2026-11-30', fileName: 'china.json' }
    expect(toImportAmendment(imported, { ...act, targets: new Set() })).toBeUndefined()
    const amendment = toImportAmendment(imported, {
      ...act,
      targets: new Set(['imports.annual.MM 2025']),
    })
    expect(amendment?.changes).toHaveLength(1)
    expect(amendment && checkAmendments(dataset, [amendment])).toEqual([])
  })
})

// Titles as the publishers print them, each seen in public code that reads the file; rows are short, of another
// commodity or invented, for the terms of some forbid passing theirs on.
describe('titles as published', () => {
  it('UN Comtrade, the table that its page exports: all titles, a comma too many at the end', async () => {
    const titles =
      'typeCode,freqCode,refPeriodId,refYear,refMonth,period,reporterCode,reporterISO,reporterDesc,flowCode,flowDesc,partnerCode,partnerISO,partnerDesc,partner2Code,partner2ISO,partner2Desc,classificationCode,classificationSearchCode,isOriginalClassification,cmdCode,cmdDesc,aggrLevel,isLeaf,customsCode,customsDesc,mosCode,motCode,motDesc,qtyUnitCode,qtyUnitAbbr,qty,isQtyEstimated,altQtyUnitCode,altQtyUnitAbbr,altQty,isAltQtyEstimated,netWgt,isNetWgtEstimated,grossWgt,isGrossWgtEstimated,cifvalue,fobvalue,primaryValue,legacyEstimationFlag,isReported,isAggregate'
    const row =
      'C,A,20230101,2023,52,2023,156,CHN,China,M,Import,104,MMR,Myanmar,0,W00,World,H6,HS,TRUE,2846,"Compounds, inorganic or organic, of rare earth metals",4,FALSE,C00,TOTAL CPC,0,0,TOTAL MOT,8,kg,72073812,FALSE,8,kg,72073812,FALSE,72073812,FALSE,0,FALSE,1441901598,,1441901598,0,FALSE,TRUE,'
    expect(await tell(`${titles}\n${row}\n`)).toEqual(['same imports.annual.MM 2023'])
    expect(await tell(toBytes(`${titles}\n${row}\n`, 'latin-1'))).toEqual([
      'same imports.annual.MM 2023',
    ])
  })

  it('UN Comtrade, the name of the flag of an estimate in other letters', async () => {
    const { isNetWgtEstimated: _, ...row } = FLOW
    const [read] = (await readText(comtrade({ ...row, isnetWgtEstimated: true }))).rows
    expect(read?.change.after).toMatchObject({ mass: { evidence: 'estimated' } })
  })

  it('USGS 2025: stray blanks in titles and countries, capacity beside production', async () => {
    const titles =
      'SOURCE,COMMODITY,COUNTRY,TYPE,UNIT_MEAS,PROD_2023,PROD_EST_ 2024,PROD_NOTES,CAP_2023,CAP_EST_ 2024,CAP_NOTES,RESERVES_2024,RESERVE_NOTES'
    const rows = [
      'MCS2025,Cobalt,Canada ,"Mine production, cobalt content",metric tons,4300,4500,,,,,220000,',
      'MCS2025,Rare earths,Burma ,"Mine production, rare-earth-oxide equivalent",metric tons,43000,31000,,,,,NA,',
      'MCS2025,Rare earths,World total (rounded),"Mine production, rare-earth-oxide equivalent",metric tons,376000,390000,,,,,>90000000,',
    ]
    const told = await tell([titles, ...rows].join('\n'))
    expect(told.map((words) => words.replace(/^(same|new|differs) /, ''))).toEqual([
      'production.MM 2023 MCS 2025',
      'production.MM 2024 MCS 2025',
      'production.world 2023 MCS 2025',
      'production.world 2024 MCS 2025',
    ])
  })

  it('USGS 2026: years with words, thousands of tonnes, a rounded total, a bound, E and W', async () => {
    const row = (...[country, detail, unit, year, value]: readonly string[]) => [
      'RARE EARTHS',
      'World Mine Production and Reserves:',
      'Rare earths',
      country ?? '',
      'Production',
      detail ?? '',
      unit ?? '',
      year ?? '',
      value ?? '',
      '',
      'Yes',
      '',
    ]
    const text = toCsv([
      MCS_2026[0] ?? [],
      row('Burma', 'Mine production', 'thousand metric tons', '2025_estimated', 'e22'),
      row('World total', 'Mine production: rounded', 'metric tons', '2025', '390,000'),
      row('Brazil', 'Mine production, estimated', 'metric tons', '2025', '>20'),
      row('Canada', 'Mine production', 'metric tons', '2025', 'E'),
      row('India', 'Mine production', 'metric tons', '2025', 'W'),
    ])
    const { rows, notUnderstood } = await readText(text)
    expect(rows.map(({ target }) => target)).toEqual([
      'production.MM 2025 MCS 2026',
      'production.world 2025 MCS 2026',
      'production.IN 2025 MCS 2026',
    ])
    expect(rows[0]?.change.after).toMatchObject({
      output: { value: 22_000, evidence: 'estimated' },
    })
    expect(rows[2]?.change.after).toMatchObject({ output: { value: null } })
    expect(notUnderstood.map(({ message }) => message)).toEqual([
      '“>20” is a bound, no figure',
      '“E” says net exporter, no figure',
    ])
  })

  it('World Bank: a row of the interface with all its fields', async () => {
    const rows = ['VA', 'PV', 'GE', 'RQ', 'RL', 'CC'].map((id) => ({
      indicator: { id: `GOV_WGI_${id}.EST`, value: 'Estimate' },
      country: { id: 'MM', value: 'Myanmar' },
      countryiso3code: 'MMR',
      date: '2024',
      value: -1.71,
      unit: '',
      obs_status: '',
      decimal: 1,
    }))
    const head = { page: 1, pages: 1, per_page: 1000, total: 6, sourceid: '3' }
    expect(await tell(JSON.stringify([head, rows]))).toEqual(['same governance.MM'])
  })

  it('ACLED: all titles of an export, with a mark at the beginning', async () => {
    const titles =
      'event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp'
    const row =
      'MMR1,2026-02-03,2026,1,Political violence,Battles,Armed clash,One,,2,Other,,1,12,,104,Southeast Asia,Myanmar,Kachin,Myitkyina,Chipwi,Pangwa,25.9,98.6,1,Nobody,National,Invented for a test.,0,,1770163200'
    const told = await tell(toBytes(`${titles}\n${row}\n`, 'utf-8 with mark'))
    expect(told).toEqual(['new history.events.acled-MMR1'])
  })
})
