import { type PlacedChart } from '@/export/pptx/chart/write-chart'

/** What a slide needs of the package around it: each returns the relationship that the slide then names. */
export type SlideHost = {
  readonly addChart: (chart: PlacedChart) => string
  readonly addPicture: (png: Blob) => string
  readonly addLink: (address: string) => string
}

/** Take a shape in under the next id of its slide. */
export type AddShape = (write: (id: number) => string) => void
