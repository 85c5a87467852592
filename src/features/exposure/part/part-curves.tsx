import { useMemo } from 'react'
import { type PartFan } from '@/domain/parts/exposure'
import { addDays } from '@/lib/civil-date'
import { useSourceLookup } from '@/data/use-source-refs'
import { useFormat } from '@/ui/format/format-context'
import { PanelBody } from '@/ui/layout/panel-body'
import pageStyles from '@/ui/layout/page.module.css'
import { type PartPanelProps } from './part-props'
import { toAllocationChart, toHalfYears, toPartPaths, toStockChart } from './to-part-curves'
import { lazyPart } from '@/ui/layout/lazy-part'
import { PartBoundary } from '@/ui/layout/part-boundary'

const LineChart = lazyPart(async () => (await import('@/ui/charts/line/line-chart')).LineChart)

type PartCurvesProps = PartPanelProps & { readonly fan: PartFan | undefined }

/** The stock of a part and what is delivered of it, week by week. */
export function PartCurves({ assessed, row, fan }: PartCurvesProps) {
  const format = useFormat()
  const look = useSourceLookup()
  const paths = useMemo(() => toPartPaths(assessed, row, fan), [assessed, row, fan])
  const { baselineDate } = assessed.record.info
  const first = paths.central.firstWeek
  const last = first + paths.central.allocation.length - 1
  const dayOf = (week: number) => addDays(baselineDate, 7 * Math.round(week))
  const axis = {
    xDomain: [first, last] as const,
    xTicks: toHalfYears(first, last),
    formatX: (week: number) => format.monthShort(dayOf(week)),
    dayOf,
    formatXLong: (week: number) => format.date(dayOf(week)),
    xLabel: 'Week of',
    readLabel: 'Read values week by week',
    headingLevel: 2 as const,
    sources: look(
      assessed.record.regions
        .filter(({ id }) => assessed.record.info.caseRegionIds.includes(id))
        .flatMap(({ production }) => production.flatMap(({ loss }) => loss.sources)),
    ),
  }
  return (
    <div className={pageStyles['columns']}>
      <PartBoundary
        what="The charts"
        waiting={<PanelBody minHeight="24rem" state={{ kind: 'loading' }} />}
      >
        <LineChart
          {...axis}
          {...toStockChart(paths, row, format)}
          exhibit="part-stock"
          formatY={format.integer}
        />
        <LineChart
          {...axis}
          {...toAllocationChart(paths, baselineDate, format)}
          exhibit="part-allocation"
          formatY={format.percent}
          yDomain={[0, 1]}
        />
      </PartBoundary>
    </div>
  )
}
