import { toReason } from '@/lib/to-reason'
import { awaitSettled } from '@/export/exhibit/await-settled'
import { toProof } from '@/export/exhibit/to-proof'
import { type ExhibitHandle } from '@/ui/exhibit/exhibit'
import { type ProofScope } from '@/ui/exhibit/proof-scope'
import { type Format } from '@/ui/format/create-format'
import { type ExportAction, type ExportTools } from './export-context'

/** What an export is made from, and where its outcome is said. */
export type ActionSubject = {
  readonly handle: ExhibitHandle
  /** Undefined before the data are there. */
  readonly scope: ProofScope | undefined
  readonly format: Format
  readonly say: ExportTools['say']
}

/** Export an exhibit once its figures are final, and say what came of it; never throws. */
export async function runAction(
  action: ExportAction,
  { handle, scope, format, say }: ActionSubject,
): Promise<void> {
  say(undefined)
  try {
    if (!handle.describe().isSettled) {
      say({
        tone: 'info',
        words: 'The figures are still being calculated. The export starts when they are final.',
      })
    }
    const exhibit = await awaitSettled(handle)
    if (scope === undefined) throw new Error('the data are still loading. Try again.')
    const words = await action.run({ handle, exhibit, proof: toProof(exhibit, scope), format })
    if (words !== undefined) say({ tone: 'info', words })
  } catch (error) {
    const reason = toReason(error)
    say({ tone: 'error', words: `“${action.label}” did not work: ${reason}` })
  }
}
