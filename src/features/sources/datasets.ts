import { type RecordQueries } from '@/data/record-queries'

/** Answers that name sources, by the name of their question: what they are called and where they are shown. */
export const DATASETS: Readonly<
  Record<
    Exclude<
      keyof RecordQueries,
      'info' | 'bibliography' | 'calibration' | 'forecasts' | 'sampleParts'
    >,
    { readonly label: string; readonly path: string }
  >
> = {
  regions: { label: 'mining regions', path: '/regions' },
  gates: { label: 'border gates', path: '/regions' },
  history: { label: 'events, export controls and levies', path: '/' },
  controllers: { label: 'controllers', path: '/' },
  elements: { label: 'elements', path: '/elements' },
  supplyShares: { label: 'shares of countries', path: '/elements' },
  criticality: { label: 'published criticality', path: '/elements' },
  governance: { label: 'governance', path: '/elements' },
  prices: { label: 'prices', path: '/elements' },
  production: { label: 'mine production', path: '/regions' },
  exports: { label: 'exports by month', path: '/sources' },
  imports: { label: 'imports', path: '/regions' },
  parameters: { label: 'assumptions of the model', path: '/sources#assumptions' },
  estimates: { label: 'estimates', path: '/sources#estimates' },
  backtest: { label: 'what the model is tested on', path: '/backtest' },
  materials: { label: 'contents of materials', path: '/sources' },
  plants: { label: 'plants outside China', path: '/elements' },
  towns: { label: 'towns on the map', path: '/' },
}

/** Name of an answer that names sources. */
export type DatasetName = keyof typeof DATASETS

/** Names of all answers that name sources. */
export const DATASET_NAMES: readonly DatasetName[] = Object.keys(DATASETS).filter(isDatasetName)

/** Report whether a name is that of an answer that names sources. */
export function isDatasetName(name: string): name is DatasetName {
  return Object.hasOwn(DATASETS, name)
}
