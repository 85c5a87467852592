import { rateOf, type BuyerLine, type Rates } from '@/domain/parts/buyer-list'
import { type Question } from '@/domain/parts/column-mapping'
import { write } from '@/parts/columns/column-plan'
import { type CheckRequest } from '@/parts/thread/parts-reader'

/** How far money per kg may be off what its contents cost before it is asked about. */
const MOST_OFF = 100

/** What is read and what it is measured against. */
type Context = Pick<CheckRequest, 'mapping' | 'answers' | 'bounds' | 'materials'> & {
  readonly rates: Rates
}

type Read = { readonly lines: readonly BuyerLine[]; readonly lineNumbers: readonly number[] }

/** Return what is asked of amounts that can hardly be: more than the world mines, or a price far off its contents. */
export function findImplausible(read: Read, context: Context): readonly Question[] {
  if (context.bounds === undefined) return []
  return [...askUsage(read, context), ...askSpend(read, context)]
}

function askUsage({ lines, lineNumbers }: Read, context: Context): readonly Question[] {
  const { mapping, answers, bounds, materials } = context
  const title = mapping.quantity ?? ''
  const at = lines.findIndex(
    ({ materialId, usageKgPerYear }) =>
      usageKgPerYear > (bounds?.worldKgPerYear[materialId] ?? Infinity),
  )
  const line = lines[at]
  if (line === undefined || answers[toPlausibleId(title)] !== undefined) return []
  const { materialId, usageKgPerYear: usage, id } = line
  const world = bounds?.worldKgPerYear[materialId] ?? Infinity
  const name = materials.find((material) => material.id === materialId)?.name ?? materialId
  return [
    {
      id: toPlausibleId(title),
      kind: 'reading',
      columns: [title],
      text: `Line ${lineNumbers[at]} (${id}) would use ${write(usage)} kg of ${name} a year; all rare earths that the world mines in a year make ${write(Math.round(world))} kg of it. Is the unit right?`,
      options: [
        { value: 'keep', label: `Yes: ${write(usage)} kg a year` },
        { value: '0.001', label: `No: the column is in grams, ${write(usage / 1000)} kg a year` },
        {
          value: '0.000001',
          label: `No: it is a million times smaller, ${write(usage / 1e6)} kg a year`,
        },
      ],
      examples: [`line ${lineNumbers[at]}`],
      isOptional: false,
    },
  ]
}

function askSpend({ lines, lineNumbers }: Read, context: Context): readonly Question[] {
  const { mapping, answers, bounds, rates } = context
  const title = mapping.spend ?? mapping.unitPrice ?? ''
  if (answers[toPlausibleId(title)] !== undefined) return []
  const priced = lines.flatMap((line, at) => {
    const price = toUsdPerKg(line, rates)
    const cost = bounds?.usdPerKg[line.materialId]
    if (price === undefined || cost === undefined || price === 0 || cost === 0) return []
    return [{ line, number: lineNumbers[at] ?? 0, price, cost, off: price / cost }]
  })
  const sorted = priced.toSorted((a, b) => a.off - b.off)
  const middle = sorted[Math.floor(sorted.length / 2)]
  if (middle === undefined || isNear(middle.off)) return []
  const { line, number, price, cost, off } = middle
  const factors = off < 1 ? [1000, 1_000_000] : [0.001, 0.000_001]
  return [
    {
      id: toPlausibleId(title),
      kind: 'reading',
      columns: [title],
      text: `Line ${number} (${line.id}) pays ${write(Number(price.toPrecision(3)))} USD per kg, ${write(Math.round(off < 1 ? 1 / off : off))} times ${off < 1 ? 'less' : 'more'} than the rare earths in it cost (${write(Number(cost.toPrecision(3)))} USD per kg). Is the scale of “${title}” right?`,
      options: [
        { value: 'keep', label: `Yes, as it is read` },
        ...factors.map((factor) => ({
          value: String(factor),
          label: `No: ${write(line.spendPerYear ?? 0)} is ${write((line.spendPerYear ?? 0) * factor)} ${line.currency}`,
        })),
      ],
      examples: [`line ${number}`],
      isOptional: true,
    },
  ]
}

/** Return the id of the question whether the amounts of a column can be right. */
export function toPlausibleId(title: string): string {
  return `plausible:${title}`
}

function isNear(off: number): boolean {
  return off < MOST_OFF && off > 1 / MOST_OFF
}

function toUsdPerKg(
  { spendPerYear, currency, usageKgPerYear }: BuyerLine,
  rates: Rates,
): number | undefined {
  const rate = rateOf(rates, currency)
  if (spendPerYear === undefined || rate === undefined) return undefined
  return (spendPerYear * rate) / usageKgPerYear
}
