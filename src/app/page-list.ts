/** A page that the header, the palette and the keys lead to. */
export type ListedPage = {
  readonly path: string
  readonly label: string
  /** Keys that open it. */
  readonly keys: string
  /** Other words by which it is found. */
  readonly words: string
  /** What it answers, for a list of search results. */
  readonly about: string
}

/** The pages, in the order of the header. */
export const PAGES: readonly ListedPage[] = [
  {
    path: '/',
    label: 'Overview',
    keys: 'g o',
    words: 'home start headline risk table map',
    about:
      'How high the supply risk of each rare earth is, what is halted, what it puts at risk and what follows if it lasts.',
  },
  {
    path: '/regions',
    label: 'Regions',
    keys: 'g r',
    words: 'mines places control production',
    about:
      'Who controls each rare-earth mining region, which mines and border gates run, and what each region exports.',
  },
  {
    path: '/elements',
    label: 'Elements',
    keys: 'g e',
    words: 'supply risk scores prices',
    about:
      'Supply risk of each rare earth by element: score and its parts, stock cover, prices and who supplies it.',
  },
  {
    path: '/exposure',
    label: 'Exposure',
    keys: 'g x',
    words: 'parts list buyer cover spend',
    about:
      'Which of your parts run out first, when, and what it costs: import a parts list, which stays in your browser.',
  },
  {
    path: '/scenarios',
    label: 'Scenarios',
    keys: 'g s',
    words: 'lab levers what if compare',
    about:
      'Set how long a halt lasts, what is halted and how tight licences are, and compare up to four scenarios.',
  },
  {
    path: '/backtest',
    label: 'Backtest',
    keys: 'g b',
    words: 'test misses seen model',
    about:
      'The model fed only with what happened, against what was seen: hits and misses of the rare-earth supply model.',
  },
  {
    path: '/sources',
    label: 'Sources',
    keys: 'g u',
    words: 'evidence gaps licences',
    about: 'Every source of the record with its licence, every gap, and what cannot be supported.',
  },
  {
    path: '/decks',
    label: 'Decks',
    keys: 'g d',
    words: 'slides present meeting pin powerpoint',
    about:
      'Slides made of charts, tables and figures of this site, to present here or to export as PowerPoint.',
  },
]

/** Return the page that a path opens, or that the path is a part of; undefined for a path that none has. */
export function toListedPage(path: string): ListedPage | undefined {
  return PAGES.find((page) =>
    page.path === '/' ? path === '/' : path === page.path || path.startsWith(`${page.path}/`),
  )
}

/** Sections that answer for a day without a control of their own for it. */
const DATED = ['/regions', '/elements', '/exposure'] as const

/** Report whether a page shows the box for its day at the head. */
export function hasDayBox(path: string): boolean {
  return DATED.some((section) => path.startsWith(section))
}

/** Report whether a page answers for the as-of date. */
export function isDated(path: string): boolean {
  return path === '/' || hasDayBox(path)
}
