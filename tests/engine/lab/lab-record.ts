import { readOwnRecord } from '@/cli/own-record'
import { createCatalogue } from '@/engine/lab/create-catalogue'

/** The project's own dataset, decoded once. */
export const ownRecord = readOwnRecord()

/** Its catalogue. */
export const ownCatalogue = createCatalogue(ownRecord)
