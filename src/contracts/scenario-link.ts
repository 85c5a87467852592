import { clampDate, isCivilDate } from '@/lib/civil-date'
import { BUYER_MARKETS, DEFAULT_MARKET } from '@/domain/market/buyer-market'
import { type LabVocabulary } from '@/domain/lab/lab-catalogue'
import { checkLabValue, type LabFault } from '@/domain/lab/lab-check'
import { type LabValue } from '@/domain/lab/lab-input'
import {
  checkNoteText,
  MAX_CHART_NOTES,
  PRESET_IDS,
  withChartNotes,
  type ChartNote,
  type LabScenario,
} from '@/domain/lab/lab-scenario'
import { type LinkContent, type SharedView } from '@/domain/lab/lab-shared'
import { splitRetired } from './retired-inputs'
import { fromLinkKey, toLinkKey } from './scenario-link-keys'
import { NOTE, splitLink, type LinkParts } from './scenario-link-parts'
import {
  escapeText,
  escapeWords,
  FIELD,
  readNumber,
  readValue,
  unescapeText,
  unescapeWords,
  writeNumber,
  writeValue,
} from './scenario-link-value'
import { toChecksum } from './scenario-link-checksum'

/** Length up to which a link survives every mail client and chat; longer scenarios travel as a file. */
export const SAFE_LINK_LENGTH = 2000

/** A link as far as it could be read: null where nothing of it can be shown, and a fault for each part refused. */
export type ReadLink = {
  readonly content: LinkContent | null
  readonly faults: readonly LabFault[]
}

/** Write a scenario, as what differs from its preset, with what its sender saw. */
export function writeScenarioLink({ scenario, shared }: LinkContent): string {
  const { presetId, asOf, changes, chartNotes = [] } = scenario
  const body = [
    '1',
    presetId,
    asOf,
    ...(shared === null ? [] : [writeShared(shared)]),
    ...Object.entries(changes).map(([id, value]) => `${toLinkKey(id)}${FIELD}${writeValue(value)}`),
    ...chartNotes.map(({ day, text }) => `${NOTE}${day}${FIELD}${escapeWords(text)}`),
  ].join('*')
  return `${body}*z${FIELD}${toChecksum(body)}`
}

/** Read a link of this or an earlier version. Never throws; what it cannot use it names. */
export function readScenarioLink(text: string, vocabulary: LabVocabulary): ReadLink {
  const split = splitLink(text)
  if ('fault' in split) return { content: null, faults: [{ path: 'link', message: split.fault }] }
  const { parts, faults } = split
  const preset = readPreset(parts, vocabulary)
  if ('fault' in preset) return { content: null, faults: [...faults, preset.fault] }
  const shared = readShared(parts.shared)
  const changes = readChanges(parts, vocabulary)
  const notes = readNotes(parts.notes)
  const scenario = { ...preset.scenario, changes: Object.fromEntries(changes.values) }
  return {
    content: { scenario: withChartNotes(scenario, notes.read), shared: shared.view },
    faults: [...faults, ...preset.faults, ...shared.faults, ...changes.faults, ...notes.faults],
  }
}

type Preset = {
  readonly scenario: Omit<LabScenario, 'changes'>
  readonly faults: readonly LabFault[]
}

/** A scenario means nothing without its preset and its day; a day outside the record is moved to its edge. */
function readPreset(
  { presetId, asOf }: LinkParts,
  { firstDay, lastDay }: LabVocabulary,
): Preset | { readonly fault: LabFault } {
  const known = PRESET_IDS.find((id) => id === presetId)
  if (known === undefined) {
    const message = `${quote(presetId)} is not a preset; use one of ${PRESET_IDS.join(', ')}`
    return { fault: { path: 'preset', message } }
  }
  if (!isCivilDate(asOf)) {
    return { fault: { path: 'asOf', message: `${quote(asOf)} is not a day; give YYYY-MM-DD` } }
  }
  const day = clampDate(asOf, firstDay, lastDay)
  const message = `${asOf} lies outside the record (${firstDay} to ${lastDay}); ${day} is shown`
  return {
    scenario: { presetId: known, asOf: day },
    faults: day === asOf ? [] : [{ path: 'asOf', message }],
  }
}

