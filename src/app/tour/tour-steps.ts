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
    title: 'Summary',
    words:
      'How bad it is on the as-of date, where, and since when. Sources are listed below it, as below every figure.',
  },
  {
    selector: 'main section[aria-label="Key figures"]',
    title: 'Key figures',
    words:
      'Each says its unit and period, and whether it is reported, derived, estimated or modelled. “How it is calculated” shows the calculation.',
  },
  {
    selector: 'main [aria-label$="Show its parts"]',
    title: 'Look inside a score',
    words:
      'Press a score to see the parts that add up to it, with formula, version, inputs and sources.',
    tryIt: 'Open this score',
  },
  {
    selector: '#scenario h2',
    title: 'What if it lasts?',
    words:
      'Move a lever and the curves change. The page “Scenarios” has every lever and assumption, many runs and comparisons.',
  },
  {
    selector: 'main [aria-label^="Export"]',
    title: 'Export it',
    words:
      'Save a chart or table as a picture or as data, with its sources. The address holds what is on screen: a colleague who opens it sees the same.',
  },
]
