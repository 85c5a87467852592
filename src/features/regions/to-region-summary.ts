import { type CivilDate } from '@/lib/civil-date'
import { type ProductionStatus } from '@/domain/record/history'
import { type Controller, type GateRecord, type RegionRecord } from '@/domain/record/record'
import { spanAt } from '@/domain/record/span-at'
import { type Format } from '@/ui/format/create-format'
import { GATE_WORDS } from './status-words'
import { toChangeDay, toHolders } from './to-region-rows'

/** What the sentence about a region is made from. */
export type SummaryInputs = {
  readonly region: RegionRecord
  readonly gates: readonly GateRecord[]
  readonly controllers: readonly Controller[]
  readonly asOf: CivilDate
}

type Words = Pick<Format, 'date' | 'list'>

/** Return who holds a region, what its mines do and whether its gate passes ore on the as-of date. */
export function toRegionSummary(inputs: SummaryInputs, words: Words): string {
  const gate = toGateClause(inputs, words)
  return `${toControlClause(inputs, words)}; ${toMinesClause(inputs, words)}${gate === undefined ? '' : `; ${gate}`}.`
}

function toControlClause({ region, controllers, asOf }: SummaryInputs, words: Words): string {
  const ids = spanAt(region.control, asOf)?.controllerIds ?? []
  const names = toHolders(ids, controllers).map(({ name }) => name)
  const since = toSince(toChangeDay(region.control, asOf), words)
  if (names.length === 0) return 'Who controls it is not recorded for this day'
  return names.length > 1
    ? `Contested between ${words.list(names)}${since}`
    : `Controlled by ${words.list(names)}${since}`
}

const MINES: Readonly<Record<ProductionStatus, string>> = {
  running: 'its mines are running',
  halted: 'its mines are halted',
  restarting: 'its mines are restarting',
}

function toMinesClause({ region, asOf }: SummaryInputs, words: Words): string {
  const span = spanAt(region.production, asOf)
  if (span === undefined) return 'what its mines do is not recorded for this day'
  return `${MINES[span.status]}${toSince(toChangeDay(region.production, asOf), words)}`
}

function toGateClause({ region, gates, asOf }: SummaryInputs, words: Words): string | undefined {
  const gate = gates.find(({ id }) => id === region.gateId)
  if (gate === undefined) return undefined
  const span = spanAt(gate.history, asOf)
  const status = span === undefined ? 'not recorded for this day' : GATE_WORDS[span.status]
  return `its ore leaves by ${gate.name}, ${status}${toSince(toChangeDay(gate.history, asOf), words)}`
}

function toSince(day: CivilDate | undefined, words: Words): string {
  return day === undefined ? '' : ` since ${words.date(day)}`
}
