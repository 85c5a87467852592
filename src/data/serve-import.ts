import { type Edition } from '@/record/edition'
import { importFile, type ReadImport } from '@/record/import/import-file'
import { serveThread } from '@/runner/serve-thread'
import { type FromThread, type Port, type ToThread } from '@/runner/thread-protocol'

/** What is said between the page and the thread that reads official files. */
export type ImportProtocol = {
  readonly request: {
    readonly name: string
    readonly bytes: Uint8Array<ArrayBuffer>
    readonly edition: Edition
  }
  readonly given: never
  /** Share of the file that is read, 0 to 1. */
  readonly progress: number
  readonly result: ReadImport
  readonly found: never
}

/** Read the official files that arrive at `port`. */
export function serveImport(
  port: Port<FromThread<ImportProtocol>, ToThread<ImportProtocol>>,
): void {
  serveThread<ImportProtocol>(port, async ({ name, bytes, edition }, { checkpoint }) => {
    const task = { checkpoint: (_phase: string, share: number) => checkpoint(share) }
    return { result: await importFile({ name, bytes, task }, edition) }
  })
}
