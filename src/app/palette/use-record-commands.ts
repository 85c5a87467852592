import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useGo } from '@/app/commands/use-go'
import { type ElementRecord, type GateRecord, type RegionRecord } from '@/domain/record/record'
import { useData } from '@/data/data-context'
import { type Command, type Offer, useOffer } from '@/app/commands/commands'

const NONE: readonly never[] = []

/** Opens a page. */
type Go = (path: string) => void

/** Offer the elements, regions and gates of the record. */
export function useRecordCommands(): void {
  const { queries } = useData()
  const { data: elements = NONE } = useQuery(queries.elements)
  const { data: regions = NONE } = useQuery(queries.regions)
  const { data: gates = NONE } = useQuery(queries.gates)
  const go = useGo()
  const offer = useMemo(
    (): Offer => ({
      commands: [
        ...elements.map((element) => toElementCommand(element, go)),
        ...regions.map((region) => toRegionCommand(region, go)),
        ...gates.flatMap((gate) => toGateCommand(gate, regions, go)),
      ],
    }),
    [elements, regions, gates, go],
  )
  useOffer('record', offer)
}

function toElementCommand({ id, name, group, uses }: ElementRecord, go: Go): Command {
  return {
    id: `element:${id}`,
    group: 'Elements',
    title: name,
    words: `${id} ${group} rare earth ${uses}`,
    note: id,
    run: () => go(`/elements/${id}`),
  }
}

function toRegionCommand({ id, name, country, deposit }: RegionRecord, go: Go): Command {
  return {
    id: `region:${id}`,
    group: 'Regions',
    title: name,
    words: `mine ${deposit}`,
    note: country,
    run: () => go(`/regions/${id}`),
  }
}

/** A gate has no page of its own: its history stands with the first region whose ore passes it. */
function toGateCommand(
  { id, name, farSide }: GateRecord,
  regions: readonly RegionRecord[],
  go: Go,
): readonly Command[] {
  const region = regions.find(({ gateId }) => gateId === id)
  if (region === undefined) return []
  return [
    {
      id: `gate:${id}`,
      group: 'Gates',
      title: name,
      words: `border crossing ${farSide}`,
      note: `shown with ${region.name}`,
      run: () => go(`/regions/${region.id}`),
    },
  ]
}
