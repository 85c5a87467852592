import { addDays, clampDate, isCivilDate, type CivilDate } from '@/lib/civil-date'
import { COMPARISONS, MAP_LEVELS, type View } from '@/domain/page/view'
import { BUYER_MARKETS } from '@/domain/market/buyer-market'
import { type Outlook } from '@/domain/market/outlook'
import { PARTS_FIELDS } from './parts-fields'

/** What an address may name: the days of the record, its elements, and what holds when it names nothing. */
export type ViewScope = {
  readonly firstDay: CivilDate
  readonly lastDay: CivilDate
  readonly elementIds: readonly string[]
  readonly defaults: View
  /** Whether addresses name the day even where it is the default: for a reader whose site opens on another. */
  readonly isDayWritten?: boolean
  /** Report whether a parameter belongs to whoever answers the page's questions. */
  readonly isForeign?: (key: string, text: string) => boolean
}

/** A view read from an address, with a sentence for everything in it that was ignored or changed. */
export type ParsedView = { readonly view: View; readonly notices: readonly string[] }

/** Version of the address format; older ones are understood, newer ones are named. */
const ADDRESS_VERSION = '1'

/** Weeks after the as-of date that a lever may reach. */
export const MAX_OUTLOOK_WEEKS = 104

type Reading = { readonly patch: Partial<View>; readonly notice?: string } | undefined

type Field = {
  /** Return what the text changes in the view, or undefined when it is not understood. */
  readonly read: (text: string, view: View, scope: ViewScope) => Reading
  /** Return the text for the address, or undefined when the view holds the default. */
  readonly write: (view: View, defaults: View) => string | undefined
  readonly expected: string
}

function outlookField(name: keyof Outlook, kind: 'weeks' | 'share'): Field {
  const scale = kind === 'share' ? 100 : 1
  const max = kind === 'share' ? 100 : MAX_OUTLOOK_WEEKS
  return {
    read: (text, view) => {
      const value = readNumber(text, max)
      if (value === undefined) return undefined
      return { patch: { outlook: { ...view.outlook, [name]: value / scale } } }
    },
    write: (view, defaults) => {
      const value = view.outlook[name]
      return value === null || value === defaults.outlook[name]
        ? undefined
        : String(Math.round(value * scale * 100) / 100)
    },
    expected: kind === 'share' ? 'a percentage from 0 to 100' : `weeks from 0 to ${max}`,
  }
}

/** Every parameter of the address. The type of the table makes a forgotten field of the outlook an error. */
const OUTLOOK_KEYS: Readonly<Record<keyof Outlook, string>> = {
  haltWeeks: 'halt',
  haltSeverity: 'haltpct',
  gateWeeks: 'gate',
  gateSeverity: 'gatepct',
  licenceWeeks: 'licence',
  licenceSeverity: 'licencepct',
}

/** A preset, or a link of the lab; whether it means anything is told where it is read. */
const SCENARIO = /^(preset:[a-z0-9-]{1,60}|\d[\w.*!-]{1,3999})$/

/** Parameter that names the day whose knowledge is shown; read above the pages too, where the data come in. */
export const KNOWN_ON_KEY = 'knownon'

const FIELDS: ReadonlyMap<string, Field> = new Map([
  [
    'asof',
    {
      read: readAsOf,
      write: (view, defaults) => changed(view.asOf, defaults.asOf),
      expected: 'a day as YYYY-MM-DD',
    },
  ],
  [
    KNOWN_ON_KEY,
    {
      read: (text) => (isCivilDate(text) ? { patch: { knownOn: text } } : undefined),
      write: ({ knownOn }) => knownOn,
      expected: 'a day as YYYY-MM-DD',
    },
  ],
  [
    'since',
    {
      read: (text) => {
        const since = COMPARISONS.find((known) => known === text)
        return since && { patch: { since } }
      },
      write: (view, defaults) => changed(view.since, defaults.since),
      expected: COMPARISONS.join(', '),
    },
  ],
  [
    'element',
    {
      read: (text, _view, { elementIds }) =>
        elementIds.includes(text) ? { patch: { elementId: text } } : undefined,
      write: (view, defaults) => changed(view.elementId, defaults.elementId),
      expected: 'the symbol of an element of the market, such as Tb',
    },
  ],
  [
    'map',
    {
      read: (text) => {
        const mapLevel = MAP_LEVELS.find((known) => known === text)
        return mapLevel && { patch: { mapLevel } }
      },
      write: (view, defaults) => changed(view.mapLevel, defaults.mapLevel),
      expected: MAP_LEVELS.join(' or '),
    },
  ],
  [
    'market',
    {
      read: (text) => {
        const market = BUYER_MARKETS.find((known) => known === text)
        return market && { patch: { market } }
      },
      write: (view, defaults) => changed(view.market, defaults.market),
      expected: BUYER_MARKETS.join(' or '),
    },
  ],
  [
    'scenario',
    {
      read: (text) => (SCENARIO.test(text) ? { patch: { scenario: text } } : undefined),
      write: ({ scenario }) => scenario,
      expected: 'preset: with the name of a preset, or a scenario that the lab has written',
    },
  ],
  [
    'shown',
    {
      read: (text) => {
        const [from = '', to = '', more] = text.split('_')
        const isWindow = isCivilDate(from) && isCivilDate(to) && from < to && more === undefined
        return isWindow ? { patch: { shown: { from, to } } } : undefined
      },
      write: ({ shown }) => shown && `${shown.from}_${shown.to}`,
      expected: 'two days as YYYY-MM-DD_YYYY-MM-DD, the earlier one first',
    },
  ],
  ...PARTS_FIELDS,
  [OUTLOOK_KEYS.haltWeeks, outlookField('haltWeeks', 'weeks')],
  [OUTLOOK_KEYS.haltSeverity, outlookField('haltSeverity', 'share')],
  [OUTLOOK_KEYS.gateWeeks, outlookField('gateWeeks', 'weeks')],
  [OUTLOOK_KEYS.gateSeverity, outlookField('gateSeverity', 'share')],
  [OUTLOOK_KEYS.licenceWeeks, outlookField('licenceWeeks', 'weeks')],
  [OUTLOOK_KEYS.licenceSeverity, outlookField('licenceSeverity', 'share')],
])

