import { Route, Switch } from 'wouter'
import { OverviewPage } from '@/features/overview/overview-page'
import { lazyPart } from '@/ui/layout/lazy-part'

const RegionsPage = lazyPart(
  async () => (await import('@/features/regions/regions-page')).RegionsPage,
)
const RegionPage = lazyPart(async () => (await import('@/features/regions/region-page')).RegionPage)
const ElementsPage = lazyPart(
  async () => (await import('@/features/elements/elements-page')).ElementsPage,
)
const ElementPage = lazyPart(
  async () => (await import('@/features/elements/element-page')).ElementPage,
)
const ExposurePage = lazyPart(
  async () => (await import('@/features/exposure/exposure-page')).ExposurePage,
)
const PartPage = lazyPart(async () => (await import('@/features/exposure/part/part-page')).PartPage)
const BacktestPage = lazyPart(
  async () => (await import('@/features/backtest/backtest-page')).BacktestPage,
)
const LabPage = lazyPart(async () => (await import('@/features/scenario-lab/lab-page')).LabPage)
const SourcesPage = lazyPart(
  async () => (await import('@/features/sources/sources-page')).SourcesPage,
)

/** The page that the address of the router names, and nothing around it. */
export function PageSwitch() {
  return (
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
  )
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
