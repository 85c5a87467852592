import { lazy, Suspense, useMemo } from 'react'
import { useSearch } from 'wouter'
import { unchanged, type LabScenario } from '@/domain/lab-scenario'
import { type NamedScenario } from '@/data/use-lab-runs'
import { readLabScenarios } from '@/state/lab-exchange'
import { useSettledView } from '@/state/use-view'
import { type LabGround } from './use-lab'

const LabResults = lazy(async () => ({
  default: (await import('./results/lab-results')).LabResults,
}))

/** Most scenarios that are compared at once. */
const MOST = 4

/** What the scenarios of an address come to, for a slide: it neither reads nor changes what the reader keeps. */
export function StagedLab({ ground }: { readonly ground: LabGround }) {
  const { catalogue } = ground
  const search = useSearch()
  const { view } = useSettledView()
  const scenarios = useMemo(() => {
    const carried = readLabScenarios(search, catalogue).slice(0, MOST)
    return toNamed(
      carried.length === 0 ? [unchanged('kachin-as-reported', view.asOf)] : carried,
      ground,
    )
  }, [search, catalogue, view.asOf, ground])
  return (
    <Suspense>
      <LabResults
        activeId={scenarios[0]?.id ?? ''}
        elementId={view.elementId}
        ground={ground}
        isDragging={false}
        scenarios={scenarios}
      />
    </Suspense>
  )
}

/** Names are not part of an address: each is called after its preset, and numbered where two would be called alike. */
function toNamed(
  scenarios: readonly LabScenario[],
  { catalogue }: LabGround,
): readonly NamedScenario[] {
  const names = scenarios.map(({ presetId, changes }) => {
    const label = catalogue.presets.find(({ id }) => id === presetId)?.label ?? presetId
    return Object.keys(changes).length === 0 ? label : `${label}, changed`
  })
  return scenarios.map((scenario, index) => {
    const name = names[index] ?? ''
    const before = names.slice(0, index).filter((other) => other === name).length
    return {
      id: `staged-${index + 1}`,
      name: before === 0 ? name : `${name} (${before + 1})`,
      scenario,
    }
  })
}
