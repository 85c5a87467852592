import { type EndpointName } from '@/contracts/endpoints'
import { type Edition } from '@/record/edition'
import { type ChangeOf } from './amendment'
import {
  changesTo,
  knownRows,
  overlayAll,
  rowsBy,
  spansBy,
  toSpans,
  withFigures,
  withParameters,
  withRows,
  withSources,
} from './amend-rows'
import { knownHistory, knownProduction } from './as-known'
import { toInfoAt } from './info-at'
import { type RecordView } from './record-view'
import { ROW_KEYS } from './row-keys'

/** Return the answer to one question of the contract as the record of the view has it. */
export function answerAt<Name extends EndpointName>(
  name: Name,
  answer: Edition[Name],
  view: RecordView,
): Edition[Name] {
  return ANSWERS[name](answer, view)
}

type Answers = {
  readonly [Name in EndpointName]: (answer: Edition[Name], view: RecordView) => Edition[Name]
}

const ANSWERS: Answers = {
  info: toInfoAt,
  regions: (regions, { changes, knowledge }) => {
    const control = spansBy(changesTo(changes, 'regions.control'))
    const production = spansBy(changesTo(changes, 'regions.production'))
    const figures = rowsBy(changesTo(changes, 'regions.figures'))
    return regions.map((region) => ({
      ...region,
      ...withFigures(region.id, REGION_FIGURES, figures),
      control: toSpans(region.control, control.get(region.id), knowledge),
      production: toSpans(region.production, production.get(region.id), knowledge),
    }))
  },
  gates: (gates, { changes, knowledge }) => {
    const spans = spansBy(changesTo(changes, 'gates.history'))
    return gates.map((gate) => ({
      ...gate,
      history: toSpans(gate.history, spans.get(gate.id), knowledge),
    }))
  },
  plants: (plants, { changes, knowledge }) => {
    const spans = spansBy(changesTo(changes, 'plants.history'))
    return plants.map((plant) => ({
      ...plant,
      history: toSpans(plant.history, spans.get(plant.id), knowledge),
    }))
  },
  elements: (elements, { changes }) => {
    const figures = rowsBy(changesTo(changes, 'elements.figures'))
    return elements.map((element) => ({
      ...element,
      ...withFigures(element.id, ELEMENT_FIGURES, figures),
    }))
  },
  parameters: (parameters, { changes }) => {
    const figures = rowsBy(changesTo(changes, 'parameters'))
    return withParameters(parameters, figures)
  },
  history: (history, { changes, knowledge }) => {
    const known = knowledge === undefined ? history : knownHistory(history, knowledge)
    const licences = spansBy(changesTo(changes, 'history.licences'))
    const events = withRows(known.events, changesTo(changes, 'history.events'), ROW_KEYS.id)
    return {
      ...known,
      events: events === known.events ? events : events.toSorted(byDate),
      exportControls:
        licences.size === 0
          ? known.exportControls
          : known.exportControls.map((control) => ({
              ...control,
              forms: control.forms.map((form) => ({
                ...form,
                spans: overlayAll(form.spans, licences.get(ROW_KEYS.licences(control.id, form))),
              })),
            })),
    }
  },
  imports: (imports, { changes, knowledge }) => ({
    ...imports,
    series: withRows(imports.series, changesTo(changes, 'imports.series'), ROW_KEYS.id),
    annual: withRows(
      knownRows(imports.annual, ({ mass }) => mass, knowledge),
      changesTo(changes, 'imports.annual'),
      ROW_KEYS.annualImport,
    ),
    monthly: withRows(
      knownRows(imports.monthly, ({ mass }) => mass, knowledge),
      changesTo(changes, 'imports.monthly'),
      ROW_KEYS.month,
    ),
  }),
  exports: (exports, { changes, knowledge }) => ({
    ...exports,
    monthly: withRows(
      knownRows(exports.monthly, ({ mass }) => mass, knowledge),
      changesTo(changes, 'exports.monthly'),
      ROW_KEYS.month,
    ),
  }),
  production: (production, { changes, knowledge }) => {
    const known = knowledge === undefined ? production : knownProduction(production, knowledge)
    const amended = changesTo(changes, 'production')
    return amended.length === 0 ? known : onlyNewestInUse(known, amended)
  },
  prices: (prices, { changes, knowledge }) => ({
    annual: withRows(
      knownRows(prices.annual, ({ price }) => price, knowledge),
      changesTo(changes, 'prices.annual'),
      ROW_KEYS.annualPrice,
    ),
    points: withRows(
      knownRows(prices.points, ({ price }) => price, knowledge),
      changesTo(changes, 'prices.points'),
      ROW_KEYS.pricePoint,
    ),
  }),
  supplyShares: (shares, { changes }) =>
    withRows(shares, changesTo(changes, 'supplyShares'), ROW_KEYS.supplyShare),
  governance: (rows, { changes }) =>
    withRows(rows, changesTo(changes, 'governance'), ROW_KEYS.country),
  criticality: (rows, { changes }) =>
    withRows(rows, changesTo(changes, 'criticality'), ROW_KEYS.element),
  bibliography: (bibliography, { amendments }) => ({
    ...bibliography,
    sources: withSources(
      bibliography.sources,
      amendments.flatMap(({ sources }) => sources),
    ),
  }),
  // What nobody amends: names, places, the test of the model, the material lists.
  controllers: (answer) => answer,
  towns: (answer) => answer,
  estimates: (answer) => answer,
  backtest: (answer) => answer,
  calibration: (answer) => answer,
  forecasts: (answer) => answer,
  materials: (answer) => answer,
  sampleParts: (answer) => answer,
}

/** Figures of a region that can be amended. */
export const REGION_FIGURES = ['output', 'leadWeeks', 'spareCapacity', 'payability'] as const

/** Figures of an element that can be amended. */
export const ELEMENT_FIGURES = [
  'basePriceUsdPerKg',
  'coverWeeks',
  'exChinaShare',
  'exChinaCoverWeeks',
  'exChinaOwnShare',
] as const

/** A newer edition of a year's output takes the place of the one in use. */
function onlyNewestInUse(
  production: Edition['production'],
  changes: readonly ChangeOf<'production'>[],
): Edition['production'] {
  const rows = withRows(production, changes, ROW_KEYS.production)
  const inUse = new Map(
    changes.flatMap(({ after }) =>
      after.isInUse ? [[`${after.country} ${after.year}`, after.vintage] as const] : [],
    ),
  )
  return rows.map((row) => {
    const vintage = inUse.get(`${row.country} ${row.year}`)
    return vintage === undefined || row.isInUse === (row.vintage === vintage)
      ? row
      : { ...row, isInUse: row.vintage === vintage }
  })
}

function byDate(a: { readonly date: string }, b: { readonly date: string }): number {
  if (a.date === b.date) return 0
  return a.date < b.date ? -1 : 1
}
