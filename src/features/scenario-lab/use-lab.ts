import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { type Catalogue } from '@/domain/lab/lab-catalogue'
import { type LabDocument, type LabWorkspace } from '@/domain/lab/lab-document'
import { type InputDefault, type InputId, type LabValue } from '@/domain/lab/lab-input'
import { changeOf, type LabScenario } from '@/domain/lab/lab-scenario'
import { type ModelRecord } from '@/domain/record/model-record'
import { type Controller } from '@/domain/record/record'
import { createCatalogue } from '@/model/lab'
import { useData } from '@/data/data-context'
import { useDataState, type DataState } from '@/data/panel-state'
import { useModelRecord } from '@/data/use-model-record'
import { settledWorkspace, useLabStore, type LabState } from '@/state/lab/lab-store'
import { activeDocument, openDocuments } from '@/state/lab/lab-workspace'

/** What the lab works on: the record, those who may hold a place, and everything that a scenario may set. */
export type LabContext = {
  readonly record: ModelRecord
  readonly catalogue: Catalogue
  readonly controllers: readonly Controller[]
}

/** Return the record with its catalogue of inputs, as far as it has been answered. */
export function useLabContext(): {
  readonly context: LabContext | undefined
  readonly state: DataState
} {
  const { queries } = useData()
  const controllers = useQuery(queries.controllers)
  const controllerState = useDataState([controllers])
  const { record, state } = useModelRecord()
  const context = useMemo(
    () =>
      record === undefined || controllers.data === undefined
        ? undefined
        : {
            record,
            catalogue: createCatalogue(record, controllers.data),
            controllers: controllers.data,
          },
    [record, controllers.data],
  )
  return { context, state: state.kind === 'ready' ? controllerState : state }
}

/** Return the ways to change the lab; they are always the same, so nothing is drawn again for them. */
export function labActions(): Omit<LabState, 'history' | 'memory' | 'status' | 'notices'> {
  return useLabStore.getState()
}

/** Return the scenarios side by side as they are this moment; the same list until one of them changes. */
export function useOpenDocuments(): readonly LabDocument[] {
  const workspace = useLabStore(({ history }) => history.present)
  return useMemo(() => openDocuments(workspace), [workspace])
}

/** Return the lab without what is being dragged: whatever reads it rests while a lever is dragged. */
export function useSettledLab(): LabWorkspace {
  return useLabStore(settledWorkspace)
}

/** Return the scenario that edits go to, without what is being dragged. */
export function useSettledDocument(): LabDocument | undefined {
  return useLabStore((state) => activeDocument(settledWorkspace(state)))
}

/** Return something of the scenario that edits go to as it is this moment; drawn again only when that part changes. */
export function useActive<Part>(select: (scenario: LabScenario) => Part): Part | undefined {
  return useLabStore(({ history }) => {
    const active = activeDocument(history.present)
    return active === undefined ? undefined : select(active.scenario)
  })
}

/** One input of the active scenario: what its preset gives it, and what the scenario itself sets. */
export type InputReading = {
  readonly standard: InputDefault
  /** Undefined where the preset speaks. */
  readonly set: LabValue | undefined
  readonly value: LabValue
}

/** Return what an input of the active scenario is; undefined for one that does not exist. */
export function useInput({ catalogue }: LabContext, id: InputId): InputReading | undefined {
  const presetId = useActive((scenario) => scenario.presetId)
  const asOf = useActive((scenario) => scenario.asOf)
  const set = useActive(({ changes }) => changeOf(changes, id))
  const standard = useMemo(
    () =>
      presetId === undefined || asOf === undefined
        ? undefined
        : catalogue.defaultsOf(presetId, asOf).get(id),
    [catalogue, presetId, asOf, id],
  )
  return standard === undefined ? undefined : { standard, set, value: set ?? standard.value }
}
