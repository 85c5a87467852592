import { type Material } from '@/domain/material'
import { BUYER_MARKETS, type PartLine } from '@/domain/part'
import { checkKnown } from '@/engine/check-ids'
import { type Fault } from '@/engine/model-error'
import { checkNumber, type NumberRule } from '@/engine/number-rule'

const share = { min: 0, max: 1, hint: 'give a share: 0.25 is a quarter' }

/** What the numbers of a line may be. */
export const PART_RULES = {
  usageKgPerYear: { above: 0, hint: 'give kg of material per year, or leave the line out' },
  spendUsdPerYear: { min: 0, hint: 'give USD per year' },
  stockDays: { min: 0, hint: 'give days of use' },
  stockKg: { min: 0, hint: 'give kg of material' },
  contractCoverShare: share,
  priceFixedShare: share,
  protectedShare: share,
  secondSourceShare: share,
  revenueUsdPerYear: { min: 0, hint: 'give USD per year' },
} as const satisfies Partial<Record<keyof PartLine, NumberRule>>

/** Most that the contents of a material may add up to: a metal weighs less than its oxide. */
const MAX_CONTENT = 1.35

/** Materials and elements that lines may name. */
export type PartCatalogue = {
  readonly materials: readonly Material[]
  /** Elements of the market. */
  readonly elementIds: readonly string[]
}

/** Return everything that is wrong with the lines of a list, under paths such as `parts[3].stockDays`. */
export function checkParts(
  lines: readonly PartLine[],
  { materials, elementIds }: PartCatalogue,
): readonly Fault[] {
  if (lines.length === 0) return [{ path: 'parts', message: 'is empty; give at least one part' }]
  const known = new Map(materials.map((material) => [material.id, material]))
  const elements = new Set(elementIds)
  return lines.flatMap((line, index) => {
    const path = `parts[${index}]`
    return [
      ...(line.id === '' ? [{ path: `${path}.id`, message: 'is empty; give a part number' }] : []),
      ...checkNumbers(path, line),
      ...checkMarketOf(path, line),
      ...(line.contents === undefined
        ? checkMaterial(`${path}.materialId`, line.materialId, known, elements)
        : checkContents(`${path}.contents`, line.contents, elements)),
    ]
  })
}

function checkNumbers(path: string, line: PartLine): readonly Fault[] {
  const given: Readonly<Partial<Record<string, unknown>>> = line
  const faults = Object.entries(PART_RULES).flatMap(([field, rule]) => {
    const value = given[field]
    return typeof value === 'number' ? checkNumber(`${path}.${field}`, value, rule) : []
  })
  return line.stockDays === undefined || line.stockKg === undefined
    ? faults
    : [...faults, { path: `${path}.stockKg`, message: 'stands beside stockDays; give one of them' }]
}

function checkMarketOf(path: string, { market }: PartLine): readonly Fault[] {
  return market === undefined ? [] : checkKnown(`${path}.market`, market, new Set(BUYER_MARKETS))
}

function checkMaterial(
  path: string,
  id: string,
  known: ReadonlyMap<string, Material>,
  elements: ReadonlySet<string>,
): readonly Fault[] {
  const material = known.get(id)
  if (material === undefined) return checkKnown(path, id, new Set(known.keys()))
  return Object.keys(material.contents)
    .filter((elementId) => !elements.has(elementId))
    .map((elementId) => ({
      path,
      message: `${id} holds ${elementId}, which the market does not have; give another material`,
    }))
}

function checkContents(
  path: string,
  contents: Readonly<Record<string, number>>,
  elements: ReadonlySet<string>,
): readonly Fault[] {
  const faults = Object.entries(contents).flatMap(([elementId, content]) => [
    ...checkKnown(`${path}.${elementId}`, elementId, elements),
    ...checkNumber(`${path}.${elementId}`, content, {
      min: 0,
      max: MAX_CONTENT,
      hint: 'give kg of oxide per kg of material',
    }),
  ])
  if (faults.length > 0) return faults
  const sum = Object.values(contents).reduce((total, content) => total + content, 0)
  return checkNumber(path, sum, {
    above: 0,
    max: MAX_CONTENT,
    hint: 'give contents that add up to what a kg of material can hold',
  })
}
