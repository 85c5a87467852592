import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { PLANT_STAGES, type PlantRecord } from '@/domain/record/record'
import { type SupplyShare } from '@/domain/record/statistics'
import { useData } from '@/data/data-context'
import { useDataState } from '@/data/panel-state'
import { useSourceLookup } from '@/data/use-source-refs'
import { useView } from '@/state/address/use-view'
import { ExhibitFinding } from '@/ui/exhibit/exhibit-part'
import { useFormat } from '@/ui/format/format-context'
import { Panel } from '@/ui/layout/panel'
import { SegmentedControl } from '@/ui/layout/segmented-control'
import { toPlantColumns, toStretchColumns, toStretches } from '@/ui/plants/plant-columns'
import { PLANT_STAGE_WORDS } from '@/ui/plants/plant-words'
import { DataTable } from '@/ui/tables/data-table'
import { FoldedTable } from '@/ui/tables/folded-table'
import pageStyles from '@/ui/layout/page.module.css'
import { PlantTracks } from './status-tracks'
import { toStageSentence } from './to-stage-sentence'

type PlantStage = PlantRecord['stage']

/** The stages after the mine, one at a time: how much of each is in China, and the plants outside it. */
export function PlantPanel() {
  const { queries } = useData()
  const plants = useQuery(queries.plants)
  const supplyShares = useQuery(queries.supplyShares)
  const info = useQuery(queries.info)
  const state = useDataState([plants, supplyShares, info])
  const format = useFormat()
  const look = useSourceLookup()
  const { view, hrefTo } = useView()
  const corrections = hrefTo('/corrections')
  const [stage, setStage] = useState<PlantStage>('separation')
  const shown = useMemo(
    () => plants.data?.filter((plant) => plant.stage === stage) ?? [],
    [plants.data, stage],
  )
  const [columns, stretchColumns] = useMemo(() => {
    const needs = { format, look, asOf: view.asOf, corrections }
    return [toPlantColumns(needs), toStretchColumns(needs)]
  }, [format, look, view.asOf, corrections])
  const stretches = useMemo(() => toStretches(shown), [shown])
  const rows = supplyShares.data?.filter((row) => row.stage === toSupplyStage(stage)) ?? []
  const sentence = toStageSentence(stage, rows, format)
  return (
    <Panel
      exhibit="plants"
      title="After the mine: plants outside China that separate, make metal or make magnets"
      subtitle={`Grey: running. Thin stripes: starting up, or running in part. Stripes: stopped. Empty: planned. The vertical line is ${format.date(view.asOf)}.`}
      state={state}
      minHeight="36rem"
      sources={look(rows.flatMap(({ share }) => share.sources))}
      actions={
        <SegmentedControl
          label="Stage"
          isLabelHidden
          options={PLANT_STAGES.map((value) => ({ value, label: PLANT_STAGE_WORDS[value] }))}
          value={stage}
          onChange={setStage}
        />
      }
    >
      {info.data !== undefined && plants.data !== undefined && (
        <div className={pageStyles['stack']}>
          <ExhibitFinding words={sentence} />
          <p>{sentence}</p>
          <PlantTracks asOf={view.asOf} period={info.data} plants={shown} />
          <DataTable
            caption={`Plants outside China on ${format.dateLong(view.asOf)}: ${PLANT_STAGE_WORDS[stage].toLowerCase()}`}
            columns={columns}
            isCaptionHidden
            isDense
            rowId={({ id }) => id}
            rows={shown}
          />
          <FoldedTable
            caption={`What plants outside China did: ${PLANT_STAGE_WORDS[stage].toLowerCase()}`}
            columns={stretchColumns}
            label="Show what each plant did, and when"
            rowId={({ plant, span }) => `${plant.id} ${span.from}`}
            rows={stretches}
          />
        </div>
      )}
    </Panel>
  )
}

/** The shares of the European study call separation refining. */
function toSupplyStage(stage: PlantStage): SupplyShare['stage'] {
  return stage === 'separation' ? 'refining' : stage
}
