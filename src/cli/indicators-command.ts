import { isCivilDate, type CivilDate } from '@/lib/civil-date'
import { type ElementIndicators } from '@/domain/market/indicators'
import { DEFAULT_OUTLOOK } from '@/domain/market/outlook'
import { createModel } from '@/model/create-model'
import { FORMULA_VERSION, MODEL_VERSION } from '@/domain/market/version'
import { InputError } from './input-error'
import { readOwnRecord } from './own-record'

/** What `indicators` prints. */
export type IndicatorsOutput = {
  readonly asOf: CivilDate
  readonly vintage: string
  readonly modelVersion: string
  readonly formulaVersion: string
  readonly elements: readonly ElementIndicators[]
}

/** Return the indicators of every element of the dataset on a day, its case day unless one is given. */
export function runIndicators(day: string | undefined): IndicatorsOutput {
  const record = readOwnRecord()
  const { firstDay, lastDay, caseDay, vintage } = record.info
  const asOf = day ?? caseDay
  if (!isCivilDate(asOf) || asOf < firstDay || asOf > lastDay) {
    const message = `${asOf} is no day of the record; give YYYY-MM-DD from ${firstDay} to ${lastDay}`
    throw new InputError([{ path: '--as-of', message }])
  }
  return {
    asOf,
    vintage,
    modelVersion: MODEL_VERSION,
    formulaVersion: FORMULA_VERSION,
    elements: createModel(record).indicators(asOf, DEFAULT_OUTLOOK).elements,
  }
}
