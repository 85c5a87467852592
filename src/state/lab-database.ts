import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import { BlockedError } from './lab-storage-fault'

/** Shape of the browser’s database; entries are checked when they are read, so they are unknown here. */
export type LabSchema = DBSchema & {
  readonly documents: { readonly key: string; readonly value: unknown }
  readonly session: { readonly key: string; readonly value: unknown }
}

/** An open connection. */
export type LabDatabase = IDBPDatabase<LabSchema>

/** Version of the database’s stores; that of the entries is in each entry. */
const DATABASE_VERSION = 1

/** Return a function that gives the one open connection, opened again when it was lost. */
export function createConnection(name: string): () => Promise<LabDatabase> {
  const connection: { opening: Promise<LabDatabase> | null } = { opening: null }

  function forget(): void {
    connection.opening = null
  }

  function open(): Promise<LabDatabase> {
    return new Promise((resolve, reject) => {
      openDB<LabSchema>(name, DATABASE_VERSION, {
        upgrade: (database) => {
          database.createObjectStore('documents')
          database.createObjectStore('session')
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
