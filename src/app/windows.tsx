import { Suspense, useEffect } from 'react'
import { ErrorBoundary } from 'react-error-boundary'
import { Route, Router, Switch, useLocation } from 'wouter'
import { PIN_EXTRA, PIN_NOW } from './decks/pin-extra'
import { PinWindow } from './decks/pin-window'
import { EMBED_PATH } from './embed/embed-address'
import { EMBED_EXTRA } from './embed/embed-extra'
import { EmbedWindow } from './embed/embed-window'
import { PageFault } from './page-fault'
import { PageProof } from './page-proof'
import { Pages } from './pages'
import { PRESENT_PATH, PRESENTER_PATH, PRINT_PATH } from './present/present-address'
import { PAGE_ROUTER } from './present/use-page-location'
import { Shell } from './shell'
import { ExportProvider } from './export/export-provider'
import { ViewScopeGate } from './view-scope-gate'
import { lazyPart, retryParts } from '@/ui/layout/lazy-part'
import { PartBoundary } from '@/ui/layout/part-boundary'
import { useDisplayPreference } from './display-preference'

/** Put the reader's theme and size on the document, where the style sheets look for them. */
function useAppliedDisplay(): void {
  // Each by itself: the whole would differ from what the build drew, and the page would be drawn in one go.
  const theme = useDisplayPreference((preference) => preference.theme)
  const room = useDisplayPreference((preference) => preference.room)
  useEffect(() => {
    const { dataset } = document.documentElement
    if (theme === 'auto') delete dataset['theme']
    else dataset['theme'] = theme
    dataset['room'] = room
  }, [theme, room])
}

/** The first view does without it: keys and search come a moment later. */
const CommandCentre = lazyPart(
  async () => (await import('./commands/command-centre')).CommandCentre,
)
const PresentPage = lazyPart(async () => (await import('./present/present-page')).PresentPage)
const PresenterPage = lazyPart(async () => (await import('./present/presenter-page')).PresenterPage)
const PrintDeckPage = lazyPart(async () => (await import('./present/print-deck')).PrintDeckPage)
const BriefPage = lazyPart(async () => (await import('./brief/brief-page')).BriefPage)
const EmbedPage = lazyPart(async () => (await import('./embed/embed-page')).EmbedPage)

/** Path of the printed brief. */
const BRIEF_PATH = '/brief'

const EXTRAS = [PIN_EXTRA, EMBED_EXTRA]

type WindowsProps = {
  /** Told when the page stands; another function is told once more. */
  readonly onDrawn?: (() => void) | undefined
}

/** What the window shows: the pages in their frame, with a presentation over them, or one thing by itself. */
export function Windows({ onDrawn }: WindowsProps) {
  useAppliedDisplay()
  return (
    <ErrorBoundary FallbackComponent={PageFault} onReset={retryParts}>
      <Suspense>
        <Switch>
          <Route component={PresenterPage} path={PRESENTER_PATH} />
          <Route component={PrintDeckPage} path={PRINT_PATH} />
          <Route component={BriefPage} path={BRIEF_PATH} />
          <Route component={EmbedPage} path={EMBED_PATH} />
          <Route>
            <Site onDrawn={onDrawn} />
          </Route>
        </Switch>
      </Suspense>
    </ErrorBoundary>
  )
}

function Site({ onDrawn }: WindowsProps) {
  const [path] = useLocation()
  const isPresenting = path === PRESENT_PATH
  return (
    <>
      <Router {...PAGE_ROUTER}>
        <Shell isCovered={isPresenting}>
          <ViewScopeGate>
            <PartBoundary what="The search and the keys">
              <CommandCentre />
            </PartBoundary>
            <PageProof>
              <ExportProvider extras={EXTRAS} pin={PIN_NOW}>
                <Pages onDrawn={onDrawn} />
                <PinWindow />
                <EmbedWindow />
              </ExportProvider>
            </PageProof>
          </ViewScopeGate>
        </Shell>
      </Router>
      {isPresenting && (
        <ViewScopeGate>
          <ErrorBoundary FallbackComponent={PageFault} onReset={retryParts}>
            <Suspense>
              <PresentPage />
            </Suspense>
          </ErrorBoundary>
        </ViewScopeGate>
      )}
    </>
  )
}
