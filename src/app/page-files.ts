import { lazyPart, type LazyPart } from '@/ui/layout/lazy-part'

// The overview is in the first file; every other page has one of its own.

export const RegionsPage = lazyPart(
  async () => (await import('@/features/regions/regions-page')).RegionsPage,
)
export const RegionPage = lazyPart(
  async () => (await import('@/features/regions/region-page')).RegionPage,
)
export const ElementsPage = lazyPart(
  async () => (await import('@/features/elements/elements-page')).ElementsPage,
)
export const ElementPage = lazyPart(
  async () => (await import('@/features/elements/element-page')).ElementPage,
)
export const ExposurePage = lazyPart(
  async () => (await import('@/features/exposure/exposure-page')).ExposurePage,
)
export const PartPage = lazyPart(
  async () => (await import('@/features/exposure/part/part-page')).PartPage,
)
export const BacktestPage = lazyPart(
  async () => (await import('@/features/backtest/backtest-page')).BacktestPage,
)
export const LabPage = lazyPart(
  async () => (await import('@/features/scenario-lab/lab-page')).LabPage,
)
export const SourcesPage = lazyPart(
  async () => (await import('@/features/sources/sources-page')).SourcesPage,
)
export const CorrectionsPage = lazyPart(
  async () => (await import('@/features/corrections/corrections-page')).CorrectionsPage,
)
export const DecksPage = lazyPart(async () => (await import('./decks/decks-page')).DecksPage)

const FILES: Readonly<Record<string, LazyPart<object>>> = {
  '/regions': RegionsPage,
  '/elements': ElementsPage,
  '/exposure': ExposurePage,
  '/backtest': BacktestPage,
  '/scenarios': LabPage,
  '/sources': SourcesPage,
  '/corrections': CorrectionsPage,
  '/decks': DecksPage,
}

/** Load the file of a page of the header, so that its first drawing waits for nothing; rejects when it is lost. */
export async function preloadPage(path: string): Promise<void> {
  await FILES[path]?.preload()
}
