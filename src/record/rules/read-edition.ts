import { endpoints, type EndpointName } from '@/contracts/endpoints'
import { type Edition } from '@/record/edition'
import { type RecordFault } from './record-fault'

/** A record that keeps the contract, or where it does not. */
export type ReadEdition =
  | { readonly kind: 'read'; readonly edition: Edition }
  | { readonly kind: 'faulty'; readonly faults: readonly RecordFault[] }

/** Read a record from what its files hold, all of it or nothing. */
export function readEdition(files: Readonly<Partial<Record<EndpointName, unknown>>>): ReadEdition {
  const faults: RecordFault[] = []
  const edition: Record<string, unknown> = {}
  for (const name of ENDPOINT_NAMES) {
    const decoded = endpoints[name].answer.safeParse(files[name])
    if (decoded.success) edition[name] = decoded.data
    else {
      faults.push(
        ...decoded.error.issues.map(({ path, message }) => ({
          path: [name, ...path].join('.'),
          message,
          remedy: `Correct the file so that it follows the contract of ${endpoints[name].path}.`,
        })),
      )
    }
  }
  return isWhole(edition) ? { kind: 'read', edition } : { kind: 'faulty', faults }
}

/** The names of all questions of the contract. */
export const ENDPOINT_NAMES: readonly EndpointName[] = Object.keys(endpoints).filter(
  (name): name is EndpointName => Object.hasOwn(endpoints, name),
)

function isWhole(edition: Readonly<Record<string, unknown>>): edition is Edition {
  return ENDPOINT_NAMES.every((name) => edition[name] !== undefined)
}
