import { basename } from 'node:path'
import { toRecordAge, writeAge, writeRecordAge } from '@/domain/record/record-age'
import { readAmendmentFile } from '@/record/amendments/amendment-file'
import { checkAmendments } from '@/record/amendments/check-amendments'
import { recordAt } from '@/record/amendments/record-at'
import { type Edition } from '@/record/edition'
import { importFile } from '@/record/import/import-file'
import { IMPORT_KINDS, type ImportKind } from '@/record/import/import-reading'
import { checkRecord, RECORD_RULES } from '@/record/rules/check-record'
import { type RecordFault } from '@/record/rules/record-fault'
import { citedSources } from '@/record/rules/sources'
import { InputError } from '@/cli/input-error'
import { diffEditions, writeDiff } from './diff-editions'
import { readBytes, readEditionFolder, writeEditionFolder } from './edition-files'
import { toEffect, writeEffect } from './effect'

/** What the shell hands over: where the project is, and the day of whoever asks. */
export type RecordShell = { readonly root: string; readonly today: string }

/** What was chosen on the command line. */
export type Options = RecordShell & {
  readonly isJson: boolean
  readonly folder: string
  readonly knownOn: string | null
}

/** What a command found: as JSON, as lines, and whether there is something to do. */
export type Found = {
  /** 0 for nothing to do, 2 for a record that breaks its rules, 3 for something new or different. */
  readonly code: 0 | 2 | 3
  readonly json: unknown
  readonly lines: readonly string[]
}

type Command = (words: readonly string[], options: Options) => Promise<Found>

/** Words on the command line that make no sense. */
export class UsageError extends Error {}

/** The commands by their names. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  check: runCheck,
  show: runShow,
  import: runImport,
  apply: runApply,
  diff: runDiff,
}

async function runCheck(words: readonly string[], { folder }: Options): Promise<Found> {
  refuseWords('check', words)
  const edition = await readEditionFolder(folder)
  const faults = checkRecord(edition)
  return {
    code: faults.length === 0 ? 0 : 2,
    json: { vintage: edition.info.vintage, rules: RECORD_RULES.length, faults },
    lines:
      faults.length === 0
        ? [`The record keeps all ${RECORD_RULES.length} rules.`]
        : faults.map(writeFault),
  }
}

async function runShow(
  words: readonly string[],
  { folder, knownOn, today }: Options,
): Promise<Found> {
  refuseWords('show', words)
  const edition = recordAt(await readEditionFolder(folder), [], knownOn)
  const { info, history, bibliography } = edition
  // Who asks what was known on a day asks as if it were that day.
  const age = toRecordAge(info, knownOn ?? today)
  const { title, vintage, firstDay } = info
  const counts = {
    events: history.events.length,
    regions: edition.regions.length,
    gates: edition.gates.length,
    sources: bibliography.sources.length,
  }
  return {
    code: 0,
    json: { title, vintage, firstDay, ...age, counts },
    lines: [
      `${title}, edition ${vintage}`,
      writeRecordAge(age, (day) => day),
      ...age.series.map(
        ({ label, lastDay, days, tone }) =>
          `  ${label.padEnd(28)} to ${lastDay}, ${writeAge(days)}${TONES[tone]}`,
      ),
      `${counts.events} events, ${counts.regions} regions, ${counts.gates} gates, ${counts.sources} sources`,
    ],
  }
}

const TONES = { fresh: '', amber: ', ageing', red: ', out of date', ahead: '' } as const

async function runImport(words: readonly string[], { folder }: Options): Promise<Found> {
  const { kind, file } = toImportWords(words)
  const bytes = await readBytes(file)
  const edition = await readEditionFolder(folder)
  const read = await importFile({ name: basename(file), bytes }, edition, kind)
  if (read.kind === 'refused') throw new InputError([{ path: file, message: read.message }])
  const { rows, notUnderstood, kind: told } = read.imported
  const news = rows.filter(({ is }) => is === 'new')
  const same = rows.filter(({ is }) => is === 'same')
  const differs = rows.filter(({ is }) => is === 'differs')
  return {
    code: news.length + differs.length > 0 ? 3 : 0,
    json: {
      kind: told,
      new: news.map(({ target, change }) => ({ target, after: change.after })),
      same: same.map(({ target }) => ({ target })),
      differs: differs.map(({ target, change: { before, after } }) => ({ target, before, after })),
      notUnderstood,
    },
    lines: [
      `${told}: ${news.length} new, ${same.length} same, ${differs.length} differ, ${notUnderstood.length} not understood`,
      ...news.map(({ target, change }) => `new      ${target}: ${writeValues(change.after)}`),
      ...differs.map(
        ({ target, change }) =>
          `differs  ${target}: ${writeValues(change.before)} → ${writeValues(change.after)}`,
      ),
      ...notUnderstood.map(({ where, message }) => `not understood  ${where}: ${message}`),
    ],
  }
}

function toImportWords(words: readonly string[]): {
  readonly kind: ImportKind | undefined
  readonly file: string
} {
  const [first, second, ...more] = words
  if (first === undefined || more.length > 0) throw new UsageError('import takes [KIND] FILE')
  if (second === undefined) return { kind: undefined, file: first }
  if (!isKind(first)) {
    throw new UsageError(`${first} is no kind; give ${Object.keys(IMPORT_KINDS).join(', ')}`)
  }
  return { kind: first, file: second }
}

function isKind(word: string): word is ImportKind {
  return Object.hasOwn(IMPORT_KINDS, word)
}

/** Write the figures of a row, or its title, on one line. */
function writeValues(row: unknown): string {
  if (typeof row !== 'object' || row === null) return 'nothing'
  const parts = Object.entries(row).flatMap(([key, value]): readonly string[] => {
    if (typeof value !== 'object' || value === null || !('value' in value)) return []
    const { value: figure, unit } = { unit: '', ...value }
    return [`${key} ${String(figure ?? 'not available')} ${String(unit)}`.trim()]
  })
  return parts.length > 0 ? parts.join(', ') : 'title' in row ? String(row.title) : 'described'
}

