import { beforeAll, describe, expect, it } from 'vitest'
import { endpoints } from '@/contracts/endpoints'
import { assessExposure, type Assessed } from '@/engine/exposure/assess-exposure'
import { type BuyerList } from '@/domain/parts/buyer-list'
import { RESULT_MARK } from '@/domain/parts/column-mapping'
import { createModel } from '@/model/create-model'
import { DEFAULT_OUTLOOK } from '@/domain/market/outlook'
import { toSampleList } from '@/domain/parts/sample-list'
import { writeCsv } from '@/export/write-csv'
import { writeXlsx } from '@/export/write-xlsx'
import { toExposureProof } from '@/features/exposure/export/to-exposure-proof'
import { toResultsTable } from '@/features/exposure/export/to-results-table'
import { toPartRows } from '@/features/exposure/to-part-rows'
import { loadAnswer } from '@/mocks/answers'
import { type PartsSource } from '@/parts/thread/parts-reader'
import { createPartsService } from '@/parts/thread/parts-service'
import { type ProofScope } from '@/ui/exhibit/proof-scope'
import { createFormat } from '@/ui/format/create-format'
import { loadEmbeddedRecord } from '@tests/embedded-record'
import { QUIET, toBuffer, toCheck } from '@tests/parts/parts-kit'

const format = createFormat('en-GB')

/** What the page says of everything on it. */
const SCOPE: ProofScope = {
  scenario: { name: 'Halt to June 2025', differences: ['Pangwa: 40 weeks'] },
  asOf: '2024-11-20',
  dataVintage: '2026-01',
  formulaVersion: 'score-1.0.0',
  link: 'http://localhost/exposure?scenario=preset:halt-to-june-2025',
  assumptions: ['What follows is assumed.'],
}

let assessed: Assessed

/** A buyer's list of the sample's lines; names in it try to run as formulas. */
function toHostile({ lines, ...list }: BuyerList): BuyerList {
  const hostile = lines.map((line, at) => ({ ...line, description: `=HYPERLINK("x","${at}")` }))
  return { ...list, isSample: false, name: 'Parts', lines: hostile }
}

beforeAll(async () => {
  const sample = endpoints.sampleParts.answer.parse(await loadAnswer('sampleParts'))
  assessed = assessExposure({
    list: toHostile(toSampleList(sample)),
    materials: endpoints.materials.answer.parse(await loadAnswer('materials')),
    scenarioRuns: createModel(await loadEmbeddedRecord()).scenarioRuns(
      '2024-11-20',
      DEFAULT_OUTLOOK,
    ),
  })
})

const toProof = () =>
  toExposureProof({
    assessed,
    scope: SCOPE,
    sources: [],
    title: 'Parts',
    format,
  })

async function readBack(source: PartsSource) {
  const service = createPartsService()
  const opened = await service.open({ source }, QUIET)
  if (opened.kind !== 'opened') throw new Error(JSON.stringify(opened))
  const context = {
    materials: assessed.materials,
    elementIds: assessed.record.elements.map(({ id }) => id),
  }
  const checked = await service.check({ ...toCheck(opened.table), ...context }, QUIET)
  if (checked.kind !== 'checked') throw new Error(JSON.stringify(checked))
  return checked.result
}

describe(toResultsTable, () => {
  it('comes back as the list that it was made from, whatever stands beside it', async () => {
    const table = toResultsTable(assessed, toPartRows(assessed), format)
    const bytes = toBuffer(new TextEncoder().encode(writeCsv(table, toProof())))
    const csv = await readBack({ kind: 'file', name: 'parts.csv', bytes })
    const book = await writeXlsx(table, toProof())
    const xlsx = await readBack({
      kind: 'file',
      name: 'parts.xlsx',
      bytes: await book.arrayBuffer(),
    })
    for (const { lines, badRows } of [csv, xlsx]) {
      expect(badRows).toEqual([])
      expect(lines).toEqual(assessed.list.lines)
    }
  })

  it('says what the page says, in raw numbers that add up to the total', () => {
    const { titles, rows } = toResultsTable(assessed, toPartRows(assessed), format)
    const at = titles.indexOf(`${RESULT_MARK}money at risk, USD over the run`)
    const sum = rows.reduce((total, cells) => total + Number(cells[at]), 0)
    expect(sum).toBeCloseTo(assessed.exposure.totals.moneyAtRiskUsd, 4)
  })
})

describe(toExposureProof, () => {
  it('says what every export of the page says, and adds each assumption with its lines', () => {
    const proof = toProof()
    expect(proof).toMatchObject({ ...SCOPE, assumptions: expect.any(Array), title: 'Parts' })
    expect(proof.assumptions[0]).toBe('What follows is assumed.')
    expect(proof.assumptions.join(' ')).toContain('Own stock is taken as 30 days')
  })
})
