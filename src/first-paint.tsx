import { StrictMode } from 'react'
import { renderToString } from 'react-dom/server'
import { z } from 'zod/mini'
import { App } from '@/app/app'
import { createQueryClient } from '@/app/create-query-client'
import { preloadPage } from '@/app/page-files'
import { PAGES } from '@/app/page-list'
import { type CivilDate } from '@/lib/civil-date'
import { endpoints, type EndpointName } from '@/contracts/endpoints'
import { createHttpClient } from '@/data/http-client'
import { ANSWERS_KEY, createRecordQueries, type RecordQueries } from '@/data/record-queries'
import { loadAnswer } from '@/mocks/answers'

/** What a page looks like before any script of it has run. */
export type FirstPaint = {
  readonly path: string
  readonly title: string
  readonly about: string
  /** The page drawn from the embedded data on its default day. */
  readonly html: string
  /** Names of the answers that it was drawn from. */
  readonly answers: readonly string[]
  /** For which reader it was drawn: the page that takes it over is first drawn for the same. */
  readonly locale: string
  readonly today: CivilDate
}

/** What each page answers, as lists of search results show it. */
const ABOUT: Readonly<Record<string, string>> = {
  '/': 'How high the supply risk of each rare earth is, what is halted, what it puts at risk and what follows if it lasts.',
  '/regions':
    'Who controls each rare-earth mining region, which mines and border gates run, and what each region exports.',
  '/elements':
    'Supply risk of each rare earth by element: score and its parts, stock cover, prices and who supplies it.',
  '/exposure':
    'Which of your parts run out first, when, and what it costs: import a parts list, which stays in your browser.',
  '/scenarios':
    'Set how long a halt lasts, what is halted and how tight licences are, and compare up to four scenarios.',
  '/backtest':
    'The model fed only with what happened, against what was seen: hits and misses of the rare-earth supply model.',
  '/corrections':
    'Correct the record with a source, see which scores move before you accept, and import official trade and output files.',
  '/sources':
    'Every source of the record with its licence, every gap, and what cannot be supported.',
  '/decks':
    'Slides made of charts, tables and figures of this site, to present here or to export as PowerPoint.',
}

/** Reader of the first paint: the page's own language; `public/opening.js` hides it from others. */
const LOCALE = 'en-GB'

/** All that is shown is there already. */
const NO_SERVER = createHttpClient('http://localhost', () =>
  Promise.reject(new Error('The build asks no server.')),
)

const ALL = PAGES.map(({ path }) => path)

/** Draw the pages of the header by the code that the browser runs; for the build, with the globals of a browser. */
export async function drawFirstPaints(
  paths: readonly string[] = ALL,
): Promise<readonly FirstPaint[]> {
  z.config({ ...z.locales.en(), jitless: true })
  const paints: FirstPaint[] = []
  for (const path of paths) {
    window.history.replaceState(null, '', path)
    // One after the other: each is drawn at the address of the window.
    // oxlint-disable-next-line no-await-in-loop
    paints.push({ path, about: aboutOf(path), ...(await draw(path)) })
  }
  return paints
}

function aboutOf(path: string): string {
  const about = ABOUT[path]
  if (about === undefined) throw new Error(`Say in ABOUT what the page ${path} answers.`)
  return about
}

async function draw(path: string): Promise<Omit<FirstPaint, 'path' | 'about'>> {
  const client = createQueryClient()
  for (const name of endpointNames()) {
    const { path: key, answer } = endpoints[name]
    // oxlint-disable-next-line no-await-in-loop
    client.setQueryData([...ANSWERS_KEY, key], answer.parse(await loadAnswer(name)))
  }
  // The reader's day is not known yet: what depends on it keeps its room and is not shown.
  const today = endpoints.info.answer.parse(await loadAnswer('info')).lastDay
  await preloadPage(path)
  const used = new Set<string>()
  const queries = noteUse(createRecordQueries(NO_SERVER), used)
  const drawn = renderToString(
    <StrictMode>
      <App
        access={{
          queries,
          edition: { queries, client: NO_SERVER },
          mode: { kind: 'in-page' },
          today,
          ownsParameter: () => false,
        }}
        locale={LOCALE}
        queryClient={client}
      />
    </StrictMode>,
  )
  // What fails while a page is drawn leaves the words for waiting in its place.
  if (drawn.includes('Loading the page…')) throw new Error(`The page ${path} could not be drawn.`)
  const title = /<title[^>]*>([^<]*)<\/title>/.exec(drawn)
  return {
    title: title?.[1] ?? 'Chokepoint',
    html: drawn.replace(title?.[0] ?? '', ''),
    answers: [...used].toSorted(),
    locale: LOCALE,
    today,
  }
}

function endpointNames(): EndpointName[] {
  return Object.keys(endpoints).filter((name): name is EndpointName =>
    Object.hasOwn(endpoints, name),
  )
}

/** Return `queries`, noting the name of each that is asked. */
function noteUse(queries: RecordQueries, used: Set<string>): RecordQueries {
  return new Proxy(queries, {
    get: (target, name, receiver) => {
      if (typeof name === 'string') used.add(name)
      return Reflect.get(target, name, receiver)
    },
  })
}
