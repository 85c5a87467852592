import { concentration, type Concentration } from '@/model/scores'
import { type PlantRecord } from '@/domain/record/record'
import { type SupplyShare } from '@/domain/record/statistics'
import { writePeriod } from '@/ui/evidence/write-amount'
import { type Format } from '@/ui/format/create-format'

type StageFigures = Concentration & { readonly china: number }

/** Return China's share of a stage, from least to most where elements differ, with its concentration. */
export function toStageSentence(
  stage: PlantRecord['stage'],
  rows: readonly SupplyShare[],
  format: Format,
): string {
  const elementIds = [...new Set(rows.map(({ elementId }) => elementId))]
  const figures = elementIds.map((id): StageFigures => {
    const own = rows.filter(({ elementId }) => elementId === id)
    const china = own.find(({ country }) => country === 'CN')?.share.value ?? 0
    const amounts = own.map(({ country, share }) => ({ country, amount: share.value }))
    return { china, ...concentration(amounts) }
  })
  const [row] = rows
  if (row === undefined) return 'No shares of this stage were found.'
  const spread = (pick: (figure: StageFigures) => number, write: (value: number) => string) => {
    const values = figures.map(pick)
    const [low, high] = [write(Math.min(...values)), write(Math.max(...values))]
    return low === high ? low : `${low} to ${high}`
  }
  const china = spread((figure) => figure.china, format.percent)
  const hhi = spread((figure) => figure.hhi, format.integer)
  const left = spread(({ nMinus1 }) => nMinus1, format.percent)
  const of =
    stage === 'separation'
      ? `China separates and refines ${china} of the world’s rare earths, by element (${writePeriod(row.share.period, format)})`
      : `China makes ${china} of the world’s ${stage === 'metal' ? 'rare-earth metal' : 'rare-earth magnets'}; no share by element was found (${writePeriod(row.share.period, format)})`
  return `${of}. HHI ${hhi} of ${format.integer(10_000)}; without China ${left} is left (N−1).`
}
