import { isCivilDate } from '@/lib/civil-date'
import { TRADE_FORMS, type ExportControl, type Span } from '@/domain/record/history'
import { type Edition } from '@/record/edition'
import { below, type RecordFault } from './record-fault'

/** Days that a history has to cover. */
type Reach = { readonly firstDay: string; readonly lastDay: string }

const ADJOIN = 'End each span on the day on which the next begins, and leave the last one open.'

/**
 * Find what keeps `spans` from being one unbroken history: a gap, an overlap, a span that ends before it begins, or an
 * end that is not open.
 */
export function historyFaults(
  spans: readonly Span[],
  { firstDay, lastDay }: Reach,
): readonly RecordFault[] {
  const [first] = spans
  const last = spans.at(-1)
  if (!first || !last) return [at(0, 'has no span', 'Give at least one span.')]
  const faults: RecordFault[] = []
  if (first.from > firstDay) {
    faults.push(at(0, `begins on ${first.from}, after ${firstDay}`, 'Say what held before.'))
  }
  if (last.to !== null) {
    faults.push(at(spans.length - 1, `ends on ${last.to} instead of staying open`, ADJOIN))
  }
  if (last.from > lastDay) {
    const message = `begins on ${last.from}, after the record ends on ${lastDay}`
    faults.push(at(spans.length - 1, message, 'Move the end of the record to that day.'))
  }
  for (const [index, span] of spans.entries()) {
    faults.push(...spanFaults(span, index), ...seamFaults(span, spans[index + 1], index))
  }
  return faults
}

function at(index: number, message: string, remedy: string): RecordFault {
  return { path: String(index), message, remedy }
}

function spanFaults({ from, to }: Span, index: number): readonly RecordFault[] {
  const days = to === null ? [from] : [from, to]
  if (!days.every((day) => isCivilDate(day))) {
    return [at(index, `names no days: ${days.join(' to ')}`, 'Write days as YYYY-MM-DD.')]
  }
  return to !== null && to <= from
    ? [at(index, `ends on ${to}, before it begins on ${from}`, 'Give a later end.')]
    : []
}

function seamFaults(
  { from, to }: Span,
  next: Span | undefined,
  index: number,
): readonly RecordFault[] {
  if (!next) return []
  if (to === null) return [at(index, `from ${from} is open, but another span follows`, ADJOIN)]
  if (next.from > to) return [at(index, `leaves a gap from ${to} to ${next.from}`, ADJOIN)]
  return next.from < to
    ? [at(index, `overlaps the next span, which begins on ${next.from}, before ${to}`, ADJOIN)]
    : []
}

/** Find where an export control holds something back before it is in force, or while it is suspended. */
export function controlFaults({
  due,
  inForce,
  suspension,
  forms,
}: ExportControl): readonly RecordFault[] {
  const starts = forms.flatMap(({ spans }) => spans.map(({ from }) => from))
  const path = 'forms'
  if (inForce === null) {
    if (starts.length === 0) return []
    const remedy = 'Say from when it is in force, or remove what it holds back.'
    return [{ path, message: 'hold something back, and the control is not in force', remedy }]
  }
  const early = [...new Set(starts.filter((from) => from < inForce.from))]
  const remedy = 'Let nothing be held back before the control is in force.'
  return [
    ...early.map((from) => ({ path, message: `hold something back from ${from}`, remedy })),
    ...(inForce.from < due
      ? [
          {
            path: 'inForce',
            message: `is in force from ${inForce.from}, before it was due on ${due}`,
            remedy: 'Correct the day on which it was due or came into force.',
          },
        ]
      : []),
    ...(suspension && suspension.from <= inForce.from
      ? [
          {
            path: 'suspension',
            message: `begins on ${suspension.from}, before the control came into force`,
            remedy: 'Say that the control never came into force.',
          },
        ]
      : []),
  ]
}

