import { Route, Switch } from 'wouter'
import { OverviewPage } from '@/features/overview/overview-page'
import {
  BacktestPage,
  CorrectionsPage,
  ElementPage,
  ElementsPage,
  ExposurePage,
  LabPage,
  PartPage,
  RegionPage,
  RegionsPage,
  SourcesPage,
} from './page-files'

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
      <Route path="/corrections" component={CorrectionsPage} />
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
