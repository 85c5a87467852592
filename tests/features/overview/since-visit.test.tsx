import { screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { DEFAULT_OUTLOOK } from '@/domain/market/outlook'
import { SinceVisit } from '@/features/overview/since-visit'
import { createModel } from '@/model/create-model'
import { recordAt } from '@/record/amendments/record-at'
import { keepVisit } from '@/state/record-visit'
import { dataset } from '@tests/mock-data/dataset'
import { PANGWA_SHUT } from '@tests/record/amendments/amendments'
import { renderPage } from '@tests/render-page'

afterEach(() => localStorage.clear())

/** Keep a visit on which Pangwa gate was shut by an amendment that has been withdrawn since. */
function visitAmended(): void {
  const record = recordAt(dataset, [PANGWA_SHUT], null)
  const { lastDay } = record.info
  const { elements } = createModel(record).indicators(lastDay, DEFAULT_OUTLOOK, 'outside')
  keepVisit({
    day: '2026-11-20',
    vintage: dataset.info.vintage,
    lastDay,
    eventIds: record.history.events.map(({ id }) => id).filter((id) => id !== 'ev083'),
    accepted: { [PANGWA_SHUT.id]: PANGWA_SHUT.name },
    scores: { outside: Object.fromEntries(elements.map((row) => [row.elementId, row.score])) },
  })
}

describe(SinceVisit, () => {
  it('says nothing at the first visit, and on the next day that nothing changed', async () => {
    const { unmount } = renderPage(<SinceVisit />, { today: '2026-11-29' })
    await expect.poll(() => localStorage.getItem('chokepoint-visits-1')).not.toBeNull()
    expect(screen.queryByText(/Since your last visit/)).toBeNull()
    unmount()
    renderPage(<SinceVisit />, { today: '2026-11-30' })
    expect(await screen.findByText(/^Nothing changed/)).toBeVisible()
    expect(
      screen.getByRole('heading', { name: 'Since your last visit on 29 Nov 2026, 1 day ago' }),
    ).toBeVisible()
  })

  it('names what changed in the record, the scores that moved and why', async () => {
    visitAmended()
    renderPage(<SinceVisit />, { today: '2026-11-30' })
    expect(
      await screen.findByText(`No longer part of the record: “${PANGWA_SHUT.name}”.`),
    ).toBeVisible()
    expect(screen.getByText(/^The record reaches 31 Jan 2026; it reached 3 Feb 2026/)).toBeVisible()
    expect(screen.getByText(/^New event, 10 Nov 2026: /)).toBeVisible()
    const table = screen.getByRole('table', { name: 'Scores that moved since your last visit' })
    expect(within(table).getByRole('row', { name: /^Er / })).toHaveTextContent(
      /high → elevated.*mine supply halted/,
    )
  })

  it('keeps still where an earlier day’s knowledge is shown', async () => {
    visitAmended()
    const page = (
      <>
        <p>The page</p>
        <SinceVisit />
      </>
    )
    renderPage(page, { address: '/?knownon=2026-01-01' })
    await screen.findByText('The page')
    expect(screen.queryByText(/Since your last visit/)).toBeNull()
    expect(localStorage.getItem('chokepoint-visits-1')).toContain('2026-11-20')
  })
})
