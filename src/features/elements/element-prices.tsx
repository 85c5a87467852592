import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { type ElementRecord } from '@/domain/record/record'
import { type PricePoint, type Prices } from '@/domain/record/statistics'
import { useData } from '@/data/data-context'
import { useDataState } from '@/data/panel-state'
import { useSourceLookup } from '@/data/use-source-refs'
import { useView } from '@/state/address/use-view'
import { BarChart } from '@/ui/charts/bar/bar-chart'
import { ChangeLink, CorrectLink } from '@/ui/evidence/change-link'
import { EvidenceMark } from '@/ui/evidence/evidence-mark'
import { SourceLine } from '@/ui/evidence/source-line'
import { type SourceRef } from '@/ui/evidence/source-ref'
import { type Format } from '@/ui/format/create-format'
import { useFormat } from '@/ui/format/format-context'
import { Panel } from '@/ui/layout/panel'
import { type Column } from '@/ui/tables/column'
import { DataTable } from '@/ui/tables/data-table'
import pageStyles from '@/ui/layout/page.module.css'
import { ExhibitFinding } from '@/ui/exhibit/exhibit-part'
import { toPriceWords } from './to-price-words'

type ElementProps = { readonly element: ElementRecord }

/** Yearly prices, and single dated quotations beside them. */
export function ElementPrices({ element }: ElementProps) {
  const { queries } = useData()
  const prices = useQuery(queries.prices)
  const state = useDataState([prices])
  return (
    <Panel
      exhibit="prices"
      title="Prices"
      subtitle="Oxide. Yearly averages are those of USGS; quotations are single days, each with its source; no series."
      state={state}
      minHeight="26rem"
    >
      {prices.data !== undefined && (
        <div className={pageStyles['columns']}>
          <AnnualPrices element={element} prices={prices.data} />
          <Quotations element={element} prices={prices.data} />
        </div>
      )}
    </Panel>
  )
}

type PricesProps = ElementProps & { readonly prices: Prices }

function AnnualPrices({ element, prices }: PricesProps) {
  const format = useFormat()
  const look = useSourceLookup()
  const { hrefTo } = useView()
  const years = prices.annual
    .filter(({ elementId }) => elementId === element.id)
    .toSorted((a, b) => a.year - b.year)
  const words = toPriceWords(element.name, years, format)
  const basis = years.at(-1)?.price.basis ?? ''
  if (words === undefined) return <p>No yearly price of {element.name.toLowerCase()} is quoted.</p>
  return (
    <>
      <ExhibitFinding words={words.title} />
      <BarChart
        exhibit="price-bars"
        {...words}
        bars={years.map(({ year, price }) => ({
          id: String(year),
          label: String(year),
          value: price.value ?? undefined,
          missingReason: price.note ?? 'not quoted',
          isEstimated: price.evidence === 'estimated',
        }))}
        formatValue={format.usdPerKg}
        labelHeader="Year"
        orientation="horizontal"
        sources={look(years.flatMap(({ price }) => price.sources))}
        subtitle={`USD per kg of oxide, ${basis}`}
        valueHeader="Price, USD/kg oxide"
      />
      <ChangeLink
        about={`yearly price of ${element.name.toLowerCase()} oxide`}
        corrections={hrefTo('/corrections')}
        place={element.id}
        subject="price-year"
      />
    </>
  )
}

function Quotations({ element, prices }: PricesProps) {
  const format = useFormat()
  const look = useSourceLookup()
  const corrections = useView().hrefTo('/corrections')
  const columns = useMemo(() => toColumns(format, look, corrections), [format, look, corrections])
  const points = prices.points
    .filter(({ elementId }) => elementId === element.id)
    .toSorted((a, b) => a.day.localeCompare(b.day))
  return (
    <div className={pageStyles['stack']}>
      <h3>Single quotations</h3>
      <DataTable
        caption={`Single quotations of ${element.name.toLowerCase()} oxide`}
        columns={columns}
        emptyMessage={`No quotation of ${element.name.toLowerCase()} is in the record.`}
        isCaptionHidden
        isDense
        rowId={({ market, day }) => `${market} ${day}`}
        rows={points}
      />
      <ChangeLink
        about={`price of ${element.name.toLowerCase()} oxide on a day`}
        corrections={corrections}
        place={`${element.id} China`}
        subject="price-day"
      />
    </div>
  )
}

function toColumns(
  format: Format,
  look: (ids: readonly string[]) => readonly SourceRef[],
  corrections: string,
): readonly Column<PricePoint>[] {
  return [
    {
      id: 'day',
      header: 'Day',
      isRowHeader: true,
      cell: ({ day }) => format.date(day),
      sortBy: ({ day }) => day,
    },
    {
      id: 'market',
      header: 'Market',
      cell: ({ market }) => market,
      sortBy: ({ market }) => market,
    },
    {
      id: 'price',
      header: 'Price',
      align: 'end',
      cell: ({ price }) => (
        <>
          {format.integer(price.value)} {price.unit} <EvidenceMark evidence={price.evidence} />
        </>
      ),
    },
    {
      id: 'note',
      header: 'What was quoted, and by whom',
      priority: 2,
      cell: ({ elementId, market, day, price }) => (
        <div className={pageStyles['words']}>
          {price.basis}
          {price.note !== undefined && <span className={pageStyles['remark']}>. {price.note}</span>}
          <SourceLine sources={look(price.sources)} />
          <CorrectLink
            about={`${market}, ${format.date(day)}`}
            corrections={corrections}
            corrects={day}
            place={`${elementId} ${market}`}
            subject="price-day"
          />
        </div>
      ),
    },
  ]
}
