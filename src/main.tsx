import { startTransition, StrictMode } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { z } from 'zod/mini'
import '@/ui/theme/fonts.css'
import '@/ui/theme/tokens.css'
import '@/ui/theme/base.css'
import '@/ui/theme/print.css'
import '@/ui/theme/drawing.css'
import { type CivilDate } from '@/lib/civil-date'
import { App, type AppProps } from '@/app/app'
import { createQueryClient } from '@/app/create-query-client'
import {
  loadFirstPaint,
  settleFirstPaint,
  wakeFirstPaint,
  type FirstPaint,
} from '@/app/first-paint'
import { noticeLostFile } from '@/app/offline/notice-lost-file'
import { useOffline } from '@/app/offline/offline-store'
import { standInForDeniedStorage } from '@/app/stand-in-storage'
import { type DataAccess } from '@/data/data-context'
import { createHttpClient, type HttpClient } from '@/data/http-client'
import { createKeptAnswers } from '@/data/kept-answers'
import { askAhead, createRecordQueries } from '@/data/record-queries'

// The page's security policy forbids code made at run time; the decoders do without it.
z.config({ ...z.locales.en(), jitless: true })

const queryClient = createQueryClient()
const today = readToday()

/** Reach the server that the build names, or the pretend one; the other is left out of the bundle. */
async function open(): Promise<{
  readonly access: DataAccess
  readonly firstPaint?: FirstPaint | undefined
}> {
  const address = import.meta.env.VITE_API_URL
  if (address) {
    const kept = createKeptAnswers(address, () => caches.open('chokepoint-answers'))
    await kept.restore(queryClient)
    const client = createHttpClient(
      address,
      (request) => fetch(request),
      (path, body) => void kept.keep(path, body),
    )
    const mode = { kind: 'server', address } as const
    return { access: { ...toQueries(client), mode, today, ownsParameter: () => false } }
  }
  standInForDeniedStorage()
  const { startMockApi } = await import('@/mocks/start-mock-api')
  const api = await startMockApi(() => window.location.search)
  const client = createHttpClient(window.location.origin, api.fetch)
  const firstPaint = await loadFirstPaint((names) => askAhead(client, queryClient, names))
  const access: DataAccess = {
    ...toQueries(client),
    mode: { kind: api.mode },
    today,
    ownsParameter: api.ownsParameter,
  }
  return { access, firstPaint }
}

function toQueries(client: HttpClient): Pick<DataAccess, 'queries' | 'edition'> {
  const queries = createRecordQueries(client)
  return { queries, edition: { queries, client } }
}

/** The only look at the clock for a day: what the reader's calendar says. */
function readToday(): CivilDate {
  const now = new Date()
  const month = String(now.getMonth() + 1).padStart(2, '0')
  return `${now.getFullYear()}-${month}-${String(now.getDate()).padStart(2, '0')}`
}

window.addEventListener('vite:preloadError', () => void noticeLostFile())

const root = document.querySelector('#root')
if (root === null) throw new Error('index.html has no #root.')

const { access, firstPaint } = await open()
// In small pieces, so that a press on a link is not kept waiting.
startTransition(() => {
  if (firstPaint === undefined)
    createRoot(root).render(draw({ access, locale: navigator.language }))
  else takeOver(firstPaint)
})

/**
 * Let the page answer what the build drew, as it stands. It is drawn for the reader of the build at first, so that it is
 * the same; then for this one, whose day and ways of writing numbers the build cannot know.
 */
function takeOver(paint: FirstPaint): void {
  const { place, locale, today: builtOn } = paint
  const page = hydrateRoot(
    place,
    draw({
      access: { ...access, today: builtOn },
      locale,
      onDrawn: () => {
        wakeFirstPaint(paint)
        startTransition(() =>
          page.render(
            draw({
              access,
              locale: navigator.language,
              onDrawn: () => settleFirstPaint(paint),
            }),
          ),
        )
      },
    }),
    // What a reader has saved may differ from what the build drew: that part is drawn anew, and nothing is lost.
    { onRecoverableError: () => undefined },
  )
}

function draw(props: Omit<AppProps, 'queryClient'>) {
  return (
    <StrictMode>
      <App queryClient={queryClient} {...props} />
    </StrictMode>
  )
}

// After the first view has what it needs: keeping all the rest must not compete with it.
// A frame in another site keeps nothing.
if (import.meta.env.PROD && window.top === window.self) {
  if (document.readyState === 'complete') void keep()
  else window.addEventListener('load', () => void keep())
}

/** Keep this browser ready for the next visit, and what is typed for the next reload. */
async function keep(): Promise<void> {
  try {
    const { restoreTyped, watchTyped } = await import('@/app/offline/keep-typed')
    watchTyped()
    restoreTyped()
    const { keepOffline } = await import('@/app/offline/keep-offline')
    await keepOffline()
  } catch {
    useOffline.setState({ keeping: 'failed' })
  }
}
