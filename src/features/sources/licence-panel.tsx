import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useData } from '@/data/data-context'
import { useDataState } from '@/data/panel-state'
import { type Format } from '@/ui/format/create-format'
import { ExhibitFinding } from '@/ui/exhibit/exhibit-part'
import { useFormat } from '@/ui/format/format-context'
import { Panel } from '@/ui/layout/panel'
import { type Column } from '@/ui/tables/column'
import { DataTable } from '@/ui/tables/data-table'
import { groupSources, type SourceGroup } from './group-sources'

/** Publishers that a row names before it counts the rest. */
const MOST_NAMED = 4

/** Under which licences the data stand. */
export function LicencePanel() {
  const { queries } = useData()
  const bibliography = useQuery(queries.bibliography)
  const state = useDataState([bibliography])
  const format = useFormat()
  const groups = useMemo(
    () => groupSources(bibliography.data?.sources ?? [], 'licence'),
    [bibliography.data],
  )
  const columns = useMemo(() => toColumns(format), [format])
  return (
    <Panel
      exhibit="licences"
      id="licences"
      title="Licences of the data"
      subtitle="Facts are cited under their publishers’ terms; proprietary prices are quoted as single dated points, never as a series."
      state={state}
      minHeight="20rem"
    >
      {groups[0] !== undefined && (
        <ExhibitFinding
          words={`${format.integer(groups[0].sources.length)} of ${format.integer(bibliography.data?.sources.length ?? 0)} sources stand under “${groups[0].name}”`}
        />
      )}
      <DataTable
        caption="Licences of the sources"
        columns={columns}
        isCaptionHidden
        isDense
        rowId={({ name }) => name}
        rows={groups}
      />
      <p>
        The site is built from packages of others:{' '}
        <a href="/licences.txt">licences of the code that ships</a>.
      </p>
    </Panel>
  )
}

function toColumns(format: Format): readonly Column<SourceGroup>[] {
  return [
    { id: 'licence', header: 'Licence or terms', isRowHeader: true, cell: ({ name }) => name },
    {
      id: 'count',
      header: 'Sources',
      align: 'end',
      cell: ({ sources }) => format.integer(sources.length),
      sortBy: ({ sources }) => sources.length,
    },
    {
      id: 'publishers',
      header: 'Publishers',
      priority: 2,
      cell: ({ sources }) =>
        toPublishers(
          sources.map(({ publisher }) => publisher),
          format,
        ),
    },
  ]
}

function toPublishers(publishers: readonly string[], format: Format): string {
  const names = [...new Set(publishers)]
  const rest = names.length - MOST_NAMED
  return rest > 0
    ? format.list([...names.slice(0, MOST_NAMED), `${format.integer(rest)} more`])
    : format.list(names)
}
