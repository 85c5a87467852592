import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { type ModelRecord } from '@/domain/record/model-record'
import { createModel, type Model } from '@/model/create-model'
import { useData } from './data-context'
import { useDataState, type DataState } from './panel-state'

/** The record that the model works on and the model itself, as far as it has been answered. */
export type ModelAccess = {
  readonly record: ModelRecord | undefined
  readonly model: Model | undefined
  readonly state: DataState
}

/** Return the model of the record, as far as that has been answered; one for all that ask. */
export function useModelRecord(): ModelAccess {
  const { queries } = useData()
  const info = useQuery(queries.info)
  const elements = useQuery(queries.elements)
  const regions = useQuery(queries.regions)
  const gates = useQuery(queries.gates)
  const plants = useQuery(queries.plants)
  const history = useQuery(queries.history)
  const parameters = useQuery(queries.parameters)
  const supplyShares = useQuery(queries.supplyShares)
  const governance = useQuery(queries.governance)
  const criticality = useQuery(queries.criticality)
  const state = useDataState([
    info,
    elements,
    regions,
    gates,
    plants,
    history,
    parameters,
    supplyShares,
    governance,
    criticality,
  ])
  const model = useMemo((): Model | undefined => {
    const parts = {
      info: info.data,
      elements: elements.data,
      regions: regions.data,
      gates: gates.data,
      plants: plants.data,
      history: history.data,
      parameters: parameters.data,
      supplyShares: supplyShares.data,
      governance: governance.data,
      criticality: criticality.data,
    }
    return isComplete(parts) ? share(parts) : undefined
  }, [
    info.data,
    elements.data,
    regions.data,
    gates.data,
    plants.data,
    history.data,
    parameters.data,
    supplyShares.data,
    governance.data,
    criticality.data,
  ])
  return { record: model?.record, model, state }
}

const shared: { model?: Model } = {}

/** Return the model of these answers that others hold already, so that what is worked out with it is so once. */
function share(parts: ModelRecord): Model {
  const { model } = shared
  const isSame = model !== undefined && PARTS.every((part) => model.record[part] === parts[part])
  if (isSame) return model
  const made = createModel(parts)
  shared.model = made
  return made
}

const PARTS = [
  'info',
  'elements',
  'regions',
  'gates',
  'plants',
  'history',
  'parameters',
  'supplyShares',
  'governance',
  'criticality',
] as const satisfies readonly (keyof ModelRecord)[]

type Partly<Whole> = { readonly [Key in keyof Whole]: Whole[Key] | undefined }

function isComplete(parts: Partly<ModelRecord>): parts is ModelRecord {
  return Object.values(parts).every((part) => part !== undefined)
}
