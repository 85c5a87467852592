import { StrictMode } from 'react'
import { renderToString } from 'react-dom/server'
import { z } from 'zod/mini'
import { App } from '@/app/app'
import { createQueryClient } from '@/app/create-query-client'
import { preloadPage } from '@/app/page-files'
import { PAGES } from '@/app/page-list'
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
}

/** Reader of the first paint: the page's own language; `public/opening.js` hides it from others. */
const LOCALE = 'en-GB'

/** All that is shown is there already. */
const NO_SERVER = createHttpClient('http://localhost', () =>
  Promise.reject(new Error('The build asks no server.')),
)

/** Draw every page of the header by the code that the browser runs; for the build, with the globals of a browser. */
export async function drawFirstPaints(): Promise<readonly FirstPaint[]> {
  z.config({ ...z.locales.en(), jitless: true })
  const paints: FirstPaint[] = []
  for (const { path, about } of PAGES) {
    window.history.replaceState(null, '', path)
    // One after the other: each is drawn at the address of the window.
    // oxlint-disable-next-line no-await-in-loop
    paints.push({ path, about, ...(await draw(path)) })
  }
  return paints
}

async function draw(path: string): Promise<Pick<FirstPaint, 'title' | 'html' | 'answers'>> {
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
        access={{ queries, mode: { kind: 'in-page' }, today, ownsParameter: () => false }}
        locale={LOCALE}
        queryClient={client}
      />
    </StrictMode>,
  )
  const title = /<title[^>]*>([^<]*)<\/title>/.exec(drawn)
  return {
    title: title?.[1] ?? 'Chokepoint',
    html: drawn.replace(title?.[0] ?? '', ''),
    answers: [...used].toSorted(),
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