/** Find histories of regions, gates, plants and licences that are broken over the record. */
export function brokenHistories({
  info,
  regions,
  gates,
  plants,
  history,
}: Pick<Edition, 'info' | 'regions' | 'gates' | 'plants' | 'history'>): readonly RecordFault[] {
  return [
    ...regions.flatMap(({ id, control, production }) => [
      ...below(`regions.${id}.control`, historyFaults(control, info)),
      ...below(`regions.${id}.production`, historyFaults(production, info)),
    ]),
    ...gates.flatMap(({ id, history: spans }) =>
      below(`gates.${id}.history`, historyFaults(spans, info)),
    ),
    ...plants.flatMap(({ id, history: spans }) =>
      below(`plants.${id}.history`, historyFaults(spans, info)),
    ),
    ...history.exportControls.flatMap((control) =>
      below(`history.exportControls.${control.id}`, [
        ...controlFaults(control),
        ...control.forms.flatMap(({ spans }, index) =>
          below(
            `forms.${index}.spans`,
            historyFaults(spans, {
              firstDay: control.inForce?.from ?? info.firstDay,
              lastDay: info.lastDay,
            }),
          ),
        ),
        ...namedTwice(control),
      ]),
    ),
  ]
}

function namedTwice({ elementIds, forms }: ExportControl): readonly RecordFault[] {
  return TRADE_FORMS.flatMap((form) => {
    const named = forms.filter((row) => row.form === form).flatMap((row) => row.elementIds)
    const wrong = named.filter(
      (id, index) => named.indexOf(id) !== index || !elementIds.includes(id),
    )
    return wrong.map((id) => ({
      path: `forms.${form}`,
      message: `name ${id} twice, or although it is not under the control`,
      remedy: 'Name each element under the control in one history of a form.',
    }))
  })
}

/** Losses that go with a status: none while all runs, something while nothing does, everything while only planned. */
const LOSSES: Readonly<
  Record<string, { readonly isRight: (loss: number) => boolean; readonly words: string }>
> = {
  running: { isRight: (loss) => loss === 0, words: 'nothing' },
  open: { isRight: (loss) => loss === 0, words: 'nothing' },
  halted: { isRight: (loss) => loss > 0, words: 'something' },
  shut: { isRight: (loss) => loss > 0, words: 'something' },
  starting: { isRight: (loss) => loss > 0, words: 'something' },
  reduced: { isRight: (loss) => loss > 0, words: 'something' },
  stopped: { isRight: (loss) => loss > 0, words: 'something' },
  planned: { isRight: (loss) => loss === 1, words: 'everything' },
}

/** Find spans whose loss contradicts what is reported. */
export function contradictoryLosses({
  regions,
  gates,
  plants,
}: Pick<Edition, 'regions' | 'gates' | 'plants'>): readonly RecordFault[] {
  const histories = [
    ...regions.map(({ id, production }) => ({
      path: `regions.${id}.production`,
      spans: production,
    })),
    ...gates.map(({ id, history }) => ({ path: `gates.${id}.history`, spans: history })),
    ...plants.map(({ id, history }) => ({ path: `plants.${id}.history`, spans: history })),
  ]
  return histories.flatMap(({ path, spans }) =>
    spans.flatMap(({ status, loss }, index) => {
      const rule = LOSSES[status]
      if (rule === undefined || rule.isRight(loss.value)) return []
      return [
        {
          path: `${path}.${index}`,
          message: `is ${status} and loses ${loss.value}`,
          remedy: `While ${status}, ${rule.words} is lost: correct the status or the loss.`,
        },
      ]
    }),
  )
}

/** Find events out of the order of their days, and months that are not dated on their first day. */
export function misplacedEvents({ history }: Pick<Edition, 'history'>): readonly RecordFault[] {
  const { events } = history
  return events.flatMap(({ id, date, precision }, index) => {
    const path = `history.events.${id}`
    const previous = events[index - 1]
    return [
      ...(previous !== undefined && previous.date > date
        ? [
            {
              path,
              message: `of ${date} stands after one of ${previous.date}`,
              remedy: 'Put the events in the order of their days.',
            },
          ]
        : []),
      ...(precision === 'month' && !date.endsWith('-01')
        ? [
            {
              path,
              message: `is known to the month and dated ${date}`,
              remedy: 'Give a month its first day.',
            },
          ]
        : []),
    ]
  })
}
