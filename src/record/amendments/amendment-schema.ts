import { z } from 'zod/mini'
import {
  controlSpan,
  gateSpan,
  historyEvent,
  licenceSpan,
  plantSpan,
  productionSpan,
} from '@/contracts/history-schema'
import { civilDate } from '@/contracts/primitives'
import { sourcedNumber } from '@/contracts/sourced-schema'
import {
  annualImport,
  annualPrice,
  countryProduction,
  criticality,
  governance,
  pricePoint,
  source,
  supplyShare,
  tradeMonth,
  tradeSeries,
} from '@/contracts/statistics-schema'
import { AMENDMENT_STATES, type AmendedTable, type Amendment } from './amendment'

/** Most changes of one amendment: a whole edition of USGS or of the European study fits. */
const MOST_CHANGES = 5000

const words = (most: number) => z.string().check(z.maxLength(most))
const named = (most: number) => z.string().check(z.minLength(1), z.maxLength(most))

function change<Table extends AmendedTable, Row extends z.ZodMiniType>(table: Table, row: Row) {
  return z.strictObject({
    table: z.literal(table),
    key: named(300),
    before: z.nullable(row),
    after: row,
  })
}

const changes = z.discriminatedUnion('table', [
  change('regions.control', controlSpan),
  change('regions.production', productionSpan),
  change('regions.figures', sourcedNumber),
  change('gates.history', gateSpan),
  change('plants.history', plantSpan),
  change('elements.figures', sourcedNumber),
  change('parameters', sourcedNumber),
  change('history.licences', licenceSpan),
  change('history.events', historyEvent),
  change('imports.annual', annualImport),
  change('imports.monthly', tradeMonth),
  change('imports.series', tradeSeries),
  change('exports.monthly', tradeMonth),
  change('production', countryProduction),
  change('prices.annual', annualPrice),
  change('prices.points', pricePoint),
  change('supplyShares', supplyShare),
  change('governance', governance),
  change('criticality', criticality),
])

/** An amendment as it is kept and as a file holds it. */
export const amendmentSchema = z.strictObject({
  id: named(80),
  name: named(300),
  state: z.enum(AMENDMENT_STATES),
  author: words(200),
  madeOn: civilDate,
  knownSince: civilDate,
  changes: z.array(changes).check(z.minLength(1), z.maxLength(MOST_CHANGES)),
  sources: z.array(source).check(z.maxLength(200)),
  note: words(4000),
  reliability: z.enum(['A', 'B', 'C', 'D', 'E', 'F']),
  credibility: z.union([
    z.literal(1),
    z.literal(2),
    z.literal(3),
    z.literal(4),
    z.literal(5),
    z.literal(6),
  ]),
  decidedOn: z.exactOptional(civilDate),
  reason: z.exactOptional(words(4000)),
  supersedes: z.exactOptional(named(80)),
}) satisfies z.ZodMiniType<Amendment>
