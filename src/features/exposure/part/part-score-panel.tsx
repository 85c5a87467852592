import { roundToTotal } from '@/lib/largest-remainder'
import { type PartScore } from '@/domain/parts/exposure'
import { BandLabel } from '@/ui/evidence/band-label'
import { useFormat } from '@/ui/format/format-context'
import { Panel } from '@/ui/layout/panel'
import { DataTable } from '@/ui/tables/data-table'
import { type PartPanelProps } from './part-props'

/** The score of a part taken apart; the shown parts add up to the shown score. */
export function PartScorePanel({ row }: PartPanelProps) {
  const { score } = row.outcome
  return (
    <Panel
      title="The score and its parts"
      subtitle="Our own score of supply, 0 to 100, high is worse; prices play no part in it"
      state={
        score === undefined
          ? {
              kind: 'empty',
              message: 'Not rated: the record does not rate every element of this material.',
            }
          : { kind: 'ready' }
      }
      minHeight="16rem"
    >
      {score !== undefined && <Parts row={row} score={score} />}
    </Panel>
  )
}

function Parts({ score, row }: { readonly score: PartScore; readonly row: PartPanelProps['row'] }) {
  const format = useFormat()
  const { part, outcome } = row
  const shown = Math.round(score.value)
  const { split } = score
  const distances = roundToTotal(
    [split.likelihood, split.exposure, split.vulnerability],
    100 - shown,
  )
  const factors = [
    {
      name: 'Likelihood (L)',
      value: score.likelihood,
      why: `of ${score.elementId}: supply that is concentrated, halted now, or withheld by licences in the form you buy`,
    },
    {
      name: 'Exposure (E)',
      value: score.exposure,
      why: `(1 − second source ${format.percent(part.secondSourceShare)}) × (1 − protected ${format.percent(part.protectedShare)})`,
    },
    {
      name: 'Vulnerability (V)',
      value: score.vulnerability,
      why:
        outcome.runs === 0
          ? 'max(0, 1 − TTS / TTR) of the central run'
          : `mean of max(0, 1 − TTS / TTR) over ${format.integer(outcome.runs)} runs`,
    },
  ].map((factor, at) => ({ ...factor, distance: distances[at] ?? 0 }))
  return (
    <>
      <p>
        <strong>{format.score(score.value)}</strong> of 100, <BandLabel band={score.band} />: 100 ×
        (L × E × V)<sup>1/3</sup>, version {score.formulaVersion}.
      </p>
      <DataTable
        caption={`What keeps it from 100: ${format.integer(100 - shown)} points`}
        columns={[
          { id: 'factor', header: 'Factor', isRowHeader: true, cell: ({ name }) => name },
          {
            id: 'value',
            header: 'Value',
            align: 'end',
            cell: ({ value }) => format.number(value, 3),
          },
          {
            id: 'distance',
            header: 'Points below 100',
            align: 'end',
            cell: ({ distance }) => format.integer(distance),
          },
          { id: 'why', header: 'From', cell: ({ why }) => why },
        ]}
        rowId={({ name }) => name}
        rows={factors}
      />
    </>
  )
}
