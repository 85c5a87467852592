import { openDB, type IDBPDatabase } from 'idb'
import { type StoredKind } from './kept-kind'
import { BlockedError } from './kept-notice'

/** An open connection; entries are checked when they are read, so they are unknown here. */
export type KeptDatabase = IDBPDatabase

/** Version of the databases’ stores; that of the entries is in each entry. */
const DATABASE_VERSION = 1

/** Return a function that gives the one open connection to a database, opened again when it was lost. */
export function createConnection(
  name: string,
  { items, rest }: StoredKind<never, never>['stores'],
): () => Promise<KeptDatabase> {
  const connection: { opening: Promise<KeptDatabase> | null } = { opening: null }

  function forget(): void {
    connection.opening = null
  }

  function open(): Promise<KeptDatabase> {
    return new Promise((resolve, reject) => {
      openDB(name, DATABASE_VERSION, {
        upgrade: (database) => {
          database.createObjectStore(items)
          database.createObjectStore(rest)
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
