import { useSyncExternalStore } from 'react'
import { type BaseLocationHook, type BaseSearchHook } from 'wouter'

/** An address of its own for one page that is shown inside another. */
export type StandaloneRouter = {
  readonly hook: BaseLocationHook
  readonly searchHook: BaseSearchHook
  readonly goTo: (address: string) => void
}

/**
 * Return such an address; what is changed in the page below changes it and nothing else.
 *
 * `onMoved` is told each address to which the page below moves, such as when a lever was set.
 */
export function createStandaloneRouter(
  start: string,
  onMoved: (address: string) => void = () => undefined,
): StandaloneRouter {
  const listeners = new Set<() => void>()
  const current = { address: toParts(start) }
  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  }
  const goTo = (address: string) => {
    current.address = toParts(address)
    for (const listener of listeners) listener()
  }
  const move = (address: string) => {
    goTo(address)
    onMoved(address)
  }
  const usePath: BaseLocationHook = () => [
    useSyncExternalStore(subscribe, () => current.address.path),
    move,
  ]
  const useSearch: BaseSearchHook = () =>
    useSyncExternalStore(subscribe, () => current.address.search)
  return { hook: usePath, searchHook: useSearch, goTo }
}

/** Return path and search of an address. */
export function toParts(address: string): { readonly path: string; readonly search: string } {
  const [whole = ''] = address.split('#')
  const [path = '/', ...rest] = whole.split('?')
  return { path: path === '' ? '/' : path, search: rest.join('?') }
}
