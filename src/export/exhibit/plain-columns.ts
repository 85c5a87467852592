import { toPlainNumber } from '@/lib/csv'
import { type CivilDate } from '@/lib/civil-date'
import { type NumberReading } from '@/lib/read-number'
import { createReadDay } from '@/ui/format/create-read-day'
import { type Format } from '@/ui/format/create-format'
import { type ExhibitCell } from '@/ui/exhibit/exhibit'
import { type ExportCell } from '@/export/export-table'

/** Sign that stands on the page where there is no value. */
const MISSING = '–'

/** Days that a page can show. */
const ALL_DAYS = { first: '1900-01-01', last: '2199-12-31' } as const

/** A number as the page shows it, with its sign of money, its scale and what follows it. */
const SHOWN_NUMBER =
  /^(?<sign>[+−-]?)(?<money>\$?)(?<digits>\d(?:[\d.,’'\s\u{A0}\u{202F}]*\d)?)[\s\u{A0}\u{202F}]*(?<scale>[KMBT](?![\p{L}]))?[\s\u{A0}\u{202F}]*(?<rest>[^\d$]*)$/u

const SCALES: Readonly<Record<string, number>> = { K: 1e3, M: 1e6, B: 1e9, T: 1e12 }

const RANGE = /^(?<low>.+?) to (?<high>.+)$/u
const SPREAD = /^median (?<p50>.+) \(P5–P95 (?<p5>.+) to (?<p95>.+)\)$/u

/** A column of a table for calculation: its title with the unit, and one cell for each row. */
export type PlainColumn = { readonly title: string; readonly cells: readonly ExportCell[] }

/** Makes columns for calculation of one column of the page, in one locale. */
export type ToPlainColumns = (
  head: { readonly header: string; readonly unit?: string | undefined },
  cells: readonly ExhibitCell[],
) => readonly PlainColumn[]

/**
 * Return how columns are made plain: days as ISO days, numbers without words, a range or the percentiles of a spread
 * in columns of their own, the unit in the title.
 */
export function createPlainColumns(format: Format): ToPlainColumns {
  const read = createShownReader(format)
  const toIso = createIsoDay(format)
  const decimalMark = toDecimalMark(format.locale)

  return ({ header, unit }, cells) => {
    const texts = cells.map(({ text }) => text)
    const own = toTitle(header, unit)
    if (cells.some(({ value }) => value !== undefined)) {
      return [{ title: own, cells: cells.map(toNumberCell) }]
    }
    return (
      split(SPREAD, ['p50', 'p5', 'p95'], { header, unit, texts }) ??
      split(RANGE, ['low', 'high'], { header, unit, texts }) ??
      toNumbers({ header, unit, texts }) ??
      toAmounts({ header, unit, texts }) ?? [
        { title: own, cells: cells.map(({ text }) => toTextCell(text)) },
      ]
    )
  }

  function toNumberCell({ text, value }: ExhibitCell): ExportCell {
    if (value === undefined) return toTextCell(text)
    if (!Number.isFinite(value)) return undefined
    return { kind: 'number', value: toPlainNumber(value), text, decimalMark }
  }

  function toTextCell(text: string): ExportCell {
    if (text === '' || text === MISSING) return undefined
    const number = read(text)
    if (number?.unit === '') {
      return { kind: 'number', value: number.value, text, decimalMark }
    }
    const plain = text.replace(/(?<=, to ).+$/u, (day) => toIso(day) ?? day)
    return toIso(text) ?? plain.replaceAll(/−(?=[\d$])/gu, '-')
  }

  /** All texts as numbers of one unit, or undefined where they are not. */
  function toNumbers({ header, unit, texts }: TextColumn): readonly PlainColumn[] | undefined {
    const numbers = texts.map((text) => (isBlank(text) ? undefined : read(text)))
    const units = new Set(numbers.flatMap((number) => (number === undefined ? [] : [number.unit])))
    const [only = ''] = units
    const isWhole = texts.every((text, at) => isBlank(text) || numbers[at] !== undefined)
    if (!isWhole || units.size !== 1 || only === '') return undefined
    const cells = numbers.map((number): ExportCell => number?.value)
    return [{ title: toTitle(header, unit ?? only), cells }]
  }

  /** Numbers whose units differ from row to row, the units in a column of their own; undefined where any text is none. */
  function toAmounts({ header, unit, texts }: TextColumn): readonly PlainColumn[] | undefined {
    const numbers = texts.map((text) => (isBlank(text) ? undefined : read(text)))
    const isWhole = texts.every((text, at) => isBlank(text) || numbers[at] !== undefined)
    const hasUnit = numbers.some((number) => number !== undefined && number.unit !== '')
    if (!isWhole || !hasUnit) return undefined
    return [
      { title: toTitle(header, unit), cells: numbers.map((number) => number?.value) },
      { title: `${header}: unit`, cells: numbers.map((number) => number?.unit || undefined) },
    ]
  }

  /** Parts of all texts as numbers, each in a column of its own, or undefined where any text has none. */
  function split(
    pattern: RegExp,
    names: readonly string[],
    { header, unit, texts }: TextColumn,
  ): readonly PlainColumn[] | undefined {
    const matches = texts.map((text) => (isBlank(text) ? undefined : pattern.exec(text)))
    const isWhole = matches.every((match) => match !== null) && matches.some(Boolean)
    if (!isWhole) return undefined
    const columns = names.map((name) => {
      const parts = matches.map((match) => match?.groups?.[name] ?? '')
      return toNumbers({ header: `${header}: ${toPartName(name)}`, unit, texts: parts })
    })
    const bare = columns.map((column, at) => column ?? toBare(names[at] ?? '', at))
    return bare.every((column) => column !== undefined) ? bare.flat() : undefined

    /** The low end of a range has no unit where the high end names it: `8,600 to 21,500 t`. */
    function toBare(name: string, at: number): readonly PlainColumn[] | undefined {
      const numbers = matches.map((match) => {
        const part = match?.groups?.[name] ?? ''
        return part === '' ? undefined : (read(part)?.value ?? Number.NaN)
      })
      if (at !== 0 || numbers.some((number) => Number.isNaN(number))) return undefined
      const title = columns.at(-1)?.[0]?.title.replace(/: high/, ': low') ?? header
      return [{ title, cells: numbers }]
    }
  }
}

type TextColumn = {
  readonly header: string
  readonly unit: string | undefined
  readonly texts: readonly string[]
}

function isBlank(text: string): boolean {
  return text === '' || text === MISSING
}

function toPartName(name: string): string {
  return /^p\d+$/.test(name) ? name.toUpperCase() : name
}

/** Return a title with its unit: `Halted (of supply)`. */
export function toTitle(header: string, unit: string | undefined): string {
  return unit === undefined || unit === '' ? header : `${header} (${unit})`
}

/** A number that stood in words, with its unit; empty for a number alone. */
export type ShownNumber = { readonly value: number; readonly unit: string }

/** Return a reader of numbers as the page writes them in its locale: `$812/kg`, `−3.5 weeks`, `43%`. */
export function createShownReader(format: Format): (text: string) => ShownNumber | undefined {
  return (text) => {
    const [sign, money, digits, scale, rest] = toPieces(text.trim())
    const size = toOwnReading(format.readNumber(digits, { unit: '' }))
    // A letter after anything but money is a unit or a name, not a scale.
    if (size === undefined || (scale !== '' && money === '')) return undefined
    const factor = (SCALES[scale] ?? 1) * (/[−-]/.test(sign) ? -1 : 1)
    return { value: toPlainNumber(size * factor), unit: toUnit(money, rest.trim()) }
  }
}

type Pieces = readonly [sign: string, money: string, digits: string, scale: string, rest: string]

/** Cut a text into the pieces of a shown number; all are empty where it is none. */
function toPieces(text: string): Pieces {
  const groups = SHOWN_NUMBER.exec(text)?.groups ?? {}
  const piece = (name: string): string => groups[name] ?? ''
  return [piece('sign'), piece('money'), piece('digits'), piece('scale'), piece('rest')]
}

/** What the page wrote, it wrote in its own locale, whose reading comes first. */
function toOwnReading(reading: NumberReading): number | undefined {
  if (reading.kind === 'read') return reading.value
  return reading.kind === 'unclear' ? reading.values[0] : undefined
}

function toUnit(money: string, rest: string): string {
  const words = rest === '×' ? 'times' : rest.replace(/^%/, 'per cent')
  return money === '' ? words : `USD${rest}`
}

/** Return a day or month as ISO writes it where a text is one as the page writes it. */
function createIsoDay(format: Format): (text: string) => CivilDate | undefined {
  const readHere = createReadDay(format.locale)
  return (text) => {
    const reading = readHere(text, ALL_DAYS)
    const day = reading.kind === 'read' ? reading.value : undefined
    if (day !== undefined)
      return [format.date(day), format.dateLong(day)].includes(text) ? day : undefined
    const first = readHere(`1 ${text}`, ALL_DAYS)
    return first.kind === 'read' && format.month(first.value) === text
      ? first.value.slice(0, 7)
      : undefined
  }
}

function toDecimalMark(locale: string): string {
  const parts = new Intl.NumberFormat(locale).formatToParts(0.5)
  return parts.find(({ type }) => type === 'decimal')?.value ?? '.'
}
