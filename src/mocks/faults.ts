import { endpoints, type EndpointName } from '@/contracts/endpoints'

/** Ways in which the pretend server can misbehave, to show and test what the page then does. */
const FAULT_KINDS = ['status', 'malformed', 'partial', 'slow', 'offline'] as const

/** Way in which the pretend server misbehaves. */
export type FaultKind = (typeof FAULT_KINDS)[number]

/**
 * Read the fault asked for `name` from an address such as `?fault=regions:status,gates:slow`.
 *
 * `all:` stands for every endpoint. Anything not understood is no fault.
 */
export function readFault(search: string, name: EndpointName): FaultKind | undefined {
  const asked = new URLSearchParams(search).get('fault') ?? ''
  const matching = asked
    .split(',')
    .map((entry) => entry.split(':'))
    .find(([target]) => target === name || target === 'all')
  return FAULT_KINDS.find((kind) => kind === matching?.[1])
}

/** Report whether every part of a `fault` parameter is understood. */
export function isFaultParameter(text: string): boolean {
  return text.split(',').every((entry) => {
    const [target = '', kind = ''] = entry.split(':')
    return (
      (target === 'all' || Object.hasOwn(endpoints, target)) &&
      FAULT_KINDS.some((known) => known === kind)
    )
  })
}