function writeShared(shared: SharedView): string {
  const { vintage, modelVersion, formulaVersion, elementId, market, figure, runs } = shared
  const texts = [vintage, modelVersion, formulaVersion, elementId].map(escapeText)
  const numbers = runs === undefined ? [figure] : [figure, runs]
  const buyer = market === DEFAULT_MARKET ? [] : [market]
  return ['s', ...texts, ...numbers.map(writeNumber), ...buyer].join(FIELD)
}

function readShared(text: string | null): {
  readonly view: SharedView | null
  readonly faults: readonly LabFault[]
} {
  if (text === null) return { view: null, faults: [] }
  const [vintage, modelVersion, formulaVersion, elementId, ...numbers] = text
    .split(FIELD)
    .slice(1)
    .map(unescapeText)
  const figures = readFigures(numbers)
  if (figures === undefined || !vintage || !modelVersion || !formulaVersion || !elementId) {
    const message = 'what the sender saw cannot be read; the scenario itself is shown'
    return { view: null, faults: [{ path: 'shared', message }] }
  }
  return { view: { vintage, modelVersion, formulaVersion, elementId, ...figures }, faults: [] }
}

type Figures = Pick<SharedView, 'figure' | 'runs' | 'market'>

/** The figure, how many runs it had where the link says so, and for which buyer, outside China where it does not. */
function readFigures(texts: readonly string[]): Figures | undefined {
  const named = BUYER_MARKETS.find((market) => market === texts.at(-1))
  const market = named ?? DEFAULT_MARKET
  const numbers = named === undefined ? texts : texts.slice(0, -1)
  const [figure, runs, ...more] = numbers.map((number) => readNumber(number))
  if (figure === undefined || more.length > 0) return undefined
  if (numbers.length === 1) return { figure, market }
  return runs !== undefined && isCount(runs) ? { figure, runs, market } : undefined
}

function isCount(runs: number): boolean {
  return runs >= 1 && Number.isInteger(runs)
}

type ReadChanges = {
  readonly values: ReadonlyMap<string, LabValue>
  readonly faults: readonly LabFault[]
}

function readChanges({ changes }: LinkParts, { inputs }: LabVocabulary): ReadChanges {
  const seen = new Set<string>()
  const values = new Map<string, LabValue>()
  const named = changes.map(({ key, text }) => ({ id: fromLinkKey(key), text }))
  const { kept, notes } = splitRetired(named)
  const faults = [...notes]
  for (const { id, text } of kept) {
    const read = seen.has(id) ? REPEATED : readValue(text)
    seen.add(id)
    const fault = 'fault' in read ? read.fault : checkLabValue(inputs.get(id), read.value)
    if (fault !== undefined) faults.push({ path: `changes.${cut(id)}`, message: fault })
    else if ('value' in read) values.set(id, read.value)
  }
  return { values, faults }
}

/** Read notes on the curves; one that cannot be used is left out by itself. */
function readNotes(texts: readonly string[]): {
  readonly read: readonly ChartNote[]
  readonly faults: readonly LabFault[]
} {
  const notes = texts.map((entry, index) => ({ path: `note ${index + 1}`, ...readNote(entry) }))
  const good = notes.flatMap(({ note }) => note ?? [])
  const many = `there are ${good.length}; the first ${MAX_CHART_NOTES} are shown`
  return {
    read: good.slice(0, MAX_CHART_NOTES),
    faults: [
      ...notes.flatMap(({ path, fault }) => (fault === undefined ? [] : { path, message: fault })),
      ...(good.length > MAX_CHART_NOTES ? [{ path: 'notes', message: many }] : []),
    ],
  }
}

function readNote(entry: string): { readonly note?: ChartNote; readonly fault?: string } {
  const [day = '', ...fields] = entry.split(FIELD)
  if (!isCivilDate(day)) return { fault: `${quote(day)} is not a day; give YYYY-MM-DD` }
  const text = unescapeWords(fields.join(FIELD))
  const fault = checkNoteText(text)
  return fault === undefined ? { note: { day, text } } : { fault }
}

const REPEATED = { fault: 'is named more than once; the first one counts' }

/** Longest piece of a hostile link that a sentence repeats. */
const MAX_QUOTED = 60

function cut(text: string): string {
  return text.length > MAX_QUOTED ? `${text.slice(0, MAX_QUOTED)}…` : text
}

function quote(text: string): string {
  return `“${cut(text)}”`
}
