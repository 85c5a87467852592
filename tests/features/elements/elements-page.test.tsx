import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { ElementPage } from '@/features/elements/element-page'
import { ElementsPage } from '@/features/elements/elements-page'
import { rowOf, rowsOf } from '@/../tests/features/rows-of'
import { renderPage } from '@/../tests/render-page'

describe(ElementsPage, () => {
  it('ranks the elements by our score beside the published figures', async () => {
    renderPage(<ElementsPage />, { address: '/elements' })
    const table = await screen.findByRole('table', { name: /^Elements on 20 November 2024/ })
    const rows = rowsOf(table)
    expect(rows).toHaveLength(14)
    expect(rows[0]).toHaveTextContent(/^Dy Dysprosium.*heavy.*of 100, severe/)
    const terbium = rowOf(table, 'Tb Terbium')
    expect(terbium).toHaveTextContent('4.9')
    expect(terbium).toHaveTextContent('$812/kg')
    expect(terbium).toHaveTextContent('10 weeks estimate')
    expect(screen.getByText(/^Of 14 rare earths, \d+ are severe/)).toBeVisible()
  })

  it('says which rare earths are left out and why', async () => {
    renderPage(<ElementsPage />, { address: '/elements' })
    expect(await screen.findByText(/No price of thulium is quoted/)).toHaveTextContent(
      'Scandium and promethium',
    )
  })
})

describe(ElementPage, () => {
  it('has its finding as title, and a breakdown that adds up to it', async () => {
    renderPage(<ElementPage elementId="Tb" />, { address: '/elements/Tb' })
    const title = await screen.findByRole('heading', { level: 1, name: /^Terbium: severe, \d+$/ })
    const score = Number(/\d+$/.exec(title.textContent)?.[0])
    const table = screen.getByRole('table', { name: /What keeps it from 100/ })
    const points = rowsOf(table).map((row) => Number(row.cells.item(2)?.textContent))
    expect(100 - points.reduce((sum, part) => sum + part, 0)).toBe(score)
    expect(screen.getByRole('table', { name: /Why it moved since 23 Sept 2024/ })).toBeVisible()
  })

  it('is found by an address that says dy for Dy', async () => {
    renderPage(<ElementPage elementId="dy" />, { address: '/elements/dy' })
    expect(
      await screen.findByRole('heading', { level: 1, name: /^Dysprosium: severe, \d+$/ }),
    ).toBeVisible()
  })

  it('marks what is halted and leads to each region', async () => {
    renderPage(<ElementPage elementId="Tb" />, { address: '/elements/Tb' })
    expect(
      await screen.findByRole('figure', {
        name: /^\d+% of world terbium mine supply is halted or cut off$/,
      }),
    ).toHaveTextContent(/Pangwa 13% \(halted, estimate\)/)
    expect(screen.getByRole('link', { name: 'Pangwa' })).toHaveAttribute('href', '/regions/pangwa')
  })

  it('shows concentration at every stage and published risk in its own scale', async () => {
    renderPage(<ElementPage elementId="Tb" />, { address: '/elements/Tb' })
    expect(
      await screen.findByRole('figure', { name: 'Mining: 84% China, HHI 7,204 of 10,000' }),
    ).toHaveTextContent('Without China, 16% of supply is left')
    for (const name of [
      /^Separation and refining: 100% China/,
      'Metal: 92% China, HHI 8,500 of 10,000',
      'Magnets: 94% China, HHI 8,845 of 10,000',
    ]) {
      expect(await screen.findByRole('figure', { name })).toBeVisible()
    }
    const published = await screen.findByRole('table', { name: 'Published indicators of Terbium' })
    expect(rowOf(published, 'Supply risk, overall (EU)')).toHaveTextContent('4.9 index')
  })

  it('shows no metal and no magnet of an element that goes into none', async () => {
    renderPage(<ElementPage elementId="Y" />, { address: '/elements/Y' })
    expect(
      await screen.findByRole('figure', { name: /^Separation and refining: 100% China/ }),
    ).toBeVisible()
    expect(screen.queryByRole('figure', { name: /^(Metal|Magnets):/ })).toBeNull()
  })

  it('names what a study prints no figure for', async () => {
    renderPage(<ElementPage elementId="Pr" />, { address: '/elements/Pr' })
    expect(
      await screen.findByText('Not published: supply risk at refining and a GDP effect.'),
    ).toBeVisible()
    expect(await screen.findByText('No quotation of praseodymium is in the record.')).toBeVisible()
  })

  it('keeps yearly prices apart from single attributed quotations', async () => {
    renderPage(<ElementPage elementId="Tb" />, { address: '/elements/Tb' })
    expect(
      await screen.findByRole('figure', { name: /^Terbium: \$1,010\/kg in 2025, \$2,050\/kg/ }),
    ).toBeVisible()
    const quotations = screen.getByRole('table', { name: /^Single quotations of terbium/ })
    const row = rowOf(quotations, '24 Mar 2025')
    expect(row).toHaveTextContent('6,550 CNY/kg oxide')
    // Sources are an answer of their own and may come last.
    await waitFor(() => expect(row).toHaveTextContent('Reuters'))
  })

  it('keeps the rest when the model cannot be computed', async () => {
    renderPage(<ElementPage elementId="Tb" />, { address: '/elements/Tb?fault=parameters:status' })
    expect(await screen.findByRole('heading', { level: 1, name: 'Terbium' })).toBeVisible()
    expect((await screen.findAllByText(/\/api\/parameters answered/)).length).toBeGreaterThan(0)
    expect(await screen.findByRole('table', { name: /^Single quotations/ })).toBeVisible()
  })

  it('helps on from an address that names no element', async () => {
    renderPage(<ElementPage elementId="Tm" />, { address: '/elements/Tm' })
    expect(
      await screen.findByRole('heading', { level: 1, name: 'No element here is called “Tm”' }),
    ).toBeVisible()
    expect(screen.getByRole('link', { name: 'Terbium (Tb)' })).toHaveAttribute(
      'href',
      '/elements/Tb',
    )
  })
})
