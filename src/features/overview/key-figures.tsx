import { useQuery } from '@tanstack/react-query'
import { memo, useMemo } from 'react'
import { toCaseRegions } from '@/domain/record/case-regions'
import { MARKET_WORDS } from '@/domain/market/buyer-market'
import { type ElementIndicators } from '@/domain/market/indicators'
import { type View } from '@/domain/page/view'
import { type AssessmentPair } from '@/data/use-assessment'
import { useData } from '@/data/data-context'
import { useDataState, type DataState } from '@/data/panel-state'
import { useSourceLookup } from '@/data/use-source-refs'
import { isPartsKept } from '@/state/lists/parts-mark'
import { Figure } from '@/ui/evidence/figure'
import { SourceLine } from '@/ui/evidence/source-line'
import { ExhibitRoot } from '@/ui/exhibit/exhibit-root'
import { useFormat } from '@/ui/format/format-context'
import { Panel } from '@/ui/layout/panel'
import styles from './key-figures.module.css'
import { toHeadlineText } from '@/ui/score/to-headline'
import { toForegone, toTradeAtStake } from './to-key-figures'
import { useHeadline } from './use-headline'
import { lazyPart } from '@/ui/layout/lazy-part'
import { PartBoundary } from '@/ui/layout/part-boundary'

type KeyFiguresProps = {
  readonly pair: AssessmentPair | undefined
  readonly state: DataState
  readonly view: View
}

const SampleExposureFigure = lazyPart(
  async () => (await import('./exposure-figure')).SampleExposureFigure,
)
/** What reads kept lists is loaded only where there may be one. */
const OwnExposureFigure = lazyPart(
  async () => (await import('./own-exposure-figure')).OwnExposureFigure,
)

/** Four figures: the trade concerned, what has been lost, what is halted, and what it puts at risk. */
export const KeyFigures = memo(DrawnKeyFigures)

function DrawnKeyFigures({ pair, state, view }: KeyFiguresProps) {
  const format = useFormat()
  const ExposureFigure = isPartsKept() ? OwnExposureFigure : SampleExposureFigure
  const { headline } = useHeadline(pair, view.asOf)
  const { queries } = useData()
  const imports = useQuery(queries.imports)
  const estimates = useQuery(queries.estimates)
  const tradeState = useDataState([imports, estimates])
  if (pair === undefined || imports.data === undefined || estimates.data === undefined) {
    const blocked = state.kind === 'ready' ? tradeState : state
    return <Panel title="Key figures" state={blocked} minHeight="9rem" />
  }
  return (
    <ExhibitRoot
      id="figures"
      subtitle={`Key figures as of ${format.dateLong(view.asOf)}.`}
      title={headline === undefined ? 'Key figures' : toHeadlineText(headline)}
    >
      {(parts) => (
        <section aria-label="Key figures" className={styles['frame']} ref={parts.ref}>
          <div className={styles['figures']}>
            <TradeFigure trade={toTradeAtStake(imports.data, estimates.data)} />
            <ForegoneFigure pair={pair} view={view} />
            <MissingFigure pair={pair} view={view} />
            <PartBoundary
              what="Your exposure"
              waiting={<Figure isPending label="Your exposure" value="…" note="Calculating…" />}
            >
              <ExposureFigure asOf={view.asOf} outlook={view.outlook} />
            </PartBoundary>
          </div>
          {parts.actions !== undefined && <div className={styles['actions']}>{parts.actions}</div>}
        </section>
      )}
    </ExhibitRoot>
  )
}

type PairProps = { readonly pair: AssessmentPair; readonly view: View }

