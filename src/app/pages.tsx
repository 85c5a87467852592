import { Suspense } from 'react'
import { ErrorBoundary } from 'react-error-boundary'
import { Route, Switch, useLocation } from 'wouter'
import { useView } from '@/state/address/use-view'
import { Notice } from '@/ui/layout/notice'
import { AsOfStrip } from './as-of-strip'
import { BuyerChoice } from './buyer-choice'
import { PageFault } from './page-fault'
import { hasDayBox } from './page-list'
import { PageSwitch } from './page-switch'
import { usePageFocus } from './use-page-focus'
import { lazyPart, retryParts } from '@/ui/layout/lazy-part'

const DecksPage = lazyPart(async () => (await import('./decks/decks-page')).DecksPage)

/** The page that the address names, below a word on anything in the address that was not understood. */
export function Pages() {
  const [path] = useLocation()
  const { notices } = useView()
  return (
    <>
      <title>{toTitle(path)}</title>
      {notices.length > 0 && (
        <Notice tone="warning" title="Part of this address was not used" isLive>
          {notices.map((notice) => (
            <p key={notice}>{notice}</p>
          ))}
        </Notice>
      )}
      {hasDayBox(path) && <AsOfStrip />}
      {hasBuyer(path) && <BuyerChoice />}
      <ErrorBoundary FallbackComponent={PageFault} onReset={retryParts} resetKeys={[path]}>
        <Suspense fallback={<output>Loading the page…</output>}>
          <Switch>
            <Route path="/decks" component={DecksPage} />
            <Route component={PageSwitch} />
          </Switch>
          <PageFocus />
        </Suspense>
      </ErrorBoundary>
    </>
  )
}

/** Stands beside the page, so that it waits as the page does until its code is there. */
function PageFocus() {
  usePageFocus()
  return undefined
}

/** Report whether a page shows scores of elements, which depend on where the buyer stands. */
function hasBuyer(path: string): boolean {
  return path === '/' || path.startsWith('/elements')
}

/** Return the title of the window: `Pangwa · Regions · Chokepoint`. */
function toTitle(path: string): string {
  const [section = '', subject = ''] = path.split('/').filter((part) => part !== '')
  const words = [subject, section].filter((part) => part !== '').map(toCapital)
  return [...words, 'Chokepoint'].join(' · ')
}

function toCapital(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`
}
