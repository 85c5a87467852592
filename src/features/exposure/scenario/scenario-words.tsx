import { useSettledView } from '@/state/address/use-view'
import { toLabLink } from '@/state/lab/lab-exchange'
import { Notice } from '@/ui/layout/notice'
import { type ShownScenario } from './use-shown-scenario'

type ScenarioProps = { readonly shownScenario: ShownScenario }

/** What follows the as-of day, with the way to where it is set. */
export function ScenarioWords({ shownScenario: { chosen } }: ScenarioProps) {
  const { hrefTo } = useSettledView()
  if (chosen === undefined) {
    return (
      <>
        afterwards things go on as <a href={hrefTo('/')}>the overview’s outlook</a> says.
      </>
    )
  }
  const { href } = toLabLink('/scenarios', { scenario: chosen.scenario, shared: null })
  return (
    <>
      what happens is the lab’s scenario <a href={href}>{chosen.name}</a>.
    </>
  )
}

/** What of the scenario in the address could not be used. */
export function ScenarioFaults({ shownScenario: { faults, chosen } }: ScenarioProps) {
  if (faults.length === 0) return undefined
  return (
    <Notice
      isLive
      title={
        chosen === undefined
          ? 'The scenario in the address cannot be read; the overview’s outlook is shown.'
          : 'Part of the scenario in the address was not used.'
      }
      tone="warning"
    >
      {faults.map(({ path, message }) => (
        <p key={path}>
          {path}: {message}
        </p>
      ))}
    </Notice>
  )
}
