import { useMemo } from 'react'
import { traceFlows, type Assessed } from '@/model/exposure'
import { type Format } from '@/ui/format/create-format'
import { useFormat } from '@/ui/format/format-context'
import { addDays } from '@/lib/civil-date'
import { writeDays, writeKg } from '@/features/exposure/part-words'
import { type PartRow } from '@/features/exposure/to-part-rows'
import { toOrigins, type Origin } from './to-origins'

/** Share of its normal exports from which a region counts as shipping in full. */
const IN_FULL = 0.995

/** Share of use from which deliveries count as whole. */
const WHOLE = 0.995

/** Regions that are named as sources. */
const MOST_NAMED = 3

/** Return how more stock could be had: by when, how much, from where while deliveries fall short, and at what cost. */
export function useHoldPlan(assessed: Assessed, row: PartRow): string {
  const format = useFormat()
  const { run, materials, asOfWeek, record } = assessed
  const open = useMemo(() => {
    const flows = traceFlows({ run, part: row.part, materials, atWeek: asOfWeek })
    return toOrigins(flows, record).filter((origin) => isOpen(origin, row))
  }, [run, row, materials, asOfWeek, record])
  const { leadTimeDays } = assessed.list.lines[row.index] ?? {}
  return writeHoldPlan({ ...row, leadTimeDays }, open, format)
}

/** A licence stops at China’s border what its mines ship in full. */
function isOpen({ country, passing }: Origin, { part, cause }: PartRow): boolean {
  if (passing < IN_FULL) return false
  const isLicensed = cause?.shares.some(({ kind, share }) => kind === 'licences' && share > 0)
  return !(country === 'CN' && part.market === 'outside' && isLicensed === true)
}

type HoldContext = Pick<PartRow, 'outcome' | 'outDays'> & {
  readonly exposure: Pick<PartRow['exposure'], 'allocationNow'>
  /** Days from an order to its delivery; undefined where the list does not say. */
  readonly leadTimeDays?: number | undefined
}

/** Write how more stock could be had, from the regions that still ship in full. */
export function writeHoldPlan(
  { outcome, outDays, exposure, leadTimeDays }: HoldContext,
  open: readonly Pick<Origin, 'region' | 'country' | 'share'>[],
  format: Format,
): string {
  const hold = outcome.actions.find(({ kind }) => kind === 'holdMore')
  if (hold?.kg === undefined || outcome.advice === 'noneNeeded') return ''
  const by =
    outDays.p5 === undefined
      ? 'before it runs out, which fewer than one run in 20 see'
      : `by the week of ${format.date(outDays.p5)}${outcome.runs === 0 ? '' : ', when the earliest twentieth of the runs is out'}`
  const cost =
    hold.costUsd === undefined
      ? 'What it costs is not known: the list states no spend.'
      : `It costs ${format.usd(hold.costUsd)} once at what is paid today, and keeps its worth.`
  return `More stock: ${writeKg(hold.kg, format)} have to be in store ${by}.${writeOrder(outDays.p5, leadTimeDays, format)} ${writeSource(exposure.allocationNow, open, format)} ${cost}`
}

function writeSource(
  allocationNow: number,
  open: readonly Pick<Origin, 'region' | 'country' | 'share'>[],
  format: Format,
): string {
  if (allocationNow >= WHOLE) {
    return 'Deliveries are whole now, so it can be ordered from the usual supplier at once.'
  }
  const named = open
    .slice(0, MOST_NAMED)
    .map(
      ({ region, country, share }) =>
        `${region}, ${country} (${format.percent(share)} of its oxide)`,
    )
  const where =
    named.length === 0
      ? 'no mine region that it draws on ships in full, so only dealers’ stocks are left'
      : `mines that still ship in full are those of ${format.list(named)}; otherwise dealers’ stocks`
  return `Only ${format.percent(allocationNow)} of use is delivered now, so it cannot come from the usual deliveries: ${where}.`
}

function writeOrder(
  by: string | undefined,
  leadTimeDays: number | undefined,
  format: Format,
): string {
  if (by === undefined || leadTimeDays === undefined) return ''
  const last = addDays(by, -Math.ceil(leadTimeDays))
  return ` With ${writeDays(leadTimeDays, format)} of lead time it has to be ordered by ${format.date(last)}.`
}
