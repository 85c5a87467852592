import { useMemo } from 'react'
import { type DataState } from '@/data/panel-state'
import { useSourceLookup } from '@/data/use-source-refs'
import { EvidenceMark } from '@/ui/evidence/evidence-mark'
import { SourceLine } from '@/ui/evidence/source-line'
import { type Format } from '@/ui/format/create-format'
import { useFormat } from '@/ui/format/format-context'
import { ExhibitFinding } from '@/ui/exhibit/exhibit-part'
import { Disclosure } from '@/ui/layout/disclosure'
import { Panel } from '@/ui/layout/panel'
import { type Column } from '@/ui/tables/column'
import { DataTable } from '@/ui/tables/data-table'
import { type BacktestTarget } from '@/domain/record/backtest'
import { toMeasureKind, type MeasureKind, type TargetForecast } from '@/domain/record/forecasts'
import styles from './backtest-page.module.css'
import { toSourceIds, type BacktestView, type TargetView } from './backtest-view'
import { toTargetFinding } from './to-verdict'

const TITLE = 'Every observation'

type PanelProps = { readonly view: BacktestView | undefined; readonly state: DataState }

/** Every observation beside its forecast, those outside as plain as those inside. */
export function TargetPanel({ view, state }: PanelProps) {
  const format = useFormat()
  const look = useSourceLookup()
  const columns = useMemo(() => toColumns(format), [format])
  const rows = useMemo(() => view?.episodes.flatMap(({ targets }) => targets) ?? [], [view])
  return (
    <Panel
      exhibit="targets"
      minHeight="40rem"
      sources={look(toSourceIds(view?.episodes ?? []))}
      state={state}
      subtitle="Multiples of an earlier month or day. Forecast: P5 to P95 with its median, the scatter of months and prices and the model’s error in the other episodes included."
      title={TITLE}
    >
      {view !== undefined && <ExhibitFinding words={toTargetFinding(view, format)} />}
      <div className={styles['stack']}>
        <DataTable
          caption={TITLE}
          columns={columns}
          isCaptionHidden
          rowId={({ target }) => target.id}
          rows={rows}
        />
        {view !== undefined && <Scatters view={view} />}
        {view !== undefined && <Errors view={view} />}
      </div>
    </Panel>
  )
}

function Scatters({ view }: { readonly view: BacktestView }) {
  const format = useFormat()
  const look = useSourceLookup()
  return (
    <Disclosure label="How months and prices scatter without any closure">
      <ul className={styles['notes']}>
        {view.backtest.scatters.map(({ id, label, figure }) => (
          <li key={id}>
            {label}: {format.number(figure.value, 2)} ({figure.basis}, {figure.period}).{' '}
            {figure.note}
            <SourceLine shown={1} sources={look(figure.sources)} />
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}

const KIND_WORDS: Readonly<Record<MeasureKind, string>> = {
  imports: 'imports',
  priceInChina: 'prices in China',
  priceOutside: 'prices outside China',
}

/** How far off the model was where its forecast of an episode could not know it. */
function Errors({ view }: { readonly view: BacktestView }) {
  const format = useFormat()
  return (
    <Disclosure label="How far off the model was in the other episodes">
      <p className={styles['words']}>
        Standard deviation of the logarithm that makes the misses of the other five episodes as
        large as they were, beyond what draws and scatter explain. The rivals carry their own,
        estimated in the same way.
      </p>
      <ul className={styles['notes']}>
        {view.episodes.map(({ episode, forecast: { errors } }) => (
          <li key={episode.id}>
            {episode.name}:{' '}
            {toKinds(episode.targets)
              .map((kind) => `${KIND_WORDS[kind]} ${format.number(errors[kind].model, 2)}`)
              .join(', ')}
            .
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}

function toKinds(targets: readonly BacktestTarget[]): readonly MeasureKind[] {
  return [...new Set(targets.map(({ measure }) => toMeasureKind(measure)))]
}

function toColumns(format: Format): readonly Column<TargetView>[] {
  const range = ({ p5, p95 }: TargetForecast) => (
    <span className={styles['figure']}>
      {format.multiple(p5)} to {format.multiple(p95)}
    </span>
  )
  return [
    {
      id: 'target',
      header: 'Observed',
      isRowHeader: true,
      cell: ({ target }) => target.label,
    },
    {
      id: 'seen',
      header: 'Seen',
      align: 'end',
      cell: ({ forecast, target }) => (
        <span className={styles['figure']}>
          {format.multiple(forecast.seen)} <EvidenceMark evidence={target.seen.evidence} />
        </span>
      ),
      value: ({ forecast }) => forecast.seen,
      sortBy: ({ forecast }) => forecast.seen,
    },
    {
      id: 'forecast',
      header: 'Forecast',
      unit: 'P5 to P95',
      align: 'end',
      cell: ({ forecast }) => range(forecast.forecast),
    },
    {
      id: 'median',
      header: 'Median',
      align: 'end',
      priority: 2,
      cell: ({ forecast }) => format.multiple(forecast.forecast.p50),
      value: ({ forecast }) => forecast.forecast.p50,
      sortBy: ({ forecast }) => forecast.forecast.p50,
    },
    {
      id: 'leftOut',
      header: 'Left out of the fit',
      unit: 'P5 to P95',
      align: 'end',
      priority: 3,
      cell: ({ forecast }) => range(forecast.leftOut),
    },
    {
      id: 'verdict',
      header: 'Verdict',
      cell: ({ forecast: { forecast } }) => (
        <strong className={styles['verdict']} data-inside={forecast.isInside}>
          {forecast.isInside ? 'inside' : 'outside'}
        </strong>
      ),
      sortBy: ({ forecast: { forecast } }) => (forecast.isInside ? 1 : 0),
    },
    {
      id: 'crps',
      header: 'CRPS',
      align: 'end',
      priority: 2,
      cell: ({ forecast: { forecast } }) => format.number(forecast.crps, 2),
      value: ({ forecast: { forecast } }) => forecast.crps,
      sortBy: ({ forecast: { forecast } }) => forecast.crps,
    },
    {
      id: 'note',
      header: 'How it was read, and who says so',
      priority: 3,
      cell: (row) => <TargetNote row={row} />,
    },
  ]
}

function TargetNote({ row: { target, episode } }: { readonly row: TargetView }) {
  const look = useSourceLookup()
  const isSteering = episode.role === 'fit' && target.role === 'fit'
  return (
    <div className={styles['words']}>
      {isSteering && 'Used for the stored fit. '}
      {target.seen.note}
      <SourceLine shown={1} sources={look(target.seen.sources)} />
    </div>
  )
}
