import { createContext, useCallback, useContext, useMemo } from 'react'
import { useLocation, useSearch } from 'wouter'
import { type View } from '@/domain/page/view'
import { formatView, parseView, type ViewScope } from './view-codec'
import { useViewDraft, useViewDraftStore } from './view-draft'

const ScopeContext = createContext<ViewScope | undefined>(undefined)

/** Tell the views below what an address may name. */
export const ViewScopeProvider = ScopeContext.Provider

/** The view that the address names, and the ways to change it. */
export type ViewControls = {
  readonly view: View
  readonly notices: readonly string[]
  readonly defaults: View
  /** Show a change at once without touching the address: for a drag in progress. */
  readonly drag: (patch: Partial<View>) => void
  /** Make a change, with whatever was dragged, part of the address. */
  readonly commit: (patch: Partial<View>, history?: 'push' | 'replace') => void
  /** Return the address of another page that shows the same view. */
  readonly hrefTo: (path: string) => string
}

/**
 * Return the view as the address has it: for parts that change it, link from it, or need not follow a drag.
 *
 * They are not drawn again while something is being dragged.
 */
export function useSettledView(): ViewControls {
  const scope = useContext(ScopeContext)
  if (scope === undefined) throw new Error('A view needs a ViewScopeProvider above it.')
  const search = useSearch()
  const [path, navigate] = useLocation()
  const draftStore = useViewDraftStore()
  const { drag, settle } = draftStore.getState()
  const { view, notices } = useMemo(() => parseView(search, scope), [search, scope])

  const hrefOf = useCallback(
    (target: string, shown: View) => {
      const kept = [...new URLSearchParams(search)].filter(([key, text]) =>
        scope.isForeign?.(key, text),
      )
      const query = [
        formatView(toShownAt(target, shown), scope.defaults, scope.isDayWritten),
        new URLSearchParams(kept).toString(),
      ]
        .filter((part) => part !== '')
        .join('&')
      return query === '' ? target : `${target}?${query}`
    },
    [scope, search],
  )
  const commit = useCallback(
    (patch: Partial<View>, history: 'push' | 'replace' = 'push') => {
      const { draft } = draftStore.getState()
      navigate(hrefOf(path, { ...view, ...draft, ...patch }), { replace: history === 'replace' })
      settle()
    },
    [view, hrefOf, navigate, path, draftStore, settle],
  )
  const hrefTo = useCallback((target: string) => hrefOf(target, view), [hrefOf, view])
  return { view, notices, defaults: scope.defaults, drag, commit, hrefTo }
}

/**
 * Every page but those of the buyer’s list follows the outlook: an address of theirs names no scenario. Only the lab has
 * curves of which a part can be shown.
 */
function toShownAt(path: string, view: View): View {
  return {
    ...view,
    scenario: path.startsWith('/exposure') ? view.scenario : undefined,
    parts: path.startsWith('/exposure') ? view.parts : undefined,
    shown: path.startsWith('/scenarios') ? view.shown : undefined,
  }
}

/** Return the current view: the address is the truth, and a drag in progress lies on top of it. */
export function useView(): ViewControls {
  const settled = useSettledView()
  const draft = useViewDraft()
  const view = useMemo(() => ({ ...settled.view, ...draft }), [settled.view, draft])
  return { ...settled, view }
}
