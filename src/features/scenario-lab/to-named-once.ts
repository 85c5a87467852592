import { type LabScenario } from '@/domain/lab/lab-scenario'

/** Return scenarios called what `nameOf` says, numbered where two are called alike. */
export function toNamedOnce(
  scenarios: readonly LabScenario[],
  nameOf: (scenario: LabScenario) => string,
): readonly { readonly name: string; readonly scenario: LabScenario }[] {
  const names = scenarios.map(nameOf)
  return scenarios.map((scenario, index) => {
    const name = names[index] ?? ''
    const before = names.slice(0, index).filter((other) => other === name).length
    return { name: before === 0 ? name : `${name} (${before + 1})`, scenario }
  })
}
