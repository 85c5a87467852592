import { type Material } from '@/domain/parts/material'
import { BUYER_MARKETS } from '@/domain/market/buyer-market'
import { type PartLine } from '@/domain/parts/part'
import { checkKnown } from '@/engine/model/check-ids'
import { type Fault } from '@/engine/model/model-error'
import { checkNumber, type NumberRule } from '@/engine/model/number-rule'

const share = { min: 0, max: 1, hint: 'give a share: 0.25 is a quarter' }

/** Fields of a line that are numbers, and what each may be. */
const NUMBERS = [
  ['usageKgPerYear', { above: 0, hint: 'give kg of material per year, or leave the line out' }],
  ['spendUsdPerYear', { min: 0, hint: 'give USD per year' }],
  ['stockDays', { min: 0, hint: 'give days of use' }],
  ['stockKg', { min: 0, hint: 'give kg of material' }],
  ['contractCoverShare', share],
  ['priceFixedShare', share],
  ['protectedShare', share],
  ['secondSourceShare', share],
  ['revenueUsdPerYear', { min: 0, hint: 'give USD per year' }],
] as const satisfies readonly (readonly [keyof PartLine, NumberRule])[]

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
  const known: Known = {
    materials: new Map(materials.map((material) => [material.id, material])),
    elements: new Set(elementIds),
  }
  return lines.flatMap((line, index) =>
    checkLine(line, known).map(({ path, message }) => ({
      path: `parts[${index}].${path}`,
      message,
    })),
  )
}

type Known = {
  readonly materials: ReadonlyMap<string, Material>
  readonly elements: ReadonlySet<string>
}

const MARKETS: ReadonlySet<string> = new Set(BUYER_MARKETS)
const NO_FAULTS: readonly Fault[] = []

/** Lists are long and mostly sound, so nothing is made for a line without a fault. */
function checkLine(line: PartLine, known: Known): readonly Fault[] {
  const faults: Fault[] = []
  if (line.id === '') faults.push({ path: 'id', message: 'is empty; give a part number' })
  for (const [field, rule] of NUMBERS) {
    const value = line[field]
    if (value !== undefined) faults.push(...checkNumber(field, value, rule))
  }
  if (line.stockDays !== undefined && line.stockKg !== undefined) {
    faults.push({ path: 'stockKg', message: 'is given together with stockDays; give one of them' })
  }
  if (line.market !== undefined) faults.push(...checkKnown('market', line.market, MARKETS))
  faults.push(
    ...(line.contents === undefined
      ? checkMaterial(line.materialId, known)
      : checkContents(line.contents, known)),
  )
  return faults
}

function checkMaterial(id: string, { materials, elements }: Known): readonly Fault[] {
  const path = 'materialId'
  const material = materials.get(id)
  if (material === undefined) return checkKnown(path, id, new Set(materials.keys()))
  const missing = Object.keys(material.contents).filter((elementId) => !elements.has(elementId))
  if (missing.length === 0) return NO_FAULTS
  const message = `${id} holds ${missing.join(', ')}, which the market does not have; give another material`
  return [{ path, message }]
}

function checkContents(
  contents: Readonly<Record<string, number>>,
  { elements }: Known,
): readonly Fault[] {
  const faults = Object.entries(contents).flatMap(([elementId, content]) => [
    ...checkKnown(`contents.${elementId}`, elementId, elements),
    ...checkNumber(`contents.${elementId}`, content, {
      min: 0,
      max: MAX_CONTENT,
      hint: 'give kg of oxide per kg of material',
    }),
  ])
  if (faults.length > 0) return faults
  const sum = Object.values(contents).reduce((total, content) => total + content, 0)
  return checkNumber('contents', sum, {
    above: 0,
    max: MAX_CONTENT,
    hint: 'give contents that add up to what a kg of material can hold',
  })
}
