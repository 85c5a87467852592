import { render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { type Column } from '@/ui/tables/column'
import { DataTable } from '@/ui/tables/data-table'

type Row = { readonly id: string; readonly name: string; readonly score: number | undefined }

const rows: readonly Row[] = [
  { id: 'Nd', name: 'Neodymium', score: 42 },
  { id: 'Tb', name: 'Terbium', score: 83 },
  { id: 'Ho', name: 'Holmium', score: undefined },
]

const columns: readonly Column<Row>[] = [
  {
    id: 'name',
    header: 'Element',
    cell: ({ name }) => name,
    sortBy: ({ name }) => name,
    isRowHeader: true,
  },
  {
    id: 'score',
    header: 'Risk score',
    unit: '0–100',
    align: 'end',
    cell: ({ score }) => score ?? 'withheld',
    sortBy: ({ score }) => score,
    priority: 2,
  },
]

function names() {
  return screen.getAllByRole('rowheader').map(({ textContent }) => textContent)
}

describe(DataTable, () => {
  it('sorts by a column, largest first, with missing values last both ways', async () => {
    render(<DataTable caption="Risk" columns={columns} rowId={({ id }) => id} rows={rows} />)
    expect(names()).toEqual(['Neodymium', 'Terbium', 'Holmium'])
    const sort = screen.getByRole('button', { name: 'Risk score 0–100' })
    await userEvent.click(sort)
    expect(names()).toEqual(['Terbium', 'Neodymium', 'Holmium'])
    expect(screen.getByRole('columnheader', { name: /Risk score/ })).toHaveAttribute(
      'aria-sort',
      'descending',
    )
    await userEvent.click(sort)
    expect(names()).toEqual(['Neodymium', 'Terbium', 'Holmium'])
  })

  it('links its rows', () => {
    render(
      <DataTable
        caption="Risk"
        columns={columns}
        rowHref={({ id }) => `/elements/${id}`}
        rowId={({ id }) => id}
        rows={rows}
      />,
    )
    const table = screen.getByRole('table', { name: 'Risk' })
    expect(within(table).getByRole('link', { name: 'Terbium' })).toHaveAttribute(
      'href',
      '/elements/Tb',
    )
  })

  it('shows every column on request', async () => {
    render(<DataTable caption="Risk" columns={columns} rowId={({ id }) => id} rows={rows} />)
    const more = screen.getByText('Show all columns')
    await userEvent.click(more)
    expect(more).toHaveAttribute('aria-pressed', 'true')
  })

  it('says when there is nothing', () => {
    render(
      <DataTable
        caption="Risk"
        columns={columns}
        emptyMessage="No element."
        rowId={String}
        rows={[]}
      />,
    )
    expect(screen.getByText('No element.')).toBeVisible()
  })
})
