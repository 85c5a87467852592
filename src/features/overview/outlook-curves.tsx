import { useMemo } from 'react'
import { addDays, weeksBetween } from '@/lib/civil-date'
import { toCaseCountryIds } from '@/domain/record/case-regions'
import { type Model } from '@/model/create-model'
import { foregoneExportValue } from '@/model/figures'
import { useSourceLookup } from '@/data/use-source-refs'
import { useView } from '@/state/address/use-view'
import { LineChart } from '@/ui/charts/line/line-chart'
import { useIsOnSlide } from '@/ui/exhibit/use-is-on-slide'
import { Announced } from '@/ui/layout/announced'
import { useFormat } from '@/ui/format/format-context'
import { ExhibitFinding } from '@/ui/exhibit/exhibit-part'
import { toOutlookCharts } from './to-outlook-charts'
import { toQuarterWeeks } from './to-quarter-weeks'
import styles from './scenario-panel.module.css'

type OutlookCurvesProps = { readonly model: Model }

/** Supply, stock cover and price of the chosen element under the outlook, against the counterfactual. */
export function OutlookCurves({ model }: OutlookCurvesProps) {
  const { record } = model
  const format = useFormat()
  const look = useSourceLookup()
  const { view } = useView()
  // A slide has room for one curve beside its levers; each of the others can be pinned by itself.
  const most = useIsOnSlide('what-if') ? 1 : undefined
  const { baselineDate, horizonWeeks } = record.info
  const pair = useMemo(
    () => model.run({ asOf: view.asOf, outlook: view.outlook }).run,
    [model, view.asOf, view.outlook],
  )
  const regionIds = useMemo(() => toCaseCountryIds(record), [record])
  const asOfWeek = Math.max(0, weeksBetween(baselineDate, view.asOf))
  const name = record.elements.find(({ id }) => id === view.elementId)?.name ?? view.elementId
  const charts = useMemo(
    () =>
      toOutlookCharts(
        { pair, regionIds, elementId: view.elementId, name, asOfWeek, baselineDate },
        format,
      ),
    [pair, regionIds, view.elementId, name, asOfWeek, baselineDate, format],
  )
  const axis = useMemo(
    () => ({
      xDomain: [0, horizonWeeks] as const,
      xTicks: toQuarterWeeks(baselineDate, horizonWeeks),
      formatX: (week: number) => format.monthShort(addDays(baselineDate, Math.round(7 * week))),
      dayOf: (week: number) => addDays(baselineDate, Math.round(7 * week)),
      formatXLong: (week: number) => format.date(addDays(baselineDate, Math.round(7 * week))),
    }),
    [baselineDate, horizonWeeks, format],
  )
  const lost = (toWeek: number): string =>
    format.usd(foregoneExportValue(pair, { fromWeek: 0, toWeek, regionIds }))
  const markers = useMemo(
    () => [{ x: asOfWeek, label: `as of ${format.date(view.asOf)}` }],
    [asOfWeek, view.asOf, format],
  )
  const sources = useMemo(() => {
    const element = record.elements.find(({ id }) => id === view.elementId)
    return look([
      ...(element?.basePriceUsdPerKg.sources ?? []),
      ...(element?.coverWeeks.sources ?? []),
      ...record.regions.flatMap(({ output }) => output.sources),
    ])
  }, [record, view.elementId, look])
  const finding = `Myanmar export value foregone: ${lost(asOfWeek)} to ${format.date(view.asOf)}, ${lost(horizonWeeks)} to ${format.date(addDays(baselineDate, 7 * horizonWeeks))}`
  return (
    <div className={styles['curves']}>
      <ExhibitFinding words={finding} />
      <Announced of={finding} words={() => `${finding} (modelled).`} />
      <p className={styles['summary']}>
        Myanmar export value foregone: <strong>{lost(asOfWeek)}</strong> to {format.date(view.asOf)}
        , <strong>{lost(horizonWeeks)}</strong> to{' '}
        {format.date(addDays(baselineDate, 7 * horizonWeeks))} (modelled).
      </p>
      {charts.slice(0, most).map((chart) => (
        <LineChart
          {...axis}
          {...chart}
          exhibit={`curve-${chart.id}`}
          key={`${chart.id}-${view.elementId}`}
          markers={markers}
          sources={sources}
          xLabel="Week of"
          readLabel="Read values week by week"
          headingLevel={3}
          height={240}
        />
      ))}
    </div>
  )
}
