import { type Fault, checkNumber } from '@/model/faults'
import { concentration, type Concentration } from '@/model/scores'
import { decode } from './decode'
import { concentrationInput } from './input-schemas'
import { rejectFaulty } from './input-error'

/** Return the concentration of production over countries; a key such as "Other countries" counts as remainder. */
export function runConcentration(input: unknown): Concentration {
  const { production, other } = decode(concentrationInput, input)
  const suppliers = Object.entries(production).map(([country, amount]) => ({ country, amount }))
  rejectFaulty([
    ...suppliers.flatMap(({ country, amount }) => checkAmount(`production.${country}`, amount)),
    ...checkAmount('other', other),
    ...checkRepeated(Object.keys(production)),
  ])
  const total = suppliers.reduce((sum, { amount }) => sum + amount, other)
  rejectFaulty(checkTotal(suppliers.length, total))
  return concentration([...suppliers, { country: 'other', amount: other }])
}

function checkAmount(path: string, amount: number): readonly Fault[] {
  return checkNumber(path, amount, { min: 0, hint: 'give tonnes' })
}

function checkRepeated(countries: readonly string[]): readonly Fault[] {
  const seen = new Set<string>()
  return countries.flatMap((country) => {
    const key = country.trim().toLowerCase()
    const path = `production.${country}`
    if (key === '') return [{ path, message: 'has no name; give a country' }]
    if (seen.has(key)) return [{ path, message: 'is given twice; give each country once' }]
    seen.add(key)
    return []
  })
}

function checkTotal(countries: number, total: number): readonly Fault[] {
  const path = 'production'
  if (countries === 0) return [{ path, message: 'is empty; give tonnes by country' }]
  if (total > 0 && Number.isFinite(total)) return []
  return [{ path, message: `adds up to ${total}; give at least one output above 0` }]
}
