import { type CivilDate } from '@/lib/civil-date'
import { type BuyerList } from '@/domain/parts/buyer-list'
import { type Outlook } from '@/domain/market/outlook'
import { type Assessed } from '@/model/exposure'
import { useExposure } from '@/data/use-exposure'
import { useSampleList } from '@/data/use-sample-list'
import { useSettledView } from '@/state/address/use-view'
import { Figure } from '@/ui/evidence/figure'
import { type Format } from '@/ui/format/create-format'
import { useFormat } from '@/ui/format/format-context'

/** The day and the outlook that a figure answers for. */
export type FigureDay = { readonly asOf: CivilDate; readonly outlook: Outlook }

/** What the shock puts at risk on the sample list, for readers without a list of their own. */
export function SampleExposureFigure(day: FigureDay) {
  const { list } = useSampleList()
  return <ExposureFigure {...day} list={list} />
}

type ExposureFigureProps = FigureDay & {
  /** Undefined until it is known. */
  readonly list: BuyerList | undefined
}

/** What the shock puts at risk on a list, with its range. */
export function ExposureFigure({ list, asOf, outlook }: ExposureFigureProps) {
  const format = useFormat()
  const { view, hrefTo } = useSettledView()
  const { assessed, state } = useExposure(list, { asOf, outlook, market: view.market })
  const label = list?.isSample === false ? 'At risk on your list' : 'At risk on the sample list'
  if (assessed === undefined) {
    const isFailed = state.kind === 'failed'
    return (
      <Figure
        isPending={!isFailed}
        label={label}
        note={isFailed ? state.reason : 'Calculating…'}
        value={isFailed ? format.missing('not known') : '…'}
      />
    )
  }
  return (
    <Figure
      label={label}
      value={format.usd(assessed.exposure.totals.moneyAtRiskUsd)}
      evidence="modelled"
      note={
        <>
          {toNote(assessed, format)}{' '}
          <a data-print="no" href={hrefTo('/exposure')}>
            See the mean of many runs, part by part
          </a>
        </>
      }
    />
  )
}

function toNote({ list, exposure, range }: Assessed, format: Format): string {
  const { exposedParts, parts } = exposure.totals
  const ends = [range.low.losses.totalUsd, range.high.losses.totalUsd].toSorted((a, b) => a - b)
  const exposed = `${format.integer(exposedParts)} of ${format.integer(parts)} parts run out before supply returns.`
  const invented = list.isSample ? ' Invented parts.' : ''
  return `In the central run; ${ends.map(format.usd).join(' to ')} over what is reported. ${exposed}${invented}`
}
