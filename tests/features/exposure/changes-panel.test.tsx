import { screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type BuyerLine } from '@/domain/parts/buyer-list'
import { ExposurePage } from '@/features/exposure/exposure-page'
import { usePartsStore } from '@/state/lists/parts-store'
import { addList } from '@/state/lists/parts-workspace'
import { NO_RUNS } from '@tests/features/exposure/no-runs'
import { renderPage } from '@tests/render-page'

vi.mock('@/data/use-exposure-spread', () => ({ useExposureSpread: () => NO_RUNS }))

const toLine = (id: string, more: Partial<BuyerLine> = {}): BuyerLine => ({
  id,
  materialId: 'dy-oxide',
  usageKgPerYear: 100,
  spendPerYear: 30_000,
  revenuePerYear: 1_000_000,
  priceFixedShare: 1, // so that what is at risk is revenue alone
  currency: 'USD',
  withheld: [],
  ...more,
})

const reset = () => usePartsStore.getState().reset()

describe('a list that was read again', () => {
  beforeEach(reset)
  afterEach(reset)

  it('names what is new, gone and changed, from what to what, and what it does to the risk', async () => {
    const lines = [toLine('A-1', { stockDays: 2000 }), toLine('A-2'), toLine('A-4')]
    usePartsStore.getState().change('Import a list', (parts) =>
      addList(parts, {
        name: 'Motors',
        isSample: false,
        origin: '',
        importedAt: '2026-01-08T00:00:00Z',
        before: {
          importedAt: '2026-01-01T00:00:00Z',
          lines: [toLine('A-1', { stockDays: 10 }), toLine('A-2'), toLine('A-3')],
        },
        lines,
        rates: {},
        assumptions: [],
      }),
    )
    renderPage(<ExposurePage />, { address: '/exposure' })
    expect(
      await screen.findByText(/: 1 new, 1 gone, 1 changed$/, {}, { timeout: 20_000 }),
    ).toHaveTextContent('Since 1 January 2026')
    const table = screen.getByRole('table', { name: 'What changed in the list' })
    const cellsOf = (id: string) =>
      within(within(table).getByRole('row', { name: new RegExp(`^${id}`) }))
        .getAllByRole('cell')
        .map(({ textContent }) => textContent)
    const [what, , risk] = cellsOf('A-1')
    expect(what).toMatch(/10 days .*2,000 days/)
    // Ten days of stock do not outlast the halt, two thousand do: what is at risk falls to nothing.
    const [was, is] = risk?.split(' → ') ?? []
    expect(was).toMatch(/^\$[1-9]/)
    expect(is).toBe('$0')
    expect(cellsOf('A-3')[2]).toMatch(/ → /)
    expect(within(table).queryByRole('row', { name: /^A-2/ })).toBeNull()
  })
})
