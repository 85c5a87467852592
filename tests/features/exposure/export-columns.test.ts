import { beforeAll, describe, expect, it } from 'vitest'
import { endpoints } from '@/contracts/endpoints'
import { assessExposure } from '@/engine/exposure/assess-exposure'
import { createModel } from '@/model/create-model'
import { DEFAULT_OUTLOOK } from '@/domain/market/outlook'
import { toSampleList } from '@/domain/parts/sample-list'
import { toExportColumns } from '@/features/exposure/export-columns'
import { toPartRows, type PartRow } from '@/features/exposure/to-part-rows'
import { loadAnswer } from '@/mocks/answers'
import { toExhibitTable } from '@/ui/exhibit/to-exhibit-table'
import { createFormat } from '@/ui/format/create-format'
import { loadEmbeddedRecord } from '@tests/embedded-record'

let rows: readonly PartRow[]

beforeAll(async () => {
  const sample = endpoints.sampleParts.answer.parse(await loadAnswer('sampleParts'))
  const assessed = assessExposure({
    list: toSampleList(sample),
    materials: endpoints.materials.answer.parse(await loadAnswer('materials')),
    scenarioRuns: createModel(await loadEmbeddedRecord()).scenarioRuns(
      '2024-11-20',
      DEFAULT_OUTLOOK,
    ),
  })
  rows = toPartRows(assessed)
})

describe(toExportColumns, () => {
  it('tells every row in words, with the number where a cell is one', () => {
    const columns = toExportColumns(createFormat('en-US'))
    const table = toExhibitTable('Parts', columns, rows)
    expect(table.rows).toHaveLength(rows.length)
    expect(table.rows.flat().filter(({ text }) => text === '' || /NaN/.test(text))).toEqual([])
    const risk = table.columns.findIndex(({ header }) => header === 'At risk')
    expect(table.rows.map((cells) => cells[risk]?.value)).toEqual(
      rows.map(({ outcome }) => outcome.lossUsd.mean),
    )
  })

  it('says where no runs are made, and never a zero for them', () => {
    const columns = toExportColumns(createFormat('en-US'))
    const runs = columns.find(({ header }) => header === 'Range')
    expect(rows[0] && runs?.cell(rows[0])).toMatch(/no runs/)
  })
})
