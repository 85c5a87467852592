import { type DBSchema, type IDBPDatabase } from 'idb'
import { createDatabaseConnection } from '@/state/kept/open-database'

/** Shape of the browser’s database; entries are checked when they are read, so they are unknown here. */
export type LabSchema = DBSchema & {
  readonly documents: { readonly key: string; readonly value: unknown }
  readonly session: { readonly key: string; readonly value: unknown }
}

/** An open connection. */
export type LabDatabase = IDBPDatabase<LabSchema>

/** Return a function that gives the one open connection, opened again when it was lost. */
export function createConnection(name: string): () => Promise<LabDatabase> {
  return createDatabaseConnection<LabSchema>(name, (database) => {
    database.createObjectStore('documents')
    database.createObjectStore('session')
  })
}
