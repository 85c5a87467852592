import { type PartRow } from '@/features/exposure/to-part-rows'

/** Fields of the matrix: profit impact against supply risk (Kraljic, Harvard Business Review, 1983). */
export const QUADRANTS = ['strategic', 'bottleneck', 'leverage', 'routine'] as const

/** Field of the matrix: high impact and risk, low and high, high and low, low and low. */
export type Quadrant = (typeof QUADRANTS)[number]

/** Score from which supply counts as risky: the lower edge of “Elevated”. */
export const RISK_CUT = 40

/** Share of all impact that the parts of high impact make up together, as in an ABC analysis. */
export const IMPACT_CUT_SHARE = 0.8

/** A part in the matrix. */
export type Placed = {
  readonly row: PartRow
  /** Score of the part, 0 to 100. */
  readonly risk: number
  /** Revenue that depends on it or, where that is not stated, what is spent on it; USD per year, above 0. */
  readonly impactUsd: number
  readonly isRevenue: boolean
  readonly quadrant: Quadrant
  /** Place on the vertical axis, 0 at the least impact to 1 at the largest, by its logarithm. */
  readonly height: number
}

/** The parts of a list in the matrix. */
export type Matrix = {
  /** The largest impact first. */
  readonly placed: readonly Placed[]
  /** Least impact that counts as high, USD per year, and its place on the axis. */
  readonly impactCutUsd: number
  readonly cutHeight: number
  /** Parts that are not rated, or of which neither revenue nor spend is stated. */
  readonly leftOut: number
}

/** Place the parts of a list; those of which risk or impact is not known are counted and left out. */
export function toMatrix(rows: readonly PartRow[]): Matrix {
  const known = rows
    .flatMap((row) => {
      const { revenueUsdPerYear, spendUsdPerYear } = row.part
      const impactUsd = revenueUsdPerYear ?? spendUsdPerYear ?? 0
      const risk = row.outcome.score?.value
      if (risk === undefined || impactUsd <= 0) return []
      return [{ row, risk, impactUsd, isRevenue: revenueUsdPerYear !== undefined }]
    })
    .toSorted((a, b) => b.impactUsd - a.impactUsd)
  const impactCutUsd = toImpactCut(known.map(({ impactUsd }) => impactUsd))
  const [low, high] = [known.at(-1)?.impactUsd ?? 1, known[0]?.impactUsd ?? 1]
  const toHeight = (usd: number) => (high > low ? Math.log(usd / low) / Math.log(high / low) : 0.5)
  return {
    placed: known.map((part) => ({
      ...part,
      quadrant: toQuadrant(part.risk >= RISK_CUT, part.impactUsd >= impactCutUsd),
      height: toHeight(part.impactUsd),
    })),
    impactCutUsd,
    cutHeight: toHeight(impactCutUsd),
    leftOut: rows.length - known.length,
  }
}

/** Return the impact of the last part that is needed to make up the share, of impacts in falling order. */
function toImpactCut(impacts: readonly number[]): number {
  const wanted = IMPACT_CUT_SHARE * impacts.reduce((sum, usd) => sum + usd, 0)
  let sum = 0
  for (const usd of impacts) {
    sum += usd
    if (sum >= wanted) return usd
  }
  return impacts.at(-1) ?? 1
}

function toQuadrant(isRisky: boolean, isLarge: boolean): Quadrant {
  if (isLarge) return isRisky ? 'strategic' : 'leverage'
  return isRisky ? 'bottleneck' : 'routine'
}

/** Parts of high risk that are named beside their point. */
const MOST_NAMED = 8

/** Points of score within which a name would run into the next one. */
const NAME_SPAN = 14

/**
 * Return the parts of high risk that are named, those of the largest impact first, so that no name lies on another.
 *
 * `line` is the height of a name, as a share of that between the least impact and the largest.
 */
export function toNamed<Point extends Pick<Placed, 'risk' | 'height'>>(
  placed: readonly Point[],
  line: number,
): readonly Point[] {
  const named: Point[] = []
  for (const part of placed.filter(({ risk }) => risk >= RISK_CUT)) {
    const isFree = named.every(
      ({ risk, height }) =>
        Math.abs(risk - part.risk) >= NAME_SPAN || Math.abs(height - part.height) >= line,
    )
    if (isFree && named.length < MOST_NAMED) named.push(part)
  }
  return named
}
