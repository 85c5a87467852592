import { useEventCommands } from './use-event-commands'
import { useLabCommands } from './use-lab-commands'
import { usePartCommands } from './use-part-commands'
import { usePrintCommands } from './use-print-commands'
import { useRecordCommands } from './use-record-commands'
import { useUndoCommands } from './use-undo-commands'

/** Offers what only the palette lists: everything in the record, and everything that the reader keeps. */
export function RecordCommands() {
  useUndoCommands()
  usePrintCommands()
  useRecordCommands()
  useLabCommands()
  usePartCommands()
  useEventCommands()
  return undefined
}
