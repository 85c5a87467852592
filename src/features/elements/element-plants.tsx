import { useMemo } from 'react'
import { type ElementIndicators } from '@/domain/market/indicators'
import { type ElementRecord, type PlantRecord } from '@/domain/record/record'
import { useSourceLookup } from '@/data/use-source-refs'
import { useView } from '@/state/address/use-view'
import { ExhibitFinding } from '@/ui/exhibit/exhibit-part'
import { useFormat } from '@/ui/format/format-context'
import { Panel } from '@/ui/layout/panel'
import { toPlantColumns, toStretchColumns, toStretches } from '@/ui/plants/plant-columns'
import { DataTable } from '@/ui/tables/data-table'
import { FoldedTable } from '@/ui/tables/folded-table'
import pageStyles from '@/ui/layout/page.module.css'
import { toPlantsSentence } from './to-plants-sentence'
import { toBothDays } from './to-both-days'
import { type ElementAssessment } from './use-indicators'

type ElementProps = { readonly element: ElementRecord }

/** Plants outside China that separate an element, reduce it to metal or make magnets of it. */
export function ElementPlants({ element, pair, state }: ElementProps & ElementAssessment) {
  const { hrefTo } = useView()
  const now = toBothDays(pair, element.id)?.now
  return (
    <Panel
      exhibit="plants"
      title="Where it is separated outside China, and where it becomes a magnet"
      subtitle="Plants with dated facts. Capacity or output is as each plant prints it, in its own unit."
      state={state}
      minHeight="16rem"
      actions={<a href={hrefTo('/regions')}>All plants, by stage</a>}
    >
      {pair !== undefined && now !== undefined && (
        <Plants
          element={element}
          now={now}
          plants={pair.record.plants.filter(({ elementIds }) => elementIds.includes(element.id))}
        />
      )}
    </Panel>
  )
}

type PlantsProps = ElementProps & {
  readonly now: ElementIndicators
  readonly plants: readonly PlantRecord[]
}

function Plants({ element, now, plants }: PlantsProps) {
  const format = useFormat()
  const look = useSourceLookup()
  const corrections = useView().hrefTo('/corrections')
  const [columns, stretchColumns] = useMemo(() => {
    const needs = { format, look, asOf: now.asOf, corrections }
    return [toPlantColumns(needs), toStretchColumns(needs)]
  }, [format, look, now.asOf, corrections])
  const name = element.name.toLowerCase()
  const sentence = toPlantsSentence(name, now, plants, format)
  const stretches = useMemo(() => toStretches(plants), [plants])
  return (
    <div className={pageStyles['stack']}>
      <ExhibitFinding words={sentence} />
      <p>{sentence}</p>
      {plants.length > 0 && (
        <>
          <DataTable
            caption={`Plants outside China that handle ${name}, on ${format.dateLong(now.asOf)}`}
            columns={columns}
            isCaptionHidden
            isDense
            rowId={({ id }) => id}
            rows={plants}
          />
          <FoldedTable
            caption={`What plants that handle ${name} did, from 2024 on`}
            columns={stretchColumns}
            label="Show what each plant did, and when"
            rowId={({ plant, span }) => `${plant.id} ${span.from}`}
            rows={stretches}
          />
        </>
      )}
    </div>
  )
}
