import { screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { OverviewPage } from '@/features/overview/overview-page'
import { rowOf } from '@/../tests/features/rows-of'
import { renderPage } from '@tests/render-page'

// Worked out beside the page, once for the whole record; nothing here reads it.
vi.mock('@/data/use-score-history', () => ({ useScoreHistory: () => undefined }))

// From 11 June 2025 half of the yttrium that outside China takes from there is withheld, and none is separated outside.
it.each([
  ['outside', 'outside China', '50%'],
  ['china', 'in China', '0%'],
])('says what is missing for a buyer %s: halted, and withheld', async (market, where, withheld) => {
  renderPage(<OverviewPage />, {
    address: `/?asof=2025-07-15&element=Y&market=${market}`,
  })
  const label = await screen.findByText(`Usual yttrium supply missing for a buyer ${where}`)
  const figure = label.parentElement
  expect(figure).toHaveTextContent(`Withheld by China’s export licences: ${withheld}`)
  expect(figure).toHaveTextContent(/Halted or cut off: \d+% of world mine supply/)
  const header = await screen.findByRole('columnheader', { name: /^Withheld/ })
  const table = header.closest('table')
  if (table === null) throw new Error('The column stands in no table.')
  const headers = [...(table.tHead?.rows.item(0)?.cells ?? [])]
  expect(
    rowOf(table, 'Y').cells.item(headers.findIndex((cell) => cell === header)),
  ).toHaveTextContent(withheld)
})
