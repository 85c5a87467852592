import { AMENDMENT_VERSION, readAmendment } from '@/record/amendments/amendment-file'
import { type Amendment } from '@/record/amendments/amendment'
import { type KeptKind } from '@/state/kept/kept-kind'

/** What undo goes back and forth in: every amendment of the reader, in any state. */
export type CorrectionWorkspace = { readonly amendments: readonly Amendment[] }

/** How amendments are kept in the browser, with the name under which the reader last wrote one. */
export const correctionKind: KeptKind<
  Amendment,
  { readonly author: string },
  CorrectionWorkspace,
  { readonly author: string }
> = {
  database: 'chokepoint-corrections',
  stores: { items: 'amendments', rest: 'rest' },
  idPrefix: 'amendment',
  words: {
    one: 'amendment',
    many: 'amendments',
    rescue: 'Export them as a file before you leave.',
  },
  item: {
    version: AMENDMENT_VERSION,
    field: 'amendment',
    read: (kept, version) => {
      const read = readAmendment(kept, version)
      const [item] = read.kind === 'read' ? read.amendments : []
      return item === undefined ? null : { item, notes: [] }
    },
  },
  rest: {
    key: 'author',
    none: { author: '' },
    toEntry: ({ author }) => author,
    read: (entry) => ({ author: typeof entry === 'string' ? entry : '' }),
    join: (ours, theirs) => (ours.author === '' ? theirs : ours),
  },
  empty: { amendments: [] },
  noMemory: { author: '' },
  isSame: Object.is,
  itemsOf: ({ amendments }) => amendments,
  withItems: (_workspace, amendments, newIdOf) => ({
    amendments: amendments.map((amendment) =>
      amendment.supersedes === undefined
        ? amendment
        : { ...amendment, supersedes: newIdOf(amendment.supersedes) },
    ),
  }),
  restOf: (_workspace, memory) => memory,
  withRest: (workspace) => workspace,
  withMemory: (memory, rest) => (memory.author === '' ? rest : memory),
}
