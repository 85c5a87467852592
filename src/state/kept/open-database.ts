import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import { BlockedError } from '@/state/lab/lab-storage-fault'

/** Version of the databases’ stores; that of the entries is in each entry. */
const DATABASE_VERSION = 1

/** Return a function that gives the one open connection to a database, opened again when it was lost. */
export function createDatabaseConnection<Schema extends DBSchema>(
  name: string,
  create: (database: IDBPDatabase<Schema>) => void,
): () => Promise<IDBPDatabase<Schema>> {
  const connection: { opening: Promise<IDBPDatabase<Schema>> | null } = { opening: null }

  function forget(): void {
    connection.opening = null
  }

  function open(): Promise<IDBPDatabase<Schema>> {
    return new Promise((resolve, reject) => {
      openDB<Schema>(name, DATABASE_VERSION, {
        upgrade: create,
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
