import { PARAMETER_IDS, type Market } from '@/domain/market'
import { type Scenario } from '@/domain/scenario'
import { ELEMENT_NUMBERS, REGION_NUMBERS } from '@/domain/uncertain-scenario'
import { type Certain } from '@/engine/monte-carlo/resolve'

/** Whether people decide it, or the world is so. */
export type InputKind = 'lever' | 'assumption'

/** Something that differs between two scenarios. */
export type ChangedInput = {
  /** Stable name: `parameters/priceSensitivity`, `elements/Dy/coverWeeks`, `mineWindows/pangwa`, `form`. */
  readonly id: string
  readonly kind: InputKind
}

/** One thing a scenario is made of: how it reads, and how a scenario gets it from another. */
type Slot = ChangedInput & {
  /** What it is, as text that is equal exactly where the input is. */
  readonly read: (certain: Certain) => string
  readonly copy: (into: Certain, from: Certain) => Certain
}

/** Return everything that differs between two scenarios on the same elements and regions, in a fixed order. */
export function listChangedInputs(from: Certain, to: Certain): readonly ChangedInput[] {
  return listSlots(from, to)
    .filter(({ read }) => read(from) !== read(to))
    .map(({ id, kind }) => ({ id, kind }))
}

/** Return `from` with the inputs of `ids` as they are in `to`. */
export function mixInputs(from: Certain, to: Certain, ids: ReadonlySet<string>): Certain {
  return listSlots(from, to)
    .filter(({ id }) => ids.has(id))
    .reduce((mixed, { copy }) => copy(mixed, to), from)
}

function listSlots(from: Certain, to: Certain): readonly Slot[] {
  return [
    ...PARAMETER_IDS.map((id) => toParameterSlot(id)),
    ...from.market.elements.flatMap(({ id }) =>
      ELEMENT_NUMBERS.map((name) => toElementSlot(id, name)),
    ),
    ...from.market.regions.flatMap(({ id }) =>
      REGION_NUMBERS.map((name) => toRegionSlot(id, name)),
    ),
    toFormSlot(),
    ...toListSlots('mineWindows', [from, to], ({ regionId }) => regionId),
    ...toListSlots('gateWindows', [from, to], ({ gateId }) => gateId),
    ...toListSlots('licenceWindows', [from, to], ({ elementIds }) =>
      elementIds.toSorted().join('+'),
    ),
    ...toListSlots('levies', [from, to], ({ regionId }) => regionId),
    ...toListSlots('releases', [from, to], ({ elementId }) => elementId),
  ]
}

function toParameterSlot(id: (typeof PARAMETER_IDS)[number]): Slot {
  const valueOf = ({ market, scenario }: Certain) =>
    scenario.parameters[id] ?? market.parameters[id]
  return {
    id: `parameters/${id}`,
    kind: 'assumption',
    read: (certain) => String(valueOf(certain)),
    copy: (into, from) => ({
      ...into,
      scenario: {
        ...into.scenario,
        parameters: { ...into.scenario.parameters, [id]: valueOf(from) },
      },
    }),
  }
}

function toElementSlot(elementId: string, name: (typeof ELEMENT_NUMBERS)[number]): Slot {
  const valueOf = ({ market }: Certain) =>
    market.elements.find(({ id }) => id === elementId)?.[name] ?? 0
  return {
    id: `elements/${elementId}/${name}`,
    kind: 'assumption',
    read: (certain) => String(valueOf(certain)),
    copy: (into, from) =>
      withMarket(into, {
        elements: into.market.elements.map((element) =>
          element.id === elementId ? { ...element, [name]: valueOf(from) } : element,
        ),
      }),
  }
}

function toRegionSlot(regionId: string, name: (typeof REGION_NUMBERS)[number]): Slot {
  const valueOf = ({ market }: Certain) =>
    market.regions.find(({ id }) => id === regionId)?.[name] ?? 0
  return {
    id: `regions/${regionId}/${name}`,
    kind: 'assumption',
    read: (certain) => String(valueOf(certain)),
    copy: (into, from) =>
      withMarket(into, {
        regions: into.market.regions.map((region) =>
          region.id === regionId ? { ...region, [name]: valueOf(from) } : region,
        ),
      }),
  }
}

function toFormSlot(): Slot {
  return {
    id: 'form',
    kind: 'assumption',
    read: ({ scenario }) => JSON.stringify(scenario.form ?? { modelVersion: '1.0' }),
    copy: (into, { scenario }) => ({
      ...into,
      scenario: { ...into.scenario, form: scenario.form ?? { modelVersion: '1.0' } },
    }),
  }
}

type ListName = 'mineWindows' | 'gateWindows' | 'licenceWindows' | 'levies' | 'releases'

/** One input per target: all windows of a mine change together, as their number may. */
function toListSlots<Name extends ListName>(
  name: Name,
  [from, to]: readonly [Certain, Certain],
  toTarget: (item: Scenario[Name][number]) => string,
): readonly Slot[] {
  const itemsOf = ({ scenario }: Certain): readonly Scenario[Name][number][] => scenario[name]
  const targets = [...new Set([...itemsOf(from), ...itemsOf(to)].map((item) => toTarget(item)))]
  return targets.toSorted().map((target) => ({
    id: `${name}/${target}`,
    kind: 'lever',
    read: (certain) => JSON.stringify(itemsOf(certain).filter((item) => toTarget(item) === target)),
    copy: (into, source) => ({
      ...into,
      scenario: {
        ...into.scenario,
        [name]: [
          ...itemsOf(into).filter((item) => toTarget(item) !== target),
          ...itemsOf(source).filter((item) => toTarget(item) === target),
        ],
      },
    }),
  }))
}

function withMarket(certain: Certain, change: Partial<Market>): Certain {
  return { ...certain, market: { ...certain.market, ...change } }
}
