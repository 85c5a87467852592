import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useData } from '@/data/data-context'
import { useDataState } from '@/data/panel-state'
import { useSourceLookup } from '@/data/use-source-refs'
import { useView } from '@/state/address/use-view'
import { useFormat } from '@/ui/format/format-context'
import { ExhibitFinding } from '@/ui/exhibit/exhibit-part'
import { useIsOnSlide } from '@/ui/exhibit/use-is-on-slide'
import { ChangeLink } from '@/ui/evidence/change-link'
import { Panel } from '@/ui/layout/panel'
import { toControllerColor } from '@/ui/theme/controller-color'
import { type Controller, type RegionRecord } from '@/domain/record/record'
import styles from './status-tracks.module.css'
import { toRegionSummary } from './to-region-summary'
import { DataTable } from '@/ui/tables/data-table'
import { toControlColumns, toGateColumns, toProductionColumns } from './span-columns'
import { StatusTracks } from './status-tracks'
import { useRegion } from './use-region'

/** Who held a region and what its mines did: two histories, and that of the gate its ore passes. */
export function RegionHistories({ regionId }: { readonly regionId: string }) {
  const { queries } = useData()
  const info = useQuery(queries.info)
  const gates = useQuery(queries.gates)
  const controllers = useQuery(queries.controllers)
  const { query, region } = useRegion(regionId)
  const state = useDataState([query, info, gates, controllers])
  const format = useFormat()
  const look = useSourceLookup()
  const { view, hrefTo } = useView()
  const corrections = hrefTo('/corrections')
  const isOnSlide = useIsOnSlide('history')
  const gate = gates.data?.find(({ id }) => id === region?.gateId)
  const columns = useMemo(() => {
    const needs = { format, look, asOf: view.asOf, corrections }
    return {
      control: toControlColumns(needs, controllers.data ?? [], regionId),
      production: toProductionColumns(needs, regionId),
      gate: toGateColumns(needs, gate?.id ?? ''),
    }
  }, [format, look, view.asOf, controllers.data, corrections, regionId, gate?.id])
  return (
    <Panel
      exhibit="history"
      title="Control and production are separate: its histories"
      subtitle={`Colour: who held it. Stripes: halted or shut; thin stripes: restarting or limited. The vertical line is ${format.date(view.asOf)}.`}
      state={state}
      minHeight="36rem"
    >
      {region !== undefined && info.data !== undefined && controllers.data !== undefined && (
        <>
          <ExhibitFinding
            words={toRegionSummary(
              { region, gates: gates.data ?? [], controllers: controllers.data, asOf: view.asOf },
              format,
            )}
          />
          <StatusTracks
            asOf={view.asOf}
            control={region.control}
            gate={gate}
            period={info.data}
            production={region.production}
          />
          {isOnSlide ? (
            <ControllerKey controllers={controllers.data} region={region} />
          ) : (
            <>
              <h3>Who controlled it</h3>
              <DataTable
                caption={`Who controlled ${region.name}`}
                columns={columns.control}
                isCaptionHidden
                isDense
                rowId={({ from }) => from}
                rows={region.control}
              />
              <ChangeLink
                about={`control of ${region.name}`}
                corrections={corrections}
                place={region.id}
                subject="control"
              />
              <h3>What its mines did</h3>
              <DataTable
                caption={`What the mines of ${region.name} did`}
                columns={columns.production}
                isCaptionHidden
                isDense
                rowId={({ from }) => from}
                rows={region.production}
              />
              <ChangeLink
                about={`mines of ${region.name}`}
                corrections={corrections}
                place={region.id}
                subject="production"
              />
              {gate === undefined ? (
                <p>No border gate lies on its way in the record.</p>
              ) : (
                <>
                  <h3>
                    What {gate.name} let through, towards {gate.farSide}
                  </h3>
                  <p>{gate.description}</p>
                  <DataTable
                    caption={`What ${gate.name} let through`}
                    columns={columns.gate}
                    isCaptionHidden
                    isDense
                    rowId={({ from }) => from}
                    rows={gate.history}
                  />
                  <ChangeLink
                    about={gate.name}
                    corrections={corrections}
                    place={gate.id}
                    subject="gate"
                  />
                </>
              )}
            </>
          )}
        </>
      )}
    </Panel>
  )
}

type ControllerKeyProps = {
  readonly region: RegionRecord
  readonly controllers: readonly Controller[]
}

/** Which colour is whose, where a slide has no room for the tables that say it. */
function ControllerKey({ region, controllers }: ControllerKeyProps) {
  const ids = new Set(region.control.flatMap(({ controllerIds }) => controllerIds))
  return (
    <ul className={styles['key']}>
      {controllers
        .filter(({ id }) => ids.has(id))
        .map(({ id, name }) => (
          <li key={id}>
            <span className={styles['mark']} style={{ background: toControllerColor(id) }} />
            {name}
          </li>
        ))}
    </ul>
  )
}
