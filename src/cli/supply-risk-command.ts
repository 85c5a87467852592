import { type z } from 'zod/mini'
import {
  governedConcentration,
  isRemainder,
  scaleGovernance,
  type WeightedSupplier,
  euSupplyRisk,
} from '@/model/scores'
import { type Fault, checkNumber } from '@/model/faults'
import { decode } from './decode'
import { InputError, rejectFaulty } from './input-error'
import { supplyRiskInput, type SupplierInput } from './input-schemas'

/** Most that shares may add up to: published shares are rounded one by one. */
const MAX_SHARE_SUM = 1.02

/** What `supply-risk` prints; a concentration that was not given is null. */
export type SupplyRiskOutput = {
  readonly hhiGs: number | null
  readonly hhiEu: number | null
  readonly supplyRisk: number
}

/** Return the EU's supply risk with the concentrations that it is made from. */
export function runSupplyRisk(input: unknown): SupplyRiskOutput {
  const given = decode(supplyRiskInput, input)
  rejectFaulty(checkInput(given))
  const hhiGs = toHhi(given.globalSupply, given.hhiGs)
  const hhiEu = toHhi(given.euSourcing, given.hhiEu)
  const importReliance = given.importReliance ?? null
  const supplyRisk = euSupplyRisk({ ...given, hhiGs, hhiEu, importReliance })
  if (supplyRisk === undefined) {
    throw new InputError(missingFor(given.supplyUsed, { hhiGs, hhiEu, importReliance }))
  }
  return { hhiGs, hhiEu, supplyRisk }
}

type SupplyRiskInput = z.output<typeof supplyRiskInput>

const share = { min: 0, max: 1 }

function checkInput(given: SupplyRiskInput): readonly Fault[] {
  return [
    ...checkNumber('eolRir', given.eolRir, { ...share, hint: 'give a share' }),
    ...checkNumber('siSr', given.siSr, { ...share, hint: 'give a share' }),
    ...checkSource('globalSupply', 'hhiGs', given.globalSupply, given.hhiGs),
    ...checkSource('euSourcing', 'hhiEu', given.euSourcing, given.hhiEu),
  ]
}

function checkSource(
  rowsPath: string,
  hhiPath: string,
  rows: readonly SupplierInput[] = [],
  hhi: number | null = null,
): readonly Fault[] {
  if (hhi === null) return checkRows(rowsPath, rows)
  if (rows.length > 0) {
    return [{ path: hhiPath, message: `is given together with ${rowsPath}; give one of the two` }]
  }
  return checkNumber(hhiPath, hhi, { min: 0, hint: 'give Σ share² · WGI · t' })
}

function checkRows(path: string, rows: readonly SupplierInput[]): readonly Fault[] {
  const seen = new Set<string>()
  const faults = rows.flatMap((row, index) => {
    const isRepeated = seen.has(toKey(row.country))
    seen.add(toKey(row.country))
    return [
      ...(isRepeated
        ? [
            {
              path: `${path}[${index}].country`,
              message: `${row.country} is given twice; give it once`,
            },
          ]
        : []),
      ...checkRow(`${path}[${index}]`, row),
    ]
  })
  const sum = rows.reduce((total, row) => total + row.share, 0)
  return faults.length > 0 || sum <= MAX_SHARE_SUM
    ? faults
    : [{ path, message: `shares add up to ${sum}; give shares of one whole, 0 to 1 each` }]
}

function toKey(country: string): string {
  return country.trim().toLowerCase()
}

function checkRow(path: string, row: SupplierInput): readonly Fault[] {
  return [
    ...(row.country.trim() === ''
      ? [{ path: `${path}.country`, message: 'is empty; give a country' }]
      : []),
    ...checkNumber(`${path}.share`, row.share, { ...share, hint: 'give a share of supply' }),
    ...checkNumber(`${path}.t`, row.t, { above: 0, hint: 'give the trade parameter, 1 if none' }),
    ...checkGovernance(path, row),
  ]
}

function checkGovernance(path: string, { country, wgi, wgiEstimate }: SupplierInput) {
  if (wgi !== undefined && wgiEstimate !== undefined) {
    return [
      { path: `${path}.wgi`, message: 'is given together with wgiEstimate; give one of the two' },
    ]
  }
  if (wgi !== undefined) {
    return checkNumber(`${path}.wgi`, wgi, {
      min: 0,
      max: 10,
      hint: 'give the scaled value 2·(2.5 − estimate), or the estimate itself as wgiEstimate',
    })
  }
  if (wgiEstimate !== undefined) {
    return checkNumber(`${path}.wgiEstimate`, wgiEstimate, {
      min: -2.5,
      max: 2.5,
      hint: 'give the estimate as published, or the scaled value as wgi',
    })
  }
  return isRemainder(country)
    ? []
    : [
        {
          path: `${path}.wgi`,
          message: 'is missing; give wgi, 0 to 10, or wgiEstimate, −2.5 to 2.5',
        },
      ]
}

function toHhi(rows: readonly SupplierInput[] = [], hhi: number | null = null): number | null {
  return rows.length > 0 ? governedConcentration(rows.map(toWeighted)) : hhi
}

/** A remainder has no governance and needs none: it is never squared. */
function toWeighted({
  country,
  share: part,
  wgi,
  wgiEstimate,
  t,
}: SupplierInput): WeightedSupplier {
  const scaled = wgi ?? (wgiEstimate === undefined ? 0 : scaleGovernance(wgiEstimate))
  return { country, share: part, wgi: scaled, tradeFactor: t }
}

function missingFor(
  supplyUsed: string,
  values: Readonly<Record<'hhiGs' | 'hhiEu' | 'importReliance', number | null>>,
): readonly Fault[] {
  const needed = {
    hhiGs: supplyUsed !== 'EU',
    hhiEu: supplyUsed !== 'GS',
    importReliance: supplyUsed === 'GS+EU',
  }
  const hints = {
    hhiGs: { path: 'globalSupply', message: 'is empty; give its rows or hhiGs' },
    hhiEu: { path: 'euSourcing', message: 'is empty; give its rows or hhiEu' },
    importReliance: { path: 'importReliance', message: 'is missing; give a share' },
  }
  return (['hhiGs', 'hhiEu', 'importReliance'] as const)
    .filter((name) => needed[name] && values[name] === null)
    .map((name) => ({
      ...hints[name],
      message: `${hints[name].message}, for supply ${supplyUsed}`,
    }))
}
