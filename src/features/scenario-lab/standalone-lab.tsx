import { Suspense, useMemo } from 'react'
import { useSearch } from 'wouter'
import { unchanged, type LabScenario } from '@/domain/lab/lab-scenario'
import { type NamedScenario } from '@/data/use-lab-runs'
import { readLabLinks } from '@/state/lab/lab-exchange'
import { NAME_KEY } from '@/state/address/view-codec'
import { useSettledView } from '@/state/address/use-view'
import { toNamedOnce } from './to-named-once'
import { type LabContext } from './use-lab'
import { lazyPart } from '@/ui/layout/lazy-part'

const LabResults = lazyPart(async () => (await import('./results/lab-results')).LabResults)

/** What the scenarios of an address come to, for a slide: it neither reads nor changes what the reader keeps. */
export function StandaloneLab({ context }: { readonly context: LabContext }) {
  const { catalogue } = context
  const search = useSearch()
  const { view } = useSettledView()
  const scenarios = useMemo(() => {
    const carried = readLabLinks(search, catalogue)?.contents.map(({ scenario }) => scenario) ?? []
    return toNamed(
      carried.length === 0 ? [unchanged('kachin-as-reported', view.asOf)] : carried,
      new URLSearchParams(search).getAll(NAME_KEY),
      context,
    )
  }, [search, catalogue, view.asOf, context])
  return (
    <Suspense>
      <LabResults
        activeId={scenarios[0]?.id ?? ''}
        elementId={view.elementId}
        context={context}
        isDragging={false}
        scenarios={scenarios}
      />
    </Suspense>
  )
}

/** Most letters of a name that an address gives. */
const LONGEST_NAME = 200

function toNamed(
  scenarios: readonly LabScenario[],
  names: readonly string[],
  { catalogue }: LabContext,
): readonly NamedScenario[] {
  const named = toNamedOnce(scenarios, (scenario) => {
    const { presetId, changes } = scenario
    const own = names[scenarios.indexOf(scenario)] ?? ''
    if (own !== '') return own.slice(0, LONGEST_NAME)
    const label = catalogue.presets.find(({ id }) => id === presetId)?.label ?? presetId
    return Object.keys(changes).length === 0 ? label : `${label}, changed`
  })
  return named.map((row, index) => ({ ...row, id: `staged-${index + 1}` }))
}
