import { lazy, Suspense } from 'react'
import { Router, useLocation } from 'wouter'
import { PIN_EXTRA } from './decks/pin-extra'
import { PinWindow } from './decks/pin-window'
import { PageProof } from './page-proof'
import { Pages } from './pages'
import { PRESENT_PATH, PRESENTER_PATH } from './present/present-address'
import { PAGE_ROUTER } from './present/use-page-location'
import { Shell } from './shell'
import { TakeAwayProvider } from './take-away/take-away-provider'
import { useAppliedDisplay } from './use-applied-display'
import { ViewScopeGate } from './view-scope-gate'

/** The first view does without it: keys and search come a moment later. */
const CommandCentre = lazy(async () => ({
  default: (await import('./commands/command-centre')).CommandCentre,
}))
const PresentPage = lazy(async () => ({
  default: (await import('./present/present-page')).PresentPage,
}))
const PresenterPage = lazy(async () => ({
  default: (await import('./present/presenter-page')).PresenterPage,
}))

const EXTRAS = [PIN_EXTRA]

/** What the window shows: the pages in their frame, with a presentation over them, or one thing by itself. */
export function Windows() {
  const [path] = useLocation()
  useAppliedDisplay()
  if (path === PRESENTER_PATH) {
    return (
      <ViewScopeGate>
        <Suspense>
          <PresenterPage />
        </Suspense>
      </ViewScopeGate>
    )
  }
  const isPresenting = path === PRESENT_PATH
  return (
    <>
      <Router {...PAGE_ROUTER}>
        <Shell isCovered={isPresenting}>
          <ViewScopeGate>
            <Suspense>
              <CommandCentre />
            </Suspense>
            <PageProof>
              <TakeAwayProvider extras={EXTRAS}>
                <Pages />
                <PinWindow />
              </TakeAwayProvider>
            </PageProof>
          </ViewScopeGate>
        </Shell>
      </Router>
      {isPresenting && (
        <ViewScopeGate>
          <Suspense>
            <PresentPage />
          </Suspense>
        </ViewScopeGate>
      )}
    </>
  )
}
