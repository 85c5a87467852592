import { type JsonBodyType } from 'msw'
import { type EndpointName } from '@/contracts/endpoints'

/** Files of the embedded dataset, loaded when first asked for. Each is exactly what its endpoint answers. */
const files: Readonly<Record<EndpointName, () => Promise<{ readonly default: JsonBodyType }>>> = {
  info: () => import('@mock-data/info.json'),
  controllers: () => import('@mock-data/controllers.json'),
  elements: () => import('@mock-data/elements.json'),
  regions: () => import('@mock-data/regions.json'),
  gates: () => import('@mock-data/gates.json'),
  plants: () => import('@mock-data/plants.json'),
  towns: () => import('@mock-data/towns.json'),
  history: () => import('@mock-data/history.json'),
  parameters: () => import('@mock-data/parameters.json'),
  imports: () => import('@mock-data/imports.json'),
  exports: () => import('@mock-data/exports.json'),
  production: () => import('@mock-data/production.json'),
  supplyShares: () => import('@mock-data/supply-shares.json'),
  governance: () => import('@mock-data/governance.json'),
  criticality: () => import('@mock-data/criticality.json'),
  prices: () => import('@mock-data/prices.json'),
  estimates: () => import('@mock-data/estimates.json'),
  bibliography: () => import('@mock-data/sources.json'),
  backtest: () => import('@mock-data/backtest.json'),
  calibration: () => import('@mock-data/calibration.json'),
  forecasts: () => import('@mock-data/forecasts.json'),
  materials: () => import('@mock-data/materials.json'),
  sampleParts: () => import('@mock-data/sample-parts.json'),
}

/** Return the embedded answer of one endpoint as the file holds it. */
export async function loadAnswer(name: EndpointName): Promise<JsonBodyType> {
  const file = await files[name]()
  return file.default
}
