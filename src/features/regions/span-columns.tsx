import {
  type ControlSpan,
  type GateSpan,
  type ProductionSpan,
  type Span,
} from '@/domain/record/history'
import { type Controller } from '@/domain/record/record'
import { CorrectLink, type ChangePlace } from '@/ui/evidence/change-link'
import { SourceLine } from '@/ui/evidence/source-line'
import { type Column } from '@/ui/tables/column'
import { type CellNeeds } from './cell-needs'
import { Holders } from './holders'
import { Loss } from './loss'
import pageStyles from '@/ui/layout/page.module.css'
import { StatusSwatch } from './status-tracks'
import { GATE_WORDS, MINES_WORDS } from './status-words'
import { toHolders } from './to-region-rows'

/** Columns of a history of control. */
export function toControlColumns(
  needs: CellNeeds,
  controllers: readonly Controller[],
  place: string,
): readonly Column<ControlSpan>[] {
  return [
    ...toDayColumns<ControlSpan>(needs),
    {
      id: 'holders',
      header: 'Controlled by',
      cell: ({ controllerIds }) => (
        <Holders holders={toHolders(controllerIds, controllers)} isLong />
      ),
    },
    toNoteColumn(needs, { subject: 'control', place }),
  ]
}

/** Columns of a history of production. */
export function toProductionColumns(
  needs: CellNeeds,
  place: string,
): readonly Column<ProductionSpan>[] {
  return [
    ...toDayColumns<ProductionSpan>(needs),
    {
      id: 'status',
      header: 'Mines',
      cell: ({ status }) => (
        <>
          <StatusSwatch status={status} />
          {MINES_WORDS[status]}
        </>
      ),
    },
    {
      id: 'loss',
      header: 'Output lost',
      unit: 'as the model reads it',
      priority: 2,
      cell: ({ loss, recoveryWeeks }) => (
        <Loss loss={loss} needs={needs}>
          {recoveryWeeks.value > 0 && (
            <>
              ; back over {needs.format.weeks(recoveryWeeks.value)} ({recoveryWeeks.evidence})
            </>
          )}
        </Loss>
      ),
    },
    toNoteColumn(needs, { subject: 'production', place }),
  ]
}

/** Columns of a history of a gate. */
export function toGateColumns(needs: CellNeeds, place: string): readonly Column<GateSpan>[] {
  return [
    ...toDayColumns<GateSpan>(needs),
    {
      id: 'status',
      header: 'Gate',
      cell: ({ status }) => (
        <>
          <StatusSwatch status={status} />
          {GATE_WORDS[status]}
        </>
      ),
    },
    {
      id: 'loss',
      header: 'Ore blocked',
      unit: 'as the model reads it',
      priority: 2,
      cell: ({ loss }) => <Loss loss={loss} needs={needs} />,
    },
    toNoteColumn(needs, { subject: 'gate', place }),
  ]
}

function toDayColumns<Kind extends Span>({ format, asOf }: CellNeeds): readonly Column<Kind>[] {
  return [
    {
      id: 'from',
      header: 'From',
      isRowHeader: true,
      cell: ({ from, to }) => {
        const isShown = from <= asOf && (to === null || asOf < to)
        return isShown ? <strong>{format.date(from)}</strong> : format.date(from)
      },
    },
    {
      id: 'to',
      header: 'Until',
      cell: ({ to }) => (to === null ? 'no end recorded' : format.date(to)),
    },
  ]
}

function toNoteColumn<Kind extends Span>(
  { format, look, corrections }: CellNeeds,
  to: ChangePlace,
): Column<Kind> {
  return {
    id: 'note',
    header: 'Note and sources',
    priority: 2,
    cell: ({ from, note, sources }) => (
      <div className={pageStyles['words']}>
        {note}
        <SourceLine sources={look(sources)} />
        <CorrectLink
          {...to}
          about={`${to.subject} from ${format.date(from)}`}
          corrections={corrections}
          corrects={from}
        />
      </div>
    ),
  }
}
