import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { concentration } from '@/model/scores'
import { type ElementRecord } from '@/domain/record/record'
import {
  SUPPLY_STAGES,
  type Governance,
  type SupplyShare,
  type SupplyStage,
} from '@/domain/record/statistics'
import { useData } from '@/data/data-context'
import { useDataState } from '@/data/panel-state'
import { useSourceLookup } from '@/data/use-source-refs'
import { useView } from '@/state/address/use-view'
import { ChangeLink } from '@/ui/evidence/change-link'
import { StackedShareBar } from '@/ui/charts/bar/stacked-share-bar'
import { useFormat } from '@/ui/format/format-context'
import { ExhibitFinding } from '@/ui/exhibit/exhibit-part'
import { type Format } from '@/ui/format/create-format'
import { Panel } from '@/ui/layout/panel'
import { STAGE_WORDS } from '@/ui/score/stage-words'
import { FoldedTable } from '@/ui/tables/folded-table'
import pageStyles from '@/ui/layout/page.module.css'
import { toCountryName, toShareColumns } from './share-columns'

/** Concentration of supply in countries at every stage that an element passes, from published shares. */
export function ElementConcentration({ element }: { readonly element: ElementRecord }) {
  const { queries } = useData()
  const supplyShares = useQuery(queries.supplyShares)
  const governance = useQuery(queries.governance)
  const state = useDataState([supplyShares, governance])
  const format = useFormat()
  const rows = useMemo(
    () =>
      (supplyShares.data ?? [])
        .filter(({ elementId }) => elementId === element.id)
        .toSorted((a, b) => b.share.value - a.share.value),
    [supplyShares.data, element.id],
  )
  return (
    <Panel
      exhibit="concentration"
      title="How concentrated supply is in countries"
      subtitle="Published shares of mining and refining, five-year averages that precede the growth of Myanmar; for metal and magnets one share of all elements together. HHI: the sum of squared shares in per cent, 0 to 10,000; other countries are not squared as one."
      state={state}
      minHeight="24rem"
    >
      {governance.data !== undefined && (
        <div className={pageStyles['columns']}>
          <ExhibitFinding words={toFinding(rows, governance.data, format)} />
          {SUPPLY_STAGES.filter((stage) => isPassed(stage, rows)).map((stage) => (
            <StageShares
              governance={governance.data}
              key={stage}
              rows={rows.filter((row) => row.stage === stage)}
              stage={stage}
            />
          ))}
        </div>
      )}
    </Panel>
  )
}

/** What a country does to an element at each stage. */
const STAGE_VERBS: Readonly<Record<SupplyStage, string>> = {
  mine: 'mines',
  refining: 'separates',
  metal: 'makes metal of',
  magnet: 'makes magnets of',
}

/** Return the largest share of each stage, where one country has all of them: `China mines 84% and separates 100%`. */
function toFinding(
  rows: readonly SupplyShare[],
  governance: readonly Governance[],
  format: Pick<Format, 'percent' | 'list'>,
): string {
  const largest = SUPPLY_STAGES.flatMap((stage) => rows.find((row) => row.stage === stage) ?? [])
  const [first] = largest
  const stages = largest.filter(({ country }) => country === first?.country)
  if (first === undefined) return ''
  const parts = stages.map(
    ({ stage, share }) => `${STAGE_VERBS[stage]} ${format.percent(share.value)}`,
  )
  return `${toCountryName(first.country, governance)} ${format.list(parts)}`
}

/** Metal and magnets are stages of the elements alone that go into magnets. */
function isPassed(passed: SupplyStage, rows: readonly SupplyShare[]): boolean {
  return passed === 'mine' || passed === 'refining' || rows.some(({ stage }) => stage === passed)
}

type StageSharesProps = {
  readonly stage: SupplyStage
  readonly rows: readonly SupplyShare[]
  readonly governance: readonly Governance[]
}

function StageShares({ stage, rows, governance }: StageSharesProps) {
  const format = useFormat()
  const look = useSourceLookup()
  const { hrefTo } = useView()
  const columns = useMemo(() => toShareColumns(governance, format), [governance, format])
  const [first] = rows
  if (first === undefined) return <p>{STAGE_WORDS[stage]}: no shares are published.</p>
  const { hhi, nMinus1 } = concentration(
    rows.map(({ country, share }) => ({ country, amount: share.value })),
  )
  const name = toCountryName(first.country, governance)
  return (
    <div className={pageStyles['stack']}>
      <StackedShareBar
        labelHeader="Country"
        segments={rows.map(({ country, share }) => ({
          id: country,
          label: toCountryName(country, governance),
          share: share.value,
          isEstimated: share.evidence === 'estimated',
        }))}
        sentence={`Without ${name}, ${format.percent(nMinus1)} of supply is left (N−1).`}
        sources={look(
          rows.flatMap(({ share, tradeFactor }) => [...share.sources, ...tradeFactor.sources]),
        )}
        subtitle={`Share of ${first.share.basis}, ${first.share.period}`}
        title={`${STAGE_WORDS[stage]}: ${format.percent(first.share.value)} ${name}, HHI ${format.integer(hhi)} of ${format.integer(10_000)}`}
      />
      <FoldedTable
        caption={`${STAGE_WORDS[stage]}: shares with governance and trade factor`}
        columns={columns}
        label={`Show governance and trade factors, ${STAGE_WORDS[stage].toLowerCase()}`}
        rowId={({ country }) => country}
        rows={rows}
      />
      <ChangeLink
        about={`shares, ${STAGE_WORDS[stage].toLowerCase()}`}
        corrections={hrefTo('/corrections')}
        place={`${first.elementId} ${stage} ${first.country}`}
        subject="share"
      />
    </div>
  )
}
