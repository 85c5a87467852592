import { render, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { type ExhibitHandle } from '@/ui/exhibit/exhibit'
import { ExhibitHostContext, StandaloneContext } from '@/ui/exhibit/exhibit-context'
import { ExhibitRoot } from '@/ui/exhibit/exhibit-root'
import { Panel } from '@/ui/layout/panel'
import { type Column } from '@/ui/tables/column'
import { DataTable } from '@/ui/tables/data-table'

type Row = { readonly name: string; readonly score: number }

const rows: readonly Row[] = [
  { name: 'Terbium', score: 83 },
  { name: 'Neodymium', score: 42 },
]

const columns: readonly Column<Row>[] = [
  { id: 'name', header: 'Element', cell: ({ name }) => name, isRowHeader: true },
  {
    id: 'score',
    header: 'Score',
    unit: '0–100',
    cell: ({ score }) => <b>{score}</b>,
    text: ({ score }) => String(score),
    value: ({ score }) => score,
  },
  { id: 'picture', header: 'Picture', cell: () => <i />, text: null },
]

const sources = [{ id: 's1', title: 'Summaries', publisher: 'USGS', date: '2025' }]

function RiskPanel() {
  return (
    <Panel exhibit="risk" title="Risk by element" subtitle="Score, 0 to 100" sources={sources}>
      <DataTable caption="Risk" columns={columns} rowId={({ name }) => name} rows={rows} />
    </Panel>
  )
}

describe(ExhibitRoot, () => {
  it('says what its parts bring, when it is asked', () => {
    const handles: ExhibitHandle[] = []
    const Actions = ({ handle }: { readonly handle: ExhibitHandle }) => (
      <button onClick={() => handles.push(handle)} type="button">
        Export
      </button>
    )
    render(
      <ExhibitHostContext value={{ Actions }}>
        <RiskPanel />
      </ExhibitHostContext>,
    )
    screen.getByRole('button', { name: 'Export' }).click()
    const [handle] = handles
    expect(handle?.describe()).toMatchObject({
      id: 'risk',
      title: 'Risk by element',
      subtitle: 'Score, 0 to 100',
      sources,
      tables: [
        {
          caption: 'Risk',
          columns: [{ header: 'Element' }, { header: 'Score', unit: '0–100' }],
          rows: [
            [{ text: 'Terbium' }, { text: '83', value: 83 }],
            [{ text: 'Neodymium' }, { text: '42', value: 42 }],
          ],
        },
      ],
    })
    expect(handle?.element()).toHaveTextContent('Risk by element')
  })

  it('is shown at the place that asks for it, and only there', () => {
    const place = document.createElement('div')
    place.setAttribute('aria-label', 'standalone')
    document.body.append(place)
    const shown: string[] = []
    const standalone = {
      exhibitId: 'risk',
      place,
      onShown: (handle: ExhibitHandle) => shown.push(handle.describe().title),
    }
    const { container } = render(
      <StandaloneContext value={standalone}>
        <RiskPanel />
      </StandaloneContext>,
    )
    expect(within(place).getByText('Terbium')).toBeVisible()
    expect(container).toBeEmptyDOMElement()
    expect(shown.at(-1)).toBe('Risk by element')
    place.remove()
  })
})
