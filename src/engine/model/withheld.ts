import { separationShareOf } from '@/domain/market/market'
import { type Scenario } from '@/domain/market/scenario'
import { type TradeForm } from '@/domain/record/history'
import { readAt } from '@/lib/read-at'
import { type CompiledMarket } from './compile-market'
import { toFactors } from './windows'

type Licences = Pick<Scenario, 'licenceWindows' | 'horizonWeeks'>

/** Report whether a licence window holds back what leaves China in a form; one that names none holds back both. */
export function actsOnForm(
  { form }: { readonly form?: TradeForm | undefined },
  traded: TradeForm,
): boolean {
  return form === undefined || form === traded
}

/** What licences withhold of what each element's users outside China receive, by element and week, 0 to 1. */
export type Withheld = {
  /** Of what comes in each form [(1 − ψ)·ℓc, (1 − ψ)·ℓm]. */
  readonly byForm: Readonly<Record<TradeForm, Float64Array>>
  /** Of all [(1 − ψ)·(φ·ℓm + (1 − φ)·ℓc)]. */
  readonly mean: Float64Array
}

/** Return what licences withhold (step 6); ψ(t) = ψ·(1 − Σ w·(1 − o)) follows the plants that run. */
export function toWithheld(
  market: CompiledMarket,
  scenario: Licences,
  plantFactors: Float64Array,
): Withheld {
  const weeks = scenario.horizonWeeks
  if (scenario.licenceWindows.length === 0) return toNothing(market.elementIds.length * weeks)
  const dependent = createDependence(market, plantFactors, weeks)
  const lossOf = (form: TradeForm) =>
    toLicenceLoss(market, scenario, form).map((loss, at) =>
      loss === 0 ? 0 : loss * dependent(Math.floor(at / weeks), at % weeks),
    )
  const byForm = { compound: lossOf('compound'), magnet: lossOf('magnet') }
  const mean = byForm.compound.map((compound, at) => {
    const share = readAt(market.exChinaMagnetShare, Math.floor(at / weeks))
    return share * readAt(byForm.magnet, at) + (1 - share) * compound
  })
  return { byForm, mean }
}

function toNothing(length: number): Withheld {
  const none = new Float64Array(length)
  return { byForm: { compound: none, magnet: none }, mean: none }
}

/** Return the share of Chinese exports of each element in one form that licences hold back [ℓc, ℓm], 0 to 1. */
function toLicenceLoss(
  { elementIds }: CompiledMarket,
  { licenceWindows, horizonWeeks: weeks }: Licences,
  form: TradeForm,
): Float64Array {
  return toFactors(
    licenceWindows.filter((window) => actsOnForm(window, form)),
    (window) => window.elementIds.map((id) => elementIds.indexOf(id)),
    { count: elementIds.length, weeks },
  ).map((factor) => 1 - factor)
}

/** Make the share of what an element's users outside China use that is separated in China, by week [1 − ψ]. */
function createDependence(
  { elementIds, plants, exChinaOwnShare }: CompiledMarket,
  plantFactors: Float64Array,
  weeks: number,
): (e: number, week: number) => number {
  return (e, week) => {
    const id = elementIds[e] ?? ''
    const stopped = plants.reduce((sum, plant, p) => {
      const lost = 1 - readAt(plantFactors, p * weeks + week)
      return sum + separationShareOf(plant, id) * lost
    }, 0)
    return 1 - readAt(exChinaOwnShare, e) * (1 - stopped)
  }
}
