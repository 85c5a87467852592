import { addDays, type CivilDate } from '@/lib/civil-date'
import { type ModelRecord } from '@/domain/record/model-record'
import { type Outlook } from '@/domain/market/outlook'
import { MAX_OUTLOOK_WEEKS } from '@/state/address/view-codec'
import { useView } from '@/state/address/use-view'
import { writeAmount } from '@/ui/evidence/write-amount'
import { type Format } from '@/ui/format/create-format'
import { useIsOnSlide } from '@/ui/exhibit/use-is-on-slide'
import { useFormat } from '@/ui/format/format-context'
import { Button } from '@/ui/layout/button'
import { Lever } from '@/ui/lever/lever'
import styles from './scenario-panel.module.css'
import { spanAt } from '@/domain/record/span-at'

/** Losses in force on a day as the record has them, 0 to 1: the largest of the case's regions, gates and controls. */
type RecordedLosses = {
  readonly mine: number
  readonly gate: number
  readonly licence: number
}

/** Return what is lost on `day` as the record has it; 0 where nothing is. */
function recordedLosses(record: ModelRecord, day: CivilDate): RecordedLosses {
  const { caseRegionIds, caseGateIds } = record.info
  const mine = record.regions
    .filter(({ id }) => caseRegionIds.includes(id))
    .map(({ production }) => spanAt(production, day)?.loss.value ?? 0)
  const gate = record.gates
    .filter(({ id }) => caseGateIds.includes(id))
    .map(({ history }) => spanAt(history, day)?.loss.value ?? 0)
  const licence = record.history.exportControls
    .flatMap(({ forms }) => forms)
    .filter(({ form }) => form === 'compound')
    .map(({ spans }) => spanAt(spans, day)?.withheld.value ?? 0)
  return {
    mine: Math.max(0, ...mine),
    gate: Math.max(0, ...gate),
    licence: Math.max(0, ...licence),
  }
}

type OutlookLeversProps = { readonly record: ModelRecord }

type LeverRow = {
  readonly id: keyof Outlook
  readonly label: string
  readonly kind: 'weeks' | 'share'
  readonly note: string
  /** What the record has on the as-of date: the default of a share that is not set. */
  readonly recorded: number
}

/** The levers of the outlook: how long, how much, when the gates open, how tight the licences are. */
export function OutlookLevers({ record }: OutlookLeversProps) {
  const format = useFormat()
  const { view, defaults, commit } = useView()
  const isOnSlide = useIsOnSlide('what-if')
  const all = toRows(record, view.asOf, format)
  const rows = isOnSlide ? toShortRows(all) : all
  const isChanged = rows.some(({ id }) => view.outlook[id] !== defaults.outlook[id])
  return (
    <div className={styles['levers']}>
      {rows.map((row) => (
        <OutlookLever key={row.id} row={row} />
      ))}
      <Button disabled={!isChanged} onClick={() => commit({ outlook: defaults.outlook })}>
        Reset all levers
      </Button>
    </div>
  )
}

function OutlookLever({ row }: { readonly row: LeverRow }) {
  const format = useFormat()
  const { view, defaults, drag, commit } = useView()
  const { id, label, kind, note, recorded } = row
  const standard = defaults.outlook[id] ?? recorded
  const set = view.outlook[id]
  const isChanged = set !== defaults.outlook[id]
  const toPatch = (value: number | null) => ({ outlook: { ...view.outlook, [id]: value } })
  const toText = (value: number): string =>
    kind === 'weeks'
      ? `${toWeeks(value, format)}, to ${format.date(addDays(view.asOf, Math.round(7 * value)))}`
      : format.percent(value)
  return (
    <Lever
      label={label}
      unit={kind === 'weeks' ? 'weeks' : '%'}
      value={set ?? recorded}
      defaultValue={standard}
      min={0}
      max={kind === 'weeks' ? MAX_OUTLOOK_WEEKS : 1}
      step={kind === 'weeks' ? 1 : 0.01}
      boxFactor={kind === 'weeks' ? 1 : 100}
      format={toText}
      valueText={set === null ? `${toText(recorded)}, as recorded` : toText(set)}
      onChange={(value) => drag(toPatch(value))}
      onCommit={(value) => commit(toPatch(value))}
      isChanged={isChanged}
      onReset={() => commit(toPatch(defaults.outlook[id]))}
      evidence="estimated"
      note={note === '' ? undefined : note}
    />
  )
}

/** Whole weeks as everywhere; typed parts of a week as they are. */
function toWeeks(value: number, format: Format): string {
  return Number.isInteger(value) ? format.weeks(value) : writeAmount(value, 'weeks', format)
}

/** On a slide: how long things last. What is lost meanwhile is set on the page. */
function toShortRows(rows: readonly LeverRow[]): readonly LeverRow[] {
  return rows.filter(({ kind }) => kind === 'weeks').map((row) => ({ ...row, note: '' }))
}

function toRows(record: ModelRecord, asOf: string, format: Format): readonly LeverRow[] {
  const losses = recordedLosses(record, asOf)
  const { caseName } = record.info
  return [
    {
      id: 'haltWeeks',
      label: 'The halt lasts another',
      kind: 'weeks',
      note: 'Output then returns over the number of weeks in the record.',
      recorded: 0,
    },
    {
      id: 'haltSeverity',
      label: 'Output lost during the halt',
      kind: 'share',
      note: `Share of ${caseName}’s output. On this day the model reads the reports as ${format.percent(losses.mine)}; taken literally, “halted” is ${format.percent(1)}. The after-effects of earlier halts continue separately.`,
      recorded: losses.mine,
    },
    {
      id: 'gateWeeks',
      label: 'The gates stay restricted for another',
      kind: 'weeks',
      note: 'The ore that waited behind them is then exported.',
      recorded: 0,
    },
    {
      id: 'gateSeverity',
      label: 'Ore blocked at the gates',
      kind: 'share',
      note: 'Share of the normal flow that does not pass the gates of the case.',
      recorded: losses.gate,
    },
    {
      id: 'licenceWeeks',
      label: 'China’s export licences stay restrictive for another',
      kind: 'weeks',
      note: 'Exports then return over the number of weeks in the record.',
      recorded: 0,
    },
    {
      id: 'licenceSeverity',
      label: 'Chinese exports withheld',
      kind: 'share',
      note: 'Share of exports of the elements under licence; it moves prices outside China.',
      recorded: losses.licence,
    },
  ]
}
