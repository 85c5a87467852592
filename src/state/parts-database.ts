import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import { BlockedError } from './lab-storage-fault'

/** Shape of the browser’s database; entries are checked when they are read, so they are unknown here. */
export type PartsSchema = DBSchema & {
  readonly lists: { readonly key: string; readonly value: unknown }
  readonly rest: { readonly key: string; readonly value: unknown }
}

/** An open connection. */
export type PartsDatabase = IDBPDatabase<PartsSchema>

/** Version of the database’s stores; that of the entries is in each entry. */
const DATABASE_VERSION = 1

/** Return a function that gives the one open connection, opened again when it was lost. */
export function createPartsConnection(name: string): () => Promise<PartsDatabase> {
  const connection: { opening: Promise<PartsDatabase> | null } = { opening: null }

  function forget(): void {
    connection.opening = null
  }

  function open(): Promise<PartsDatabase> {
    return new Promise((resolve, reject) => {
      openDB<PartsSchema>(name, DATABASE_VERSION, {
        upgrade: (database) => {
          database.createObjectStore('lists')
          database.createObjectStore('rest')
        },
        blocked: () => reject(new BlockedError()),
        // A newer page in another tab needs the database: let go of it.
        blocking: (_current, _wanted, event) => {
          if (event.target instanceof IDBDatabase) event.target.close()
          forget()
        },
        terminated: forget,
      }).then(resolve, reject)
    })
  }

  return async () => {
    connection.opening ??= open()
    try {
      return await connection.opening
    } catch (error) {
      forget()
      throw error
    }
  }
}
