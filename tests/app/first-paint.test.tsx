import { render, screen, waitFor } from '@testing-library/react'
import { StrictMode } from 'react'
import { expect, it, vi } from 'vitest'
import { App, type AppProps } from '@/app/app'
import { createQueryClient } from '@/app/create-query-client'
import { loadFirstPaint, settleFirstPaint, wakeFirstPaint } from '@/app/first-paint'
import { createHttpClient } from '@/data/http-client'
import { askAhead, createRecordQueries } from '@/data/record-queries'
import { drawFirstPaints } from '@/first-paint'
import { createInPageApi } from '@/mocks/start-mock-api'

/** What the build says of a part whose file is loaded later: that part is drawn in the browser, and nothing differs. */
const LATER = 'which does not support Suspense'

it.each([
  ['/', 'the answer'],
  ['/exposure', 'the sample list'],
  ['/scenarios', 'the lab'],
])('takes %s over as the build drew it: %s', { timeout: 60_000 }, async (path) => {
  vi.stubGlobal('IntersectionObserver', Sightless)
  const [paint] = await drawFirstPaints([path])
  if (paint === undefined) throw new Error('Nothing was drawn.')
  const client = createHttpClient('http://localhost', createInPageApi(() => '').fetch)
  const queryClient = createQueryClient()
  await askAhead(client, queryClient, paint.answers)
  window.history.replaceState(null, '', path)
  const container = document.createElement('div')
  container.innerHTML = paint.html
  document.body.append(container)
  const page = screen.getByRole('main')
  const faults: unknown[] = []
  const queries = createRecordQueries(client)
  const props: AppProps = {
    access: {
      queries,
      edition: { queries, client },
      mode: { kind: 'in-page' },
      today: paint.today,
      ownsParameter: () => false,
    },
    locale: paint.locale,
    onDrawn: vi.fn<() => void>(),
    queryClient,
  }
  render(
    <StrictMode>
      <App {...props} />
    </StrictMode>,
    { container, hydrate: true, onRecoverableError: (fault) => faults.push(fault) },
  )
  await waitFor(() => expect(props.onDrawn).toHaveBeenCalled())
  expect(faults.filter((fault) => !String(fault).includes(LATER))).toEqual([])
  // The very same element: nothing was drawn a second time.
  expect(screen.getByRole('main')).toBe(page)
})

it('lets the controls of the first paint be used and its styles be changed, then removes its marks', async () => {
  document.documentElement.dataset['firstPaint'] = '/'
  document.body.innerHTML = `
    <div id="first-paint" data-page="/" data-answers="info elements" data-locale="en-GB" data-day="2026-01-31">
      <button disabled="" data-waits="">Search</button>
      <button disabled="">Undo</button>
      <i data-style="--share: 40%">bar</i>
    </div>
    <main id="opening"></main><aside class="opening-note"></aside>`
  const askedFor: string[][] = []
  const paint = await loadFirstPaint((names) => {
    askedFor.push([...names])
    return Promise.resolve()
  })
  if (paint === undefined) throw new Error('The first paint was not found.')
  expect(askedFor).toEqual([['info', 'elements']])
  expect(paint).toMatchObject({ locale: 'en-GB', today: '2026-01-31' })
  expect(screen.getByRole('button', { name: 'Search' })).toBeDisabled()
  wakeFirstPaint(paint)
  expect(screen.getByRole('button', { name: 'Search' })).toBeEnabled()
  expect(screen.getByRole('button', { name: 'Undo' })).toBeDisabled()
  expect(screen.getByText('bar').style.getPropertyValue('--share')).toBe('40%')
  settleFirstPaint(paint)
  expect(document.querySelector('#first-paint, #opening, .opening-note')).toBeNull()
  expect(document.documentElement.dataset['firstPaint']).toBeUndefined()
  document.body.innerHTML = ''
})

it('takes over nothing where the first paint is not for this address or reader', async () => {
  document.documentElement.classList.add('plain')
  document.body.innerHTML = '<div id="first-paint" data-page="/" data-answers="info"></div>'
  expect(await loadFirstPaint(() => Promise.reject(new Error('Not to be asked.')))).toBeUndefined()
  document.documentElement.classList.remove('plain')
  document.body.innerHTML = ''
})

/** Sees nothing, as a window that nobody scrolls. */
class Sightless {
  observe(): void {}
  disconnect(): void {}
}
