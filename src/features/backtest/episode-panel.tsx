import { useMemo } from 'react'
import { RIVALS, type ForecastQuality, type RivalName } from '@/domain/record/forecasts'
import { type DataState } from '@/data/panel-state'
import { useSourceLookup } from '@/data/use-source-refs'
import { type Format } from '@/ui/format/create-format'
import { useFormat } from '@/ui/format/format-context'
import { ExhibitFinding } from '@/ui/exhibit/exhibit-part'
import { Panel } from '@/ui/layout/panel'
import { type Column } from '@/ui/tables/column'
import { DataTable } from '@/ui/tables/data-table'
import {
  RIVAL_WORDS,
  toBetterRivals,
  toSourceIds,
  type BacktestView,
  type EpisodeView,
} from './backtest-view'
import styles from './backtest-page.module.css'
import { capitalise, toInterval, toVerdict } from './to-verdict'

const TITLE = 'How good the forecasts were, episode by episode'

type PanelProps = { readonly view: BacktestView | undefined; readonly state: DataState }

/** One row for each episode: how much its range holds, its score, and its skill against each rival. */
export function EpisodePanel({ view, state }: PanelProps) {
  const format = useFormat()
  const look = useSourceLookup()
  const columns = useMemo(() => toColumns(format), [format])
  const rows = useMemo(() => (view === undefined ? [] : toRows(view)), [view])
  return (
    <Panel
      exhibit="episodes"
      minHeight="24rem"
      sources={look(toSourceIds(view?.episodes ?? []))}
      state={state}
      subtitle="Inside: between P5 and P95 of 10,000 draws from the stated ranges, with the scatter of months and prices and the error of the model in the other episodes. CRPS: mean distance of the forecast from what was seen, 0.1 is about a tenth; lower is better. Skill: above 0 better than the rival, below 0 worse."
      title={TITLE}
    >
      {view !== undefined && <ExhibitFinding words={toVerdict(view, format).finding} />}
      <DataTable
        caption={TITLE}
        columns={columns}
        isCaptionHidden
        rowId={({ id }) => id}
        rows={rows}
      />
    </Panel>
  )
}

/** How many observations lie inside. */
type Held = { readonly inside: number; readonly count: number }

type Row = {
  readonly id: string
  readonly name: string
  readonly role: string
  readonly quality: ForecastQuality
  /** How much is inside with each episode left out of the fit. */
  readonly leftOut: Held
}

function toRows({ episodes, forecasts }: BacktestView): readonly Row[] {
  return [
    ...episodes.map(({ episode, forecast }) => ({
      id: episode.id,
      name: episode.name,
      role: episode.role === 'fit' ? 'fitted' : 'held out',
      quality: forecast.quality,
      leftOut: forecast.leftOutQuality.coverage,
    })),
    {
      id: 'held-out',
      name: 'All held out',
      role: 'held out',
      quality: forecasts.heldOut,
      leftOut: sumHeld(episodes.filter(({ episode }) => episode.role === 'hold-out')),
    },
    {
      id: 'all',
      name: 'All episodes',
      role: 'both',
      quality: forecasts.all,
      leftOut: forecasts.leftOut.coverage,
    },
  ]
}

function sumHeld(episodes: readonly EpisodeView[]): Held {
  const held = episodes.map(({ forecast }) => forecast.leftOutQuality.coverage)
  return {
    inside: held.reduce((sum, { inside }) => sum + inside, 0),
    count: held.reduce((sum, { count }) => sum + count, 0),
  }
}

function toColumns(format: Format): readonly Column<Row>[] {
  const held = ({ inside, count }: Held) => (
    <span className={styles['figure']}>
      {format.integer(inside)} of {format.integer(count)}
    </span>
  )
  return [
    { id: 'episode', header: 'Episode', isRowHeader: true, cell: ({ name }) => name },
    { id: 'role', header: 'Role', priority: 2, cell: ({ role }) => role },
    {
      id: 'inside',
      header: 'Inside',
      align: 'end',
      cell: ({ quality }) => held(quality.coverage),
      sortBy: ({ quality: { coverage } }) => coverage.inside / coverage.count,
    },
    {
      id: 'share',
      header: 'Share inside',
      unit: 'interval at 95%; honest is 90%',
      align: 'end',
      priority: 3,
      cell: ({ quality }) => (
        <span className={styles['figure']}>{toInterval(quality.coverage, format)}</span>
      ),
    },
    {
      id: 'leftOut',
      header: 'Inside when left out',
      unit: 'fitted to the others',
      align: 'end',
      priority: 2,
      cell: ({ leftOut }) => held(leftOut),
    },
    {
      id: 'crps',
      header: 'CRPS',
      align: 'end',
      priority: 2,
      cell: ({ quality }) => format.number(quality.crps, 2),
      value: ({ quality }) => quality.crps,
      sortBy: ({ quality }) => quality.crps,
    },
    ...RIVALS.map((rival) => toSkillColumn(rival, format)),
    {
      id: 'worse',
      header: 'Worse than',
      cell: ({ quality }) => {
        const better = toBetterRivals(quality)
        const words = better.map((rival) => RIVAL_WORDS[rival]).join('; ')
        return (
          <strong className={styles['verdict']} data-inside={better.length === 0}>
            {better.length === 0 ? 'no rival' : words}
          </strong>
        )
      },
      sortBy: ({ quality }) => toBetterRivals(quality).length,
    },
  ]
}

function toSkillColumn(rival: RivalName, format: Format): Column<Row> {
  return {
    id: rival,
    header: `Skill: ${capitalise(RIVAL_WORDS[rival])}`,
    align: 'end',
    priority: 2,
    cell: ({ quality: { skill } }) => (
      <span className={styles['verdict']} data-inside={skill[rival] >= 0}>
        {format.change(skill[rival], 2)}
      </span>
    ),
    value: ({ quality }) => quality.skill[rival],
    sortBy: ({ quality }) => quality.skill[rival],
  }
}
