import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { type Catalogue } from '@/domain/lab-catalogue'
import { type LabDocument } from '@/domain/lab-document'
import { type ModelRecord } from '@/domain/model-record'
import { createCatalogue } from '@/engine/lab/create-catalogue'
import { useData } from '@/data/data-context'
import { useDataState, type DataState } from '@/data/panel-state'
import { useModelRecord } from '@/data/use-model-record'
import { useLabStore } from '@/state/lab-store'
import { activeDocument, openDocuments } from '@/state/lab-workspace'

/** What the lab works on: the record and everything that a scenario may set. */
export type LabGround = { readonly record: ModelRecord; readonly catalogue: Catalogue }

/** Return the record with its catalogue of inputs, as far as it has been answered. */
export function useLabGround(): {
  readonly ground: LabGround | undefined
  readonly state: DataState
} {
  const { queries } = useData()
  const controllers = useQuery(queries.controllers)
  const controllerState = useDataState([controllers])
  const { record, state } = useModelRecord()
  const ground = useMemo(
    () =>
      record === undefined || controllers.data === undefined
        ? undefined
        : { record, catalogue: createCatalogue(record, controllers.data) },
    [record, controllers.data],
  )
  return { ground, state: state.kind === 'ready' ? controllerState : state }
}

/** Return the scenario that edits go to. */
export function useActiveDocument(): LabDocument | undefined {
  return useLabStore(({ history }) => activeDocument(history.present))
}

/** Return the scenarios side by side; the same list until one of them changes. */
export function useOpenDocuments(): readonly LabDocument[] {
  const workspace = useLabStore(({ history }) => history.present)
  return useMemo(() => openDocuments(workspace), [workspace])
}
