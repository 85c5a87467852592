import { type Answer, type EndpointName } from '@/contracts/endpoints'

/** The dataset as it was shipped or answered: every question of the contract with its answer. */
export type Edition = { readonly [Name in EndpointName]: Answer<Name> }
