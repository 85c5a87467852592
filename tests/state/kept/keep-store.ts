import { type StoreApi } from 'zustand'
import { createKeptAutosave, type KeptAutosave } from '@/state/kept/kept-autosave'
import { type KeptKind, type Named } from '@/state/kept/kept-kind'
import { createKeptStorage } from '@/state/kept/kept-storage'
import { type KeptState } from '@/state/kept/kept-store'

/** Keep a tab’s store in a database of its own name; what is scheduled waits for `flush`, and no storage is silent. */
export function keepStore<Item extends Named, Rest, Workspace, Memory>(
  kind: KeptKind<Item, Rest, Workspace, Memory>,
  store: Pick<StoreApi<KeptState<Workspace, Memory>>, 'getState' | 'subscribe'>,
  name: string,
  schedule: () => void = () => undefined,
): KeptAutosave<Item, Rest> {
  return createKeptAutosave(kind, store, createKeptStorage(kind, name), {
    schedule,
    whenSilent: () => () => undefined,
  })
}
