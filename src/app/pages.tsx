import { lazy, Suspense } from 'react'
import { ErrorBoundary } from 'react-error-boundary'
import { Route, Switch, useLocation } from 'wouter'
import { OverviewPage } from '@/features/overview/overview-page'
import { useView } from '@/state/use-view'
import { Notice } from '@/ui/layout/notice'
import { AsOfStrip } from './as-of-strip'
import { PageFault } from './page-fault'
import { usePageFocus } from './use-page-focus'

const RegionsPage = lazy(async () => ({
  default: (await import('@/features/regions/regions-page')).RegionsPage,
}))
const RegionPage = lazy(async () => ({
  default: (await import('@/features/regions/region-page')).RegionPage,
}))
const ElementsPage = lazy(async () => ({
  default: (await import('@/features/elements/elements-page')).ElementsPage,
}))
const ElementPage = lazy(async () => ({
  default: (await import('@/features/elements/element-page')).ElementPage,
}))
const ExposurePage = lazy(async () => ({
  default: (await import('@/features/exposure/exposure-page')).ExposurePage,
}))
const PartPage = lazy(async () => ({
  default: (await import('@/features/exposure/part/part-page')).PartPage,
}))
const BacktestPage = lazy(async () => ({
  default: (await import('@/features/backtest/backtest-page')).BacktestPage,
}))
const LabPage = lazy(async () => ({
  default: (await import('@/features/scenario-lab/lab-page')).LabPage,
}))
const SourcesPage = lazy(async () => ({
  default: (await import('@/features/sources/sources-page')).SourcesPage,
}))

/** Sections that answer for a day without a control of their own for it. */
const DATED = ['/regions', '/elements', '/exposure'] as const

/** The page that the address names, below a word on anything in the address that was not understood. */
export function Pages() {
  const [path] = useLocation()
  const { notices } = useView()
  usePageFocus()
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
      {DATED.some((section) => path.startsWith(section)) && <AsOfStrip />}
      <ErrorBoundary FallbackComponent={PageFault} resetKeys={[path]}>
        <Suspense fallback={<output>Opening the page…</output>}>
          <Switch>
            <Route path="/" component={OverviewPage} />
            <Route path="/regions" component={RegionsPage} />
            <Route path="/regions/:id">{({ id }) => <RegionPage regionId={id} />}</Route>
            <Route path="/elements" component={ElementsPage} />
            <Route path="/elements/:id">{({ id }) => <ElementPage elementId={id} />}</Route>
            <Route path="/exposure" component={ExposurePage} />
            <Route path="/exposure/:id">{({ id }) => <PartPage partId={id} />}</Route>
            <Route path="/scenarios" component={LabPage} />
            <Route path="/backtest" component={BacktestPage} />
            <Route path="/sources" component={SourcesPage} />
            <Route component={NoSuchPage} />
          </Switch>
        </Suspense>
      </ErrorBoundary>
    </>
  )
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

function NoSuchPage() {
  return (
    <>
      <h1>There is no such page</h1>
      <p>
        The address may be mistyped. <a href="/">Open the overview</a>.
      </p>
    </>
  )
}