async function runApply(words: readonly string[], { folder }: Options): Promise<Found> {
  const [file, ...more] = words
  if (file === undefined || more.length > 0) throw new UsageError('apply takes FILE')
  const before = await readEditionFolder(folder)
  const after = await amend(before, file)
  if (after === before) {
    return {
      code: 0,
      json: { written: [], effect: null },
      lines: [`${file} holds no accepted amendment: nothing was written.`],
    }
  }
  const effect = toEffect(before, after)
  const written = await writeEditionFolder(folder, before, after)
  return {
    code: 3,
    json: { vintage: after.info.vintage, written, effect },
    lines: [
      `Edition ${before.info.vintage} → ${after.info.vintage}`,
      ...written.map((path) => `written  ${path}`),
      ...writeEffect(effect),
    ],
  }
}

/** Return an edition with the accepted amendments of a file; throws an `InputError` where one cannot be accepted. */
async function amend(edition: Edition, file: string): Promise<Edition> {
  const read = readAmendmentFile(new TextDecoder().decode(await readBytes(file)))
  if (read.kind === 'faulty') throw new InputError(read.faults.map((fault) => inFile(file, fault)))
  const accepted = read.amendments.filter(({ state }) => state === 'accepted')
  const faults = checkAmendments(edition, accepted)
  if (faults.length > 0) throw new InputError(faults.map((fault) => inFile(file, fault)))
  const amended = recordAt(edition, accepted, null)
  if (amended === edition) return edition
  const newest =
    accepted
      .map(({ madeOn }) => madeOn)
      .toSorted()
      .at(-1) ?? ''
  const vintage = nextVintage(edition.info.vintage, newest)
  return withoutUncited({ ...amended, info: { ...amended.info, vintage } })
}

/** Return a record without the sources that only what was amended had cited. */
function withoutUncited(edition: Edition): Edition {
  const cited = citedSources(edition)
  const sources = edition.bibliography.sources.filter(({ id }) => cited.has(id))
  return { ...edition, bibliography: { ...edition.bibliography, sources } }
}

/** Return the name of the next edition: the day of its newest amendment, or the next number of an edition in use. */
function nextVintage(vintage: string, newest: string): string {
  if (newest > vintage) return newest
  const [, name = vintage, number = '0'] = /^(.*?)(?:\.(\d+))?$/.exec(vintage) ?? []
  return `${name}.${Number(number) + 1}`
}

function inFile(file: string, { path, message, remedy }: RecordFault) {
  return { path: `${file}: ${path}`, message: `${message}. ${remedy}` }
}

async function runDiff(words: readonly string[], { folder }: Options): Promise<Found> {
  const [a, b, ...more] = words
  if (a === undefined || b === undefined || more.length > 0) throw new UsageError('diff takes A B')
  const own = await readEditionFolder(folder)
  const open = (word: string): Promise<Edition> => {
    if (word === 'edition') return Promise.resolve(own)
    return word.endsWith('.json') ? amend(own, word) : readEditionFolder(word)
  }
  const before = await open(a)
  const after = await open(b)
  const changes = diffEditions(before, after)
  const effect = toEffect(before, after)
  return {
    code: changes.length === 0 ? 0 : 3,
    json: { changes, effect },
    lines: [...writeDiff(changes), ...writeEffect(effect)],
  }
}

function refuseWords(name: string, words: readonly string[]): void {
  if (words.length > 0) throw new UsageError(`${name} takes no ${words.join(' ')}`)
}

function writeFault({ path, message, remedy }: RecordFault): string {
  return `${path}: ${message}. ${remedy}`
}
