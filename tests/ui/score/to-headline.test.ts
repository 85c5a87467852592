import { beforeAll, describe, expect, it } from 'vitest'
import { type ModelRecord } from '@/domain/record/model-record'
import { DEFAULT_OUTLOOK } from '@/domain/market/outlook'
import { endpoints } from '@/contracts/endpoints'
import { createModel } from '@/model/create-model'
import { toHeadline } from '@/ui/score/to-headline'
import { loadAnswer } from '@/mocks/answers'
import { createFormat } from '@/ui/format/create-format'
import { loadEmbeddedRecord } from '@tests/embedded-record'

const format = createFormat('en-GB')

describe(toHeadline, () => {
  let record: ModelRecord
  let headlineOn: (asOf: string) => string

  beforeAll(async () => {
    record = await loadEmbeddedRecord()
    const controllers = endpoints.controllers.answer.parse(await loadAnswer('controllers'))
    headlineOn = (asOf) => {
      const indicators = createModel(record).indicators(asOf, DEFAULT_OUTLOOK, 'outside').elements
      const { band, worst, situation } = toHeadline(
        { ...record, asOf, controllers, indicators },
        format,
      )
      return `${band} for ${worst}: ${situation}`
    }
  })

  it('says on 20 November 2024 that the KIA holds all of it and since when mining has been halted', () => {
    expect(headlineOn('2024-11-20')).toMatch(
      /^severe for .*: all of Kachin Special Region 1 is under KIA control and its mines have been halted since 29 Sept 2024\.$/,
    )
  })

  it('tells who held it and that it ran before the offensive', () => {
    expect(headlineOn('2024-03-01')).toContain('and its mines are running.')
  })

  it('counts the areas while they are changing hands', () => {
    expect(headlineOn('2024-10-20')).toMatch(
      /of the 4 mining areas of Kachin Special Region 1, 3 under KIA control and 1 under/,
    )
  })

  it('tells the restart from running', () => {
    expect(headlineOn('2025-06-01')).toContain('its mines have been restarting since 1 Apr 2025')
  })

  it('knows nothing of what came after the day', () => {
    expect(headlineOn('2024-09-28')).not.toContain('halted')
  })

  it('names the licences where they take more than mines and gates do', () => {
    expect(headlineOn('2025-05-06')).toMatch(
      /: China’s export licences withhold \d+% of the [a-z]+ bought outside China; /,
    )
  })
})
