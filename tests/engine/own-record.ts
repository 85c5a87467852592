import { readOwnRecord } from '@/cli/own-record'

/** The project's own dataset, decoded once. */
export const ownRecord = readOwnRecord()
