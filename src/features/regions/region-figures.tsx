import { useQuery } from '@tanstack/react-query'
import { type ElementRecord, type RegionRecord } from '@/domain/record/record'
import { useData } from '@/data/data-context'
import { useDataState } from '@/data/panel-state'
import { useSourceLookup } from '@/data/use-source-refs'
import { useView } from '@/state/address/use-view'
import { CorrectLink } from '@/ui/evidence/change-link'
import { Figure } from '@/ui/evidence/figure'
import { SourceLine } from '@/ui/evidence/source-line'
import { writeAlternative, writeRange } from '@/ui/evidence/write-amount'
import { useFormat } from '@/ui/format/format-context'
import { Panel } from '@/ui/layout/panel'
import styles from './regions.module.css'
import { toBasketValue, toWorldShare, toYearlyValue } from './region-value'
import { useRegion } from './use-region'

/** What a region gives in a year, and what that is worth. */
export function RegionFigures({ regionId }: { readonly regionId: string }) {
  const { queries } = useData()
  const elements = useQuery(queries.elements)
  const { query, region, regions } = useRegion(regionId)
  const state = useDataState([query, elements])
  if (region === undefined || regions === undefined || elements.data === undefined)
    return <Panel title="Output and value" state={state} minHeight="9rem" />
  return (
    <Panel exhibit="output" title="Output and value before the disruption" state={state}>
      <div className={styles['figures']}>
        <OutputFigure region={region} />
        <ShareFigure region={region} regions={regions} />
        <TonneFigure elements={elements.data} region={region} />
        <YearFigure elements={elements.data} region={region} />
      </div>
    </Panel>
  )
}

type RegionProps = { readonly region: RegionRecord }
type ValueProps = RegionProps & { readonly elements: readonly ElementRecord[] }

function OutputFigure({ region: { id, name, output } }: RegionProps) {
  const format = useFormat()
  const { hrefTo } = useView()
  const look = useSourceLookup()
  const { range, alternatives = [] } = output
  return (
    <Figure
      label={`Output, ${output.unit}`}
      value={format.integer(output.value)}
      evidence={output.evidence}
      note={`${output.period}; ${output.basis}.${range === undefined ? '' : ` Between ${writeRange(range, output.unit, format).replace(' to ', ' and ')}.`}`}
      explain={
        <>
          <p>{output.note ?? 'As the source prints it.'}</p>
          {alternatives.map((other) => (
            <p key={other.note}>
              Not used: {writeAlternative(other, format)}. {other.note}
            </p>
          ))}
          <SourceLine
            sources={look([...output.sources, ...alternatives.flatMap(({ sources }) => sources)])}
          />
          <CorrectLink
            about={`output of ${name}`}
            corrections={hrefTo('/corrections')}
            place={`${id} output`}
            subject="region-figure"
          />
        </>
      }
    />
  )
}

function ShareFigure({
  region,
  regions,
}: RegionProps & { readonly regions: readonly RegionRecord[] }) {
  const format = useFormat()
  const total = regions.reduce((sum, { output }) => sum + output.value, 0)
  return (
    <Figure
      label="Share of world mine supply"
      value={format.percent(toWorldShare(region, regions))}
      evidence="derived"
      note={`By weight of oxide, of ${format.tonnes(total)} REO a year in all ${format.integer(regions.length)} regions of the record.`}
    />
  )
}

function TonneFigure({ region, elements }: ValueProps) {
  const format = useFormat()
  const look = useSourceLookup()
  return (
    <Figure
      label="Oxide value of one tonne"
      value={format.usd(toBasketValue(region, elements))}
      evidence="derived"
      note={`USD per t REO at the prices of ${toPricePeriod(elements, format.list)}.`}
      explain={
        <>
          <p>
            Σ over elements of the share in the basket × price, oxides, USD per kg. What is not
            available in the basket counts as none.
          </p>
          <SourceLine
            sources={look([
              ...region.basket.sources,
              ...elements.flatMap(({ basePriceUsdPerKg }) => basePriceUsdPerKg.sources),
            ])}
          />
        </>
      }
    />
  )
}

function YearFigure({ region, elements }: ValueProps) {
  const format = useFormat()
  const look = useSourceLookup()
  const { output, payability } = region
  return (
    <Figure
      label="Value of a year’s output"
      value={format.usd(toYearlyValue(region, elements))}
      evidence="derived"
      note={`USD a year; the region is paid ${format.percent(payability.value)} of the oxide value (${payability.evidence}).`}
      explain={
        <>
          <p>
            {format.integer(output.value)} t REO × {format.usd(toBasketValue(region, elements))} a
            tonne × {format.percent(payability.value)}. {payability.note}
          </p>
          <SourceLine sources={look([...output.sources, ...payability.sources])} />
        </>
      }
    />
  )
}

function toPricePeriod(
  elements: readonly ElementRecord[],
  list: (words: readonly string[]) => string,
): string {
  return list([...new Set(elements.map(({ basePriceUsdPerKg }) => basePriceUsdPerKg.period))])
}