/** Parameter in which the scenario lab carries a scenario; the lab reads it and names its faults itself. */
export const LAB_KEY = 'lab'

/** Parameter that says which of several scenarios of an address is worked on, counted from 1. */
export const ACTIVE_KEY = 'active'

/** Key under which an address says what the reader calls each scenario that it carries, in their order. */
export const NAME_KEY = 'named'

/** Parameter that holds the version of the address. */
const VERSION_KEY = 'v'

/** Longest piece of a hostile address that a sentence repeats. */
const MAX_QUOTED = 40

/** Read a view from the query part of an address. Never throws; what it cannot use it names. */
export function parseView(search: string, scope: ViewScope): ParsedView {
  const params = new URLSearchParams(search)
  const keys = [...new Set(params.keys())].filter((key) => !isPassedOver(key, params, scope))
  const start: ParsedView = { view: scope.defaults, notices: toVersionNotices(params) }
  return keys.reduce((parsed, key) => readParameter(key, params.getAll(key), parsed, scope), start)
}

function isPassedOver(key: string, params: URLSearchParams, scope: ViewScope): boolean {
  return (
    [VERSION_KEY, LAB_KEY, ACTIVE_KEY, NAME_KEY].includes(key) ||
    scope.isForeign?.(key, params.get(key) ?? '') === true
  )
}

function toVersionNotices(params: URLSearchParams): readonly string[] {
  const version = params.get(VERSION_KEY)
  if (version === null || version === ADDRESS_VERSION) return []
  return [
    `This address has version ${quote(version)}; this page reads version ${ADDRESS_VERSION}. What it understands is shown.`,
  ]
}

function readParameter(
  key: string,
  texts: readonly string[],
  { view, notices }: ParsedView,
  scope: ViewScope,
): ParsedView {
  const field = FIELDS.get(key)
  if (field === undefined) {
    const unknown = `Ignored ${quote(key)} in the address: this page has no such setting.`
    return { view, notices: [...notices, unknown] }
  }
  const [text = '', ...repeats] = texts
  const reading = field.read(text, view, scope)
  const refusal = `Ignored ${key}=${quote(text)} in the address: expected ${field.expected}.`
  return {
    view: { ...view, ...reading?.patch },
    notices: [
      ...notices,
      ...(reading === undefined ? [refusal] : []),
      ...(reading?.notice === undefined ? [] : [reading.notice]),
      ...(repeats.length === 0
        ? []
        : [`The address names ${key} ${texts.length} times; the first one counts.`]),
    ],
  }
}

/** Return the query part that leads back to `view`: only what differs from the defaults, or nothing, and the day if asked for. */
export function formatView(view: View, defaults: View, isDayWritten = false): string {
  const params = new URLSearchParams()
  for (const [key, field] of FIELDS) {
    const text = key === 'asof' && isDayWritten ? view.asOf : field.write(view, defaults)
    if (text !== undefined) params.set(key, text)
  }
  if (params.size > 0) params.set(VERSION_KEY, ADDRESS_VERSION)
  return params.toString()
}

/** Return the day that change is counted from, kept inside the record. */
export function comparisonDay(view: View, baselineDate: CivilDate, firstDay: CivilDate): CivilDate {
  if (view.since === 'baseline') return view.asOf > baselineDate ? baselineDate : firstDay
  const earlier = addDays(view.asOf, -7 * Number.parseInt(view.since, 10))
  return earlier < firstDay ? firstDay : earlier
}

function readAsOf(text: string, _view: View, { firstDay, lastDay }: ViewScope): Reading {
  if (!isCivilDate(text)) return undefined
  const asOf = clampDate(text, firstDay, lastDay)
  return asOf === text
    ? { patch: { asOf } }
    : {
        patch: { asOf },
        notice: `${text} lies outside the record (${firstDay} to ${lastDay}); showing ${asOf}.`,
      }
}

function readNumber(text: string, max: number): number | undefined {
  if (!/^\d{1,3}(\.\d{1,2})?$/.test(text)) return undefined
  const value = Number(text)
  return value <= max ? value : undefined
}

function changed(value: string, standard: string): string | undefined {
  return value === standard ? undefined : value
}

function quote(text: string): string {
  return `“${text.length > MAX_QUOTED ? `${text.slice(0, MAX_QUOTED)}…` : text}”`
}
