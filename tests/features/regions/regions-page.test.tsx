import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { RegionsPage } from '@/features/regions/regions-page'
import { rowOf, rowsOf } from '@/../tests/features/rows-of'
import { renderPage } from '@/../tests/render-page'

/** Return the table with this caption once it is there. */
async function findTable(name: RegExp): Promise<HTMLElement> {
  return screen.findByRole('table', { name })
}

describe(RegionsPage, () => {
  it('says how many regions halted on the as-of date', async () => {
    renderPage(<RegionsPage />, { address: '/regions' })
    expect(
      await screen.findByText(/^On 20 November 2024, of 16 mining regions, 4 are halted/),
    ).toHaveTextContent('(Pangwa, Chipwi, Tsawlaw and Kanpaikti)')
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Mining regions')
  })

  it('lists every region with who holds it, what runs, and how sure its output is', async () => {
    renderPage(<RegionsPage />, { address: '/regions' })
    const table = await findTable(/Mining regions on/)
    expect(rowsOf(table)).toHaveLength(16)
    const pangwa = rowOf(table, 'Pangwa')
    expect(pangwa).toHaveTextContent('KIA')
    expect(pangwa).toHaveTextContent('19 Oct 2024')
    expect(pangwa).toHaveTextContent('halted')
    expect(pangwa).toHaveTextContent('Pangwa gate: shut for ore')
    expect(pangwa).toHaveTextContent('15,050 estimate 2023')
    expect(within(pangwa).getByRole('link', { name: 'Pangwa' })).toHaveAttribute(
      'href',
      '/regions/pangwa',
    )
  })

  it('keeps the day of the address in its links', async () => {
    renderPage(<RegionsPage />, { address: '/regions?asof=2025-06-01' })
    expect(await screen.findByText(/4 are restarting/)).toBeVisible()
    expect(screen.getByRole('link', { name: 'Pangwa' })).toHaveAttribute(
      'href',
      '/regions/pangwa?asof=2025-06-01&v=1',
    )
  })

  it('shows one country’s regions when asked', async () => {
    renderPage(<RegionsPage />, { address: '/regions' })
    const table = await findTable(/Mining regions on/)
    await userEvent.click(screen.getByRole('radio', { name: 'Myanmar' }))
    expect(rowsOf(table)).toHaveLength(6)
    expect(within(table).queryByText('Bayan Obo')).not.toBeInTheDocument()
  })

  it('keeps what a later edition changed beside the figure in use', async () => {
    renderPage(<RegionsPage />, { address: '/regions' })
    const table = await findTable(/revised by a later edition/)
    expect(rowOf(table, 'Myanmar2024')).toHaveTextContent(/31,000 MCS 2025.*27,000 MCS 2026.*−13/)
  })

  it('marks years whose unit values the data doubt, and gross weight as such', async () => {
    renderPage(<RegionsPage />, { address: '/regions' })
    expect(await screen.findByText(/^2017–2019: Unit value implausible/)).toBeVisible()
    const table = await findTable(/imports from Myanmar by year/)
    expect(rowOf(table, '2023')).toHaveTextContent(/72,074.*\$1\.44/)
  })

  it('loses one panel alone when its answer fails', async () => {
    renderPage(<RegionsPage />, { address: '/regions?fault=imports:status' })
    expect(await screen.findByText(/The server cannot answer at present/)).toBeVisible()
    expect(screen.getByText(/\/api\/imports answered with status 503/)).toBeInTheDocument()
    expect(await findTable(/Mining regions on/)).toBeVisible()
    expect(await findTable(/revised by a later edition/)).toBeVisible()
    expect(screen.getAllByRole('button', { name: 'Try again' })).toHaveLength(1)
  })
})