function TradeFigure({ trade }: { readonly trade: ReturnType<typeof toTradeAtStake> }) {
  const format = useFormat()
  const look = useSourceLookup()
  if (trade === undefined) {
    return <Figure label="Yearly trade affected" value={format.missing('no customs figure')} />
  }
  const { value, mass, caseShare } = trade
  const range =
    caseShare?.range === undefined
      ? ''
      : ` (${format.percent(caseShare.range.low)} to ${format.percent(caseShare.range.high)})`
  return (
    <Figure
      label={`China’s imports of rare-earth compounds from Myanmar, ${value.period}`}
      value={format.usd(value.value)}
      evidence={value.evidence}
      note={
        caseShare &&
        `Almost all mined in Kachin. Special Region 1’s part: about ${format.percent(caseShare.value)}${range}, an estimate.`
      }
      explain={
        <>
          <p>
            Customs value {format.usd(value.value)} for {format.tonnes(mass.value)} ({mass.basis};
            not contained oxide). {value.basis}.
          </p>
          {caseShare?.note !== undefined && <p>{caseShare.note}</p>}
          <SourceLine sources={look([...value.sources, ...(caseShare?.sources ?? [])])} />
        </>
      }
    />
  )
}

function ForegoneFigure({ pair, view }: PairProps) {
  const format = useFormat()
  const look = useSourceLookup()
  const foregone = useMemo(
    () => toForegone(pair.model, view.asOf, view.outlook),
    [pair.model, view.asOf, view.outlook],
  )
  return (
    <Figure
      label={`Myanmar export value foregone by ${format.date(view.asOf)}`}
      value={format.usd(foregone.toDate)}
      evidence="modelled"
      note={`${format.usd(foregone.low)} to ${format.usd(foregone.high)} over what “halted” and “shut” may mean. ${format.usd(foregone.toHorizon)} by ${format.date(foregone.horizonDay)} if things go on as assumed.`}
      explain={
        <>
          <p>
            Σ over weeks and regions of exports × oxide value of the basket × the share paid, in the
            no-disruption baseline less this run, from {format.date(pair.record.info.baselineDate)}{' '}
            on. Output before the disruption is that of 2023, prices are those of 2024.
          </p>
          <SourceLine
            sources={look(
              toCaseRegions(pair.record).flatMap(({ output, payability }) => [
                ...output.sources,
                ...payability.sources,
              ]),
            )}
          />
        </>
      }
    />
  )
}

/** What is missing for the buyer: halted or cut off at the mines, and withheld by licences. */
function MissingFigure({ pair, view }: PairProps) {
  const format = useFormat()
  const rowOf = (id: string) => pair.now.elements.find(({ elementId }) => elementId === id)
  const chosen = rowOf(view.elementId)
  const others = ['Tb', 'Dy', 'Nd']
    .filter((id) => id !== view.elementId)
    .flatMap((id) => rowOf(id) ?? [])
    .map((row) => `${row.elementId} ${format.percent(toMissingShare(row))}`)
  const withheld = chosen?.score.inputs.licenceShare ?? Number.NaN
  const buyer = MARKET_WORDS[view.market]
  return (
    <Figure
      label={`Usual ${nameOf(pair, view.elementId)} supply missing for a buyer ${buyer}`}
      value={format.percent(chosen === undefined ? Number.NaN : toMissingShare(chosen))}
      evidence="modelled"
      note={`Halted or cut off: ${format.percent(chosen?.haltedShare ?? Number.NaN)} of world mine supply. Withheld by China’s export licences: ${format.percent(withheld)}. Also ${format.list(others)}.`}
      explain={
        <p>
          1 − (1 − halted) × (1 − withheld). Halted: Σ over regions of their share of world mine
          supply before the disruption × the larger of what the mines lost and what the gate holds
          back. Withheld: the part of supply that comes from China’s separation × the share of its
          usual exports that did not leave; nothing for a buyer in China. What “halted” means in
          tonnes is the model’s reading of the reports; each region’s page gives it with its range.
        </p>
      }
    />
  )
}

function toMissingShare({ haltedShare, score }: ElementIndicators): number {
  return 1 - (1 - haltedShare) * (1 - score.inputs.licenceShare)
}

function nameOf(pair: AssessmentPair, elementId: string): string {
  return (pair.record.elements.find(({ id }) => id === elementId)?.name ?? elementId).toLowerCase()
}
