import { type ReactNode, useContext, useMemo } from 'react'
import { unchanged, type LabScenario } from '@/domain/lab/lab-scenario'
import { type NamedScenario } from '@/data/use-lab-runs'
import { type ModelRecord } from '@/domain/record/model-record'
import { usePriceTests, type PriceTests } from '@/data/use-tested-prices'
import { AS_OF_ID, describeDifferences } from '@/model/lab'
import { toLabLink } from '@/state/lab/lab-exchange'
import { useSettledView } from '@/state/address/use-view'
import { LAB_KEY, NAME_KEY } from '@/state/address/view-codec'
import { writeLabDifference } from '@/ui/evidence/write-lab-difference'
import { ProofScopeContext } from '@/ui/exhibit/proof-scope'
import { type Format } from '@/ui/format/create-format'
import { useFormat } from '@/ui/format/format-context'
import { writePriceTest } from './results/write-price-test'
import { type LabContext } from './use-lab'

const LAB_PATH = '/scenarios'

type LabProofProps = {
  readonly context: LabContext
  /** Scenarios on the bench, the active one first. */
  readonly scenarios: readonly NamedScenario[]
  readonly children: ReactNode
}

/** Tells what is exported from below which scenarios of the lab it answers for, with an address that carries them. */
export function LabProof({ context, scenarios, children }: LabProofProps) {
  const outer = useContext(ProofScopeContext)
  const format = useFormat()
  const { hrefTo, view } = useSettledView()
  const { elementId } = view
  const tests = usePriceTests(elementId)
  const scope = useMemo(() => {
    const [active] = scenarios
    if (outer === undefined || active === undefined) return outer
    const { catalogue, controllers, record } = context
    const words = { controllers, format, baselineDate: record.info.baselineDate }
    const several = scenarios.length > 1
    const differences = scenarios.flatMap(({ name, scenario }) =>
      changesOf(context, scenario).map((row) => {
        const isChoice = catalogue.inputs.get(row.id)?.form === 'choice'
        const phrase = writeLabDifference({ ...row, isChoice }, words)
        return several ? `${name}: ${phrase}` : phrase
      }),
    )
    return {
      ...outer,
      asOf: active.scenario.asOf,
      scenario: {
        name: `Scenario of the lab: ${scenarios.map(({ name }) => name).join('; ')}`,
        differences,
      },
      assumptions: [
        'Everything a scenario does not change comes from its preset and the record.',
        'What follows the as-of date is assumed. It is not a forecast by any source.',
        ...writeTests(tests, nameOf(record, elementId), format),
      ],
      link: new URL(toAddress(scenarios, hrefTo(LAB_PATH)), window.location.origin).href,
    }
  }, [outer, scenarios, context, format, hrefTo, tests, elementId])
  return <ProofScopeContext value={scope}>{children}</ProofScopeContext>
}

function nameOf({ elements }: ModelRecord, elementId: string): string {
  return elements.find(({ id }) => id === elementId)?.name ?? elementId
}

/** What the backtest found for prices in both markets. */
function writeTests(
  tests: PriceTests | undefined,
  name: string,
  format: Format,
): readonly string[] {
  if (tests === undefined) return []
  return (['china', 'outside'] as const).map((market) =>
    writePriceTest(tests[market], { market, name }, format),
  )
}

function changesOf({ catalogue }: LabContext, scenario: LabScenario) {
  const preset = unchanged(scenario.presetId, scenario.asOf)
  return describeDifferences(catalogue, preset, scenario).filter(({ id }) => id !== AS_OF_ID)
}

/** Return the address of the lab with every scenario and the view that is shown. */
function toAddress(scenarios: readonly NamedScenario[], viewHref: string): string {
  const params = new URLSearchParams(viewHref.split('?')[1])
  params.delete(LAB_KEY)
  params.delete(NAME_KEY)
  for (const { name, scenario } of scenarios) {
    params.append(NAME_KEY, name)
    const [, query = ''] = toLabLink(LAB_PATH, { scenario, shared: null }).href.split('?')
    params.append(LAB_KEY, new URLSearchParams(query).get(LAB_KEY) ?? '')
  }
  return `${LAB_PATH}?${params.toString()}`
}
