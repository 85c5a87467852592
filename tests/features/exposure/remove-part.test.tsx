import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type BuyerLine } from '@/domain/parts/buyer-list'
import { PartPage } from '@/features/exposure/part/part-page'
import { usePartsStore } from '@/state/lists/parts-store'
import { addList } from '@/state/lists/parts-workspace'
import { renderPage } from '@tests/render-page'

const toLine = (id: string): BuyerLine => ({
  id,
  materialId: 'ndfeb-uh',
  usageKgPerYear: 100,
  currency: 'USD',
  withheld: [],
})

const reset = () => usePartsStore.getState().reset()

describe(PartPage, () => {
  beforeEach(reset)
  afterEach(reset)

  it('takes a part out of the list in one step that can be undone', async () => {
    const user = userEvent.setup()
    usePartsStore.getState().change('Import a list', (parts) =>
      addList(parts, {
        name: 'Motors',
        isSample: false,
        origin: '',
        importedAt: '2026-01-01T00:00:00Z',
        lines: [toLine('A-1'), toLine('A-2')],
        rates: {},
        assumptions: [],
      }),
    )
    renderPage(<PartPage partId="A-1" />, { address: '/exposure/A-1' })
    await user.click(await screen.findByRole('button', { name: 'Remove this part from the list' }))
    const ids = () => usePartsStore.getState().history.present.lists[0]?.lines.map(({ id }) => id)
    expect(ids()).toEqual(['A-2'])
    expect(window.location.pathname).toBe('/exposure')
    usePartsStore.getState().undo()
    expect(ids()).toEqual(['A-1', 'A-2'])
  })
})
