import { type StoreApi } from 'zustand'
import { readDeckFile, writeDeckFile } from '@/contracts/deck-file'
import { readKeptFile, writeKeptFile, type KeptFile, type ReadKept } from '@/contracts/parts-file'
import { writeScenarioFile } from '@/contracts/scenario-file'
import { type LabDocument } from '@/domain/lab/lab-document'
import { type BuyerList } from '@/domain/parts/buyer-list'
import { type Amendment } from '@/record/amendments/amendment'
import { readAmendmentFile, writeAmendmentFile } from '@/record/amendments/amendment-file'
import { type Deck } from '@/domain/page/deck'
import { type PartsSettings } from '@/contracts/parts-schema'
import { addDecks } from '@/state/decks/deck-exchange'
import { deckSession, useDeckStore, type DeckState } from '@/state/decks/deck-store'
import {
  correctionSession,
  useCorrectionStore,
  type CorrectionState,
} from '@/state/corrections/correction-store'
import { addAmendments } from '@/state/corrections/correction-workspace'
import { createMerge, toNewIds } from '@/state/kept/kept-merge'
import { type KeptNotice } from '@/state/kept/kept-notice'
import { type KeptSession } from '@/state/kept/kept-session'
import { labSession } from '@/state/lab/lab-store'
import { listKind } from '@/state/lists/list-kind'
import { partsSession, usePartsStore, type PartsState } from '@/state/lists/parts-store'
import { type PartsWorkspace } from '@/state/lists/parts-workspace'

type Session<Item, Rest> = Pick<KeptSession<Item, Rest>, 'start' | 'readAll' | 'deleteAll'>

/** Everything that the page keeps in the browser’s databases. */
export type Collections = {
  readonly lists: Session<BuyerList, PartsSettings>
  readonly lab: Session<LabDocument, unknown>
  readonly decks: Session<Deck, unknown>
  readonly corrections: Session<Amendment, unknown>
  readonly listStore: Pick<StoreApi<PartsState>, 'getState'>
  readonly deckStore: Pick<StoreApi<DeckState>, 'getState'>
  readonly correctionStore: Pick<StoreApi<CorrectionState>, 'getState'>
}

const PAGE: Collections = {
  lists: partsSession,
  lab: labSession,
  decks: deckSession,
  corrections: correctionSession,
  listStore: usePartsStore,
  deckStore: useDeckStore,
  correctionStore: useCorrectionStore,
}

/** Name of the file with all that the page keeps. */
export const BACKUP_FILE_NAME = 'chokepoint-everything.json'

/** Beginning of the names of everything that the page notes in the browser's small storage. */
const NOTE_PREFIX = 'chokepoint-'

/** All that the page keeps as one file, and why something may be missing from it. */
export type Backup = { readonly text: string; readonly faults: readonly KeptNotice[] }

/** Return all that the page keeps: lists, mappings, thresholds, the last visit, the lab, the decks and the amendments. */
export async function exportEverything(page: Collections = PAGE): Promise<Backup> {
  const [lists, lab, decks, corrections] = await Promise.all([
    page.lists.readAll(),
    page.lab.readAll(),
    page.decks.readAll(),
    page.corrections.readAll(),
  ])
  const text = writeKeptFile({
    lists: lists.items,
    settings: lists.rest,
    lab: writeScenarioFile(lab.items),
    decks: decks.items.length === 0 ? '' : writeDeckFile(decks.items),
    amendments: corrections.items.length === 0 ? '' : writeAmendmentFile(corrections.items),
  })
  return { text, faults: [lists, lab, decks, corrections].flatMap(({ fault }) => fault ?? []) }
}

/** What a backup brought back; its scenarios are handed on as a file, for the lab to read against its own record. */
export type Restored =
  | Extract<ReadKept, { readonly kind: 'faulty' }>
  | (Extract<ReadKept, { readonly kind: 'read' }> & {
      readonly decks: RestoredFile
      readonly amendments: RestoredFile
      readonly holdsScenarios: boolean
    })

/** How much of a file within a backup was restored, or what is wrong with it. */
type RestoredFile = { readonly count: number; readonly faults: readonly string[] }

/** Take lists, thresholds, mappings, decks and amendments of a backup in, each in one step of undo; what is here stays. */
export async function importEverything(text: string, page: Collections = PAGE): Promise<Restored> {
  const read = readKeptFile(text)
  if (read.kind === 'faulty') return read
  const { kept } = read
  await page.lists.start()
  const { change, recall } = page.listStore.getState()
  change('Restore a backup file', (workspace) => withBackup(workspace, kept))
  recall((memory) => listKind.withMemory(memory, kept.settings))
  const decks = await importDecks(kept.decks, page)
  const amendments = await importAmendments(kept.amendments, page)
  return { ...read, decks, amendments, holdsScenarios: kept.lab !== writeScenarioFile([]) }
}

/** Delete everything that the page keeps, here and in the browser; returns what failed. */
export async function deleteEverything(page: Collections = PAGE): Promise<readonly KeptNotice[]> {
  const failed = await Promise.all([
    page.lists.deleteAll(),
    page.lab.deleteAll(),
    page.decks.deleteAll(),
    page.corrections.deleteAll(),
  ])
  forgetNotes()
  return failed.filter((notice) => notice !== null)
}

/** Lists that are here keep their ids; those of the backup get new ones where theirs are taken. */
function withBackup(
  workspace: PartsWorkspace,
  { lists, settings }: Pick<KeptFile, 'lists' | 'settings'>,
): PartsWorkspace {
  const ids = new Set(lists.map(({ id }) => id))
  const newIds = toNewIds(
    listKind.idPrefix,
    ids,
    workspace.lists.map(({ id }) => id),
  )
  const renamed = createMerge(listKind, { newIds })({ ...listKind.empty, lists })
  const joined = { ...workspace, lists: [...workspace.lists, ...renamed.lists] }
  const activeId =
    settings.activeId === null ? null : (newIds.get(settings.activeId) ?? settings.activeId)
  return listKind.withRest(joined, { ...settings, activeId })
}

async function importDecks(
  text: string,
  { decks, deckStore }: Pick<Collections, 'decks' | 'deckStore'>,
): Promise<RestoredFile> {
  if (text === '') return { count: 0, faults: [] }
  const read = readDeckFile(text)
  if (read.kind === 'faulty') return { count: 0, faults: read.faults }
  await decks.start()
  deckStore.getState().change('Restore decks', (all) => addDecks(all, read.decks))
  return { count: read.decks.length, faults: [] }
}

async function importAmendments(
  text: string,
  { corrections, correctionStore }: Pick<Collections, 'corrections' | 'correctionStore'>,
): Promise<RestoredFile> {
  if (text === '') return { count: 0, faults: [] }
  const read = readAmendmentFile(text)
  if (read.kind === 'faulty') {
    return { count: 0, faults: read.faults.map(({ path, message }) => `${path} ${message}`.trim()) }
  }
  await corrections.start()
  const { change } = correctionStore.getState()
  change('Restore amendments', (workspace) => addAmendments(workspace, read.amendments))
  return { count: read.amendments.length, faults: [] }
}

function forgetNotes(): void {
  try {
    forgetIn(localStorage)
    forgetIn(sessionStorage)
  } catch {
    // Where nothing can be noted, nothing is.
  }
}

function forgetIn(notes: Storage): void {
  for (const key of Object.keys(notes)) {
    if (key.startsWith(NOTE_PREFIX)) notes.removeItem(key)
  }
}
