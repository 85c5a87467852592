/** A page that the header, the palette and the keys lead to. */
export type ListedPage = {
  readonly path: string
  readonly label: string
  /** Keys that open it. */
  readonly keys: string
  /** Other words by which it is found. */
  readonly words: string
}

/** The pages, in the order of the header. */
export const PAGES: readonly ListedPage[] = [
  {
    path: '/',
    label: 'Overview',
    keys: 'g o',
    words: 'home start headline risk table map',
  },
  {
    path: '/regions',
    label: 'Regions',
    keys: 'g r',
    words: 'mines places control production',
  },
  {
    path: '/elements',
    label: 'Elements',
    keys: 'g e',
    words: 'supply risk scores prices',
  },
  {
    path: '/exposure',
    label: 'Exposure',
    keys: 'g x',
    words: 'parts list buyer cover spend',
  },
  {
    path: '/scenarios',
    label: 'Scenarios',
    keys: 'g s',
    words: 'lab levers what if compare',
  },
  {
    path: '/backtest',
    label: 'Backtest',
    keys: 'g b',
    words: 'test misses seen model',
  },
  {
    path: '/sources',
    label: 'Sources',
    keys: 'g u',
    words: 'evidence gaps licences',
  },
  {
    path: '/corrections',
    label: 'Corrections',
    keys: 'g c',
    words: 'amend amendments record changed import official file known feed',
  },
  {
    path: '/decks',
    label: 'Decks',
    keys: 'g d',
    words: 'slides present meeting pin powerpoint',
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
