/** One stop of the tour. */
export type TourStep = {
  /** Finds on the overview what the step is about. */
  readonly selector: string
  readonly title: string
  readonly words: string
  /** What the reader may press to try it: the step's own target is pressed. */
  readonly tryIt?: string
}

/** The stops, all on the overview. */
export const TOUR_STEPS: readonly TourStep[] = [
  {
    selector: 'main h1',
    title: 'The answer in a sentence',
    words:
      'How bad it is on the as-of date, where, and since when. Sources stand below it, as below every figure.',
  },
  {
    selector: 'main section[aria-label="Four figures"]',
    title: 'Four figures',
    words:
      'Each says its unit and period, and whether it is reported, derived, estimated or modelled. “How it is worked out” opens the sum.',
  },
  {
    selector: 'main [aria-label$="Show its parts"]',
    title: 'Every score opens',
    words: 'A score opens into parts that add up to it, with formula, version, inputs and sources.',
    tryIt: 'Open this score',
  },
  {
    selector: '#scenario h2',
    title: 'What if it lasts?',
    words:
      'Move a lever and the curves follow. The page “Scenarios” has every lever and assumption, many runs, and comparisons.',
  },
  {
    selector: 'main [aria-label^="Take away"]',
    title: 'Take it away',
    words:
      'Save a chart or table as picture or data, with its sources. The address carries what is on screen: a colleague who opens it sees the same.',
  },
]
