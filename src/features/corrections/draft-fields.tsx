import {
  DATE_PRECISION,
  EVENT_CATEGORIES,
  GATE_STATUS,
  PLANT_STATUS,
  PRODUCTION_STATUS,
  type TradeForm,
} from '@/domain/record/history'
import { EVIDENCE } from '@/domain/record/sourced'
import { ROW_KEYS } from '@/record/amendments/row-keys'
import { type Edition } from '@/record/edition'
import { writeAmount, writePeriod } from '@/ui/evidence/write-amount'
import { type Format } from '@/ui/format/create-format'
import { useFormat } from '@/ui/format/format-context'
import {
  findTemplate,
  hasLoss,
  isFigureSubject,
  SUBJECTS,
  toHeldFigures,
  toHeldSpans,
  toSubject,
  type CorrectionDraft,
} from './correction-draft'
import { FIGURE_TABLES } from './figure-tables'
import { type HeldFigure, type Option } from './figure-table'
import { ChoiceField } from './form-fields'
import { DraftText, type PartProps } from './source-fields'
import styles from './corrections.module.css'

/** What changed, where and when. */
export function WhatChanged(props: PartProps) {
  const { draft, edition, faultOf, reset } = props
  const { subject, corrects } = draft
  return (
    <>
      <ChoiceField
        label="What changed"
        onChange={(chosen) =>
          reset({ ...CLEARED, subject: toSubject(chosen) ?? subject, place: '', status: '' })
        }
        options={SUBJECTS}
        value={subject}
      />
      <ChoiceField
        fault={faultOf('place')}
        label={isFigureSubject(subject) ? 'Which figure' : 'Where'}
        onChange={(chosen) => reset({ ...CLEARED, place: chosen })}
        options={[['', 'Choose one'], ...toPlaces(draft, edition)]}
        value={draft.place}
      />
      {!isFigureSubject(subject) && subject !== 'event' && (
        <ChoiceField
          label="What is put right"
          onChange={(chosen) => reset({ corrects: chosen })}
          options={[
            ['', 'Nothing: this is new'],
            ...toHeldSpans(edition, draft).map(({ from, to }): Option => [
              from,
              `What the record has from ${from}${to === null ? '' : ` to ${to}`}`,
            ]),
          ]}
          value={corrects}
        />
      )}
      {!isFigureSubject(subject) && <WhenAndHow {...props} />}
    </>
  )
}

/** What of a draft goes when it turns to another place. */
const CLEARED = { corrects: '', amount: '', secondAmount: '', low: '', high: '', period: '' }

function WhenAndHow(props: PartProps) {
  const { draft, edition, set, reset } = props
  const statuses = toStatuses(draft, edition)
  const isEvent = draft.subject === 'event'
  return (
    <>
      {statuses.length > 0 && (
        <ChoiceField
          label={draft.subject === 'control' ? 'Who holds it' : 'What it does'}
          onChange={(status) => (draft.corrects === '' ? reset : set)({ status })}
          options={statuses}
          value={draft.status}
        />
      )}
      <DraftText {...props} kind="date" label={isEvent ? 'Day' : 'From, first day'} name="from" />
      {!isEvent && <DraftText {...props} kind="date" label="Until, if it has ended" name="to" />}
      {draft.corrects === '' || isEvent ? (
        <ChoiceField
          label="How precisely the day is known"
          onChange={(chosen) => set({ precision: find(DATE_PRECISION, chosen) ?? 'day' })}
          options={DATE_PRECISION.map((key) => [key, PRECISION_WORDS[key]])}
          value={draft.precision}
        />
      ) : undefined}
      {isEvent && (
        <ChoiceField
          label="What it was about"
          onChange={(chosen) => set({ category: find(EVENT_CATEGORIES, chosen) ?? 'report' })}
          options={EVENT_CATEGORIES.map((key) => [key, key])}
          value={draft.category}
        />
      )}
    </>
  )
}

const PRECISION_WORDS = {
  day: 'to the day',
  month: 'to the month: give its first day',
  approx: 'about that day',
  undated: 'no day is printed: it is inferred',
} as const

function find<Key extends string>(keys: readonly Key[], chosen: string): Key | undefined {
  return keys.find((key) => key === chosen)
}

/** What is lost, with the bounds of the reading and how it was read. */
export function LossFields(props: PartProps) {
  const { draft, edition } = props
  const format = useFormat()
  if (!hasLoss(draft)) return undefined
  const template = draft.corrects === '' ? findTemplate(edition, draft) : undefined
  return (
    <>
      <DraftText {...props} label={LOSS_LABELS[draft.subject] ?? 'Lost, %'} name="loss" />
      <DraftText {...props} label="At least, %" name="low" />
      <DraftText {...props} label="At most, %" name="high" />
      <EvidenceField {...props} />
      {template !== undefined && (
        <p className={styles['wide']}>
          Filled in from {format.date(template.from)}, when the record has the same: correct it
          where the report says more.
        </p>
      )}
    </>
  )
}

