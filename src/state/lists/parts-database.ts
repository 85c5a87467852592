import { type DBSchema, type IDBPDatabase } from 'idb'
import { createDatabaseConnection } from '@/state/kept/open-database'

/** Shape of the browser’s database; entries are checked when they are read, so they are unknown here. */
export type PartsSchema = DBSchema & {
  readonly lists: { readonly key: string; readonly value: unknown }
  readonly rest: { readonly key: string; readonly value: unknown }
}

/** An open connection. */
export type PartsDatabase = IDBPDatabase<PartsSchema>

/** Return a function that gives the one open connection, opened again when it was lost. */
export function createPartsConnection(name: string): () => Promise<PartsDatabase> {
  return createDatabaseConnection<PartsSchema>(name, (database) => {
    database.createObjectStore('lists')
    database.createObjectStore('rest')
  })
}
