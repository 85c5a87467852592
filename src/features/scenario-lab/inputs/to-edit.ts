import { toCentral } from '@/domain/market/distribution-curve'
import { type InputId, type LabValue } from '@/domain/lab/lab-input'
import { changeOf, type LabScenario } from '@/domain/lab/lab-scenario'
import { proposedInputs, resetInputs, setControl, setInput } from '@/model/lab'
import { type LabContext } from '@/features/scenario-lab/use-lab'

/** A change of a scenario. */
export type Edit = (scenario: LabScenario) => LabScenario

const CONTROL = /^control\.([^.]+)(\.week)?$/

/** Return the region whose control an input is about, or undefined for any other input. */
export function toControlledRegion(id: InputId): string | undefined {
  return CONTROL.exec(id)?.[1]
}

/**
 * Return the edit that sets an input. Setting who holds a region, or the day on which it changes hands, proposes the
 * windows that follow from it.
 */
export function toEdit({ record, catalogue }: LabContext, id: InputId, value: LabValue): Edit {
  const [, regionId, isDay] = CONTROL.exec(id) ?? []
  if (regionId === undefined) return (now) => setInput(catalogue, now, id, value)
  if (isDay === undefined) {
    const holder = typeof value === 'string' ? value : ''
    return (now) => setControl(record, catalogue, now, { regionId, holder, ...weekOf(now) })
  }
  return (now) => {
    const holder = changeOf(now.changes, `control.${regionId}`)
    return typeof holder !== 'string' || typeof value !== 'number'
      ? setInput(catalogue, now, id, value)
      : setControl(record, catalogue, now, { regionId, holder, week: value })
  }

  /** A day that was set before stays set when another takes the place. */
  function weekOf({ changes }: LabScenario): { readonly week?: number } {
    const week = changeOf(changes, `control.${regionId}.week`)
    return week === undefined || typeof week === 'string' ? {} : { week: toCentral(week) }
  }
}

/** Return the edit that sets an input back; what a change of hands proposed and nobody touched goes with it. */
export function toReset({ record, catalogue }: LabContext, id: InputId): Edit {
  if (toControlledRegion(id) === undefined || id.endsWith('.week')) {
    return (now) => resetInputs(now, [id])
  }
  return (now) => resetInputs(now, [id, `${id}.week`, ...proposedBy(now)])

  function proposedBy(now: LabScenario): readonly InputId[] {
    return [...proposedInputs(record, catalogue, now)]
      .filter(([, by]) => by === id)
      .map(([proposed]) => proposed)
  }
}