const LOSS_LABELS: Readonly<Partial<Record<CorrectionDraft['subject'], string>>> = {
  gate: 'Ore lost, %',
  production: 'Output lost, %',
  plant: 'Capacity that does not run, %',
  licence: 'Withheld of normal exports, %',
}

/** A figure: its period, the number in the unit of the record, bounds, and how it came to be. */
export function FigureFields(props: PartProps) {
  const { draft, edition } = props
  const format = useFormat()
  if (!isFigureSubject(draft.subject)) return undefined
  const held = toHeldFigures(draft, edition)
  const [first, second] = held
  if (first === undefined) return undefined
  return (
    <>
      <DraftText
        {...props}
        hint={PERIOD_HINTS[FIGURE_TABLES[draft.subject].period]}
        label="Period that it holds for"
        name="period"
      />
      <DraftText {...props} hint={first.figure.basis} label={toAmountLabel(first)} name="amount" />
      {second !== undefined && (
        <DraftText
          {...props}
          hint={second.figure.basis}
          label={toAmountLabel(second)}
          name="secondAmount"
        />
      )}
      <DraftText {...props} label="At least, if it is not certain" name="low" />
      <DraftText {...props} label="At most, if it is not certain" name="high" />
      <EvidenceField {...props} />
      <p className={styles['wide']}>{writeHeld(held, draft.period, format)}</p>
    </>
  )
}

/** Say what the record holds for the period, or that it holds only what is of another one. */
function writeHeld(held: readonly HeldFigure[], asked: string, format: Format): string {
  const period = held[0]?.figure.period ?? ''
  if (period === '') return 'The record holds no figure of it yet.'
  const figures = held.map(({ figure: { value, unit, evidence } }) => {
    if (value === null) return 'no number'
    return `${writeAmount(value, unit, format)}${evidence === 'reported' ? '' : ` (${evidence})`}`
  })
  const end = period === asked || asked === '' ? '.' : ', and nothing for the period given.'
  return `The record holds ${format.list(figures)} for ${writePeriod(period, format)}${end}`
}

const PERIOD_HINTS = {
  year: 'YYYY',
  month: 'YYYY-MM',
  day: 'YYYY-MM-DD',
  any: 'YYYY, YYYY-MM, YYYY-MM-DD, or a span as YYYY-YYYY',
} as const

function toAmountLabel({ label, figure: { unit } }: HeldFigure): string {
  return `${label.charAt(0).toUpperCase()}${label.slice(1)}, ${unit === 'share' || unit.startsWith('share ') ? `${unit} (0.35 is 35 %)` : unit}`
}

function EvidenceField({ draft, set }: PartProps) {
  return (
    <ChoiceField
      label="How the number came to be"
      onChange={(chosen) => set({ evidence: find(EVIDENCE, chosen) ?? draft.evidence })}
      options={[
        ['reported', 'Reported: printed by the source'],
        ['derived', 'Derived: calculated from what the source prints'],
        ['estimated', 'Estimate: judged, with bounds'],
      ]}
      value={draft.evidence}
    />
  )
}

function toPlaces({ subject }: CorrectionDraft, edition: Edition): readonly Option[] {
  if (isFigureSubject(subject)) return FIGURE_TABLES[subject].places(edition)
  const { regions, gates, plants, history } = edition
  if (subject === 'gate') return named(gates)
  if (subject === 'plant') return named(plants)
  if (subject === 'licence') {
    return history.exportControls.flatMap(({ id, name, forms }) =>
      forms.map((form): Option => [
        ROW_KEYS.licences(id, form),
        `${name}: ${form.elementIds.join(', ')}, ${FORM_WORDS[form.form]}`,
      ]),
    )
  }
  return subject === 'event' ? named([...regions, ...gates, ...plants]) : named(regions)
}

const FORM_WORDS: Readonly<Record<TradeForm, string>> = {
  compound: 'compounds and metal',
  magnet: 'magnets',
}

function named(rows: readonly { readonly id: string; readonly name: string }[]): readonly Option[] {
  return rows.map(({ id, name }) => [id, name])
}

function toStatuses(
  { subject }: CorrectionDraft,
  { controllers, regions }: Edition,
): readonly Option[] {
  if (subject === 'gate') return GATE_STATUS.map((status) => [status, status])
  if (subject === 'production') return PRODUCTION_STATUS.map((status) => [status, status])
  if (subject === 'plant') return PLANT_STATUS.map((status) => [status, status])
  if (subject !== 'control') return []
  const nameOf = (id: string) => controllers.find((row) => row.id === id)?.name ?? id
  const contested = regions
    .flatMap(({ control }) => control.map(({ controllerIds }) => controllerIds))
    .filter(({ length }) => length > 1)
  const pairs = new Map(
    contested.map((ids) => [ids.join('+'), `contested: ${ids.map(nameOf).join(' and ')}`]),
  )
  return [['', 'Choose who'], ...controllers.map(({ id, name }): Option => [id, name]), ...pairs]
}
