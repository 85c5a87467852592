import { endpoints, type Answer, type EndpointName } from '@/contracts/endpoints'
import backtest from '@mock-data/backtest.json'
import calibration from '@mock-data/calibration.json'
import controllers from '@mock-data/controllers.json'
import criticality from '@mock-data/criticality.json'
import elements from '@mock-data/elements.json'
import estimates from '@mock-data/estimates.json'
import exportMonths from '@mock-data/exports.json'
import forecasts from '@mock-data/forecasts.json'
import gates from '@mock-data/gates.json'
import governance from '@mock-data/governance.json'
import history from '@mock-data/history.json'
import imports from '@mock-data/imports.json'
import info from '@mock-data/info.json'
import materials from '@mock-data/materials.json'
import parameters from '@mock-data/parameters.json'
import plants from '@mock-data/plants.json'
import prices from '@mock-data/prices.json'
import production from '@mock-data/production.json'
import regions from '@mock-data/regions.json'
import sampleParts from '@mock-data/sample-parts.json'
import bibliography from '@mock-data/sources.json'
import supplyShares from '@mock-data/supply-shares.json'
import towns from '@mock-data/towns.json'

/** The dataset as its files hold it, one entry per endpoint. */
export const files: Readonly<Record<EndpointName, unknown>> = {
  info,
  controllers,
  elements,
  regions,
  gates,
  plants,
  towns,
  history,
  parameters,
  exports: exportMonths,
  imports,
  production,
  supplyShares,
  governance,
  criticality,
  prices,
  estimates,
  bibliography,
  backtest,
  calibration,
  forecasts,
  materials,
  sampleParts,
}

/** The dataset as the page reads it. */
export type Dataset = { readonly [Name in EndpointName]: Answer<Name> }

/** The files, decoded. */
export const dataset: Dataset = {
  info: endpoints.info.answer.parse(info),
  controllers: endpoints.controllers.answer.parse(controllers),
  elements: endpoints.elements.answer.parse(elements),
  regions: endpoints.regions.answer.parse(regions),
  gates: endpoints.gates.answer.parse(gates),
  plants: endpoints.plants.answer.parse(plants),
  towns: endpoints.towns.answer.parse(towns),
  history: endpoints.history.answer.parse(history),
  parameters: endpoints.parameters.answer.parse(parameters),
  exports: endpoints.exports.answer.parse(exportMonths),
  imports: endpoints.imports.answer.parse(imports),
  production: endpoints.production.answer.parse(production),
  supplyShares: endpoints.supplyShares.answer.parse(supplyShares),
  governance: endpoints.governance.answer.parse(governance),
  criticality: endpoints.criticality.answer.parse(criticality),
  prices: endpoints.prices.answer.parse(prices),
  estimates: endpoints.estimates.answer.parse(estimates),
  bibliography: endpoints.bibliography.answer.parse(bibliography),
  backtest: endpoints.backtest.answer.parse(backtest),
  calibration: endpoints.calibration.answer.parse(calibration),
  forecasts: endpoints.forecasts.answer.parse(forecasts),
  materials: endpoints.materials.answer.parse(materials),
  sampleParts: endpoints.sampleParts.answer.parse(sampleParts),
}
