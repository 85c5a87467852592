/** What an export value foregone is made of, USD; the first two add up to it. */
export type ForegoneParts = {
  /** Tonnes that were not sold, at the baseline price of their week; negative when more were sold. */
  readonly volumeUsd: number
  /** Tonnes that were sold, at what their price fell by; negative when prices rose. */
  readonly priceUsd: number
  /** Ore that waits at gates and plants at the end, at the baseline price of the last week: value that may come later. */
  readonly waitingUsd: number
}

/** Export value that regions forego over a run against its own no-disruption baseline, USD; negative when they gain. */
export type Foregone = ForegoneParts & {
  readonly usd: number
  /** The week by whose end it is largest, and how much it is by then. */
  readonly worst: { readonly week: number; readonly usd: number }
  /** What comes back after that week, USD, each 0 or more: it is why the value falls again. */
  readonly back: {
    /** Ore that waited in that week and was sold since. */
    readonly waitedUsd: number
    /** What mines sold beyond the baseline since. */
    readonly moreUsd: number
    /** What dearer ore brought since. */
    readonly priceUsd: number
  }
}
