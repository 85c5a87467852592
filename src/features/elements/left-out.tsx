import { useQuery } from '@tanstack/react-query'
import { useData } from '@/data/data-context'
import { useDataState } from '@/data/panel-state'
import { Panel } from '@/ui/layout/panel'

/** Gap of the record that says which rare earths it leaves out. */
const LEFT_OUT_ID = 'thulium'

/** Which rare earths are missing here, and why. */
export function LeftOut() {
  const { queries } = useData()
  const bibliography = useQuery(queries.bibliography)
  const state = useDataState([bibliography])
  const gap = bibliography.data?.gaps.find(({ id }) => id === LEFT_OUT_ID)
  return (
    <Panel exhibit="left-out" title="Rare earths that are left out" state={state} minHeight="6rem">
      {bibliography.data !== undefined && (
        <p>{gap?.detail ?? 'The record does not say which rare earths it leaves out.'}</p>
      )}
    </Panel>
  )
}
