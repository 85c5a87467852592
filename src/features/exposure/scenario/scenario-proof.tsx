import { type ReactNode, useContext, useMemo } from 'react'
import { type ScenarioRuns } from '@/model/exposure'
import { ProofScopeContext } from '@/ui/exhibit/proof-scope'

type ScenarioProofProps = {
  readonly scenarioRuns: ScenarioRuns | undefined
  readonly children: ReactNode
}

/** Tells what is exported from below which scenario of the lab it answers for, where one takes the outlook’s place. */
export function ScenarioProof({ scenarioRuns, children }: ScenarioProofProps) {
  const outer = useContext(ProofScopeContext)
  const lab = scenarioRuns?.lab
  const scope = useMemo(
    () =>
      outer === undefined || lab === undefined
        ? outer
        : {
            ...outer,
            scenario: { name: `Scenario of the lab: ${lab.name}`, differences: lab.differences },
            assumptions: [
              'Everything the scenario does not change comes from its preset and the record.',
              'What follows the as-of date is assumed. It is not a forecast by any source.',
            ],
          },
    [outer, lab],
  )
  return <ProofScopeContext value={scope}>{children}</ProofScopeContext>
}
