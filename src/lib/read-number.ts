/** How numbers are written in one locale. */
export type NumberMarks = {
  readonly decimal: string
  readonly group: string
  /** The locale's own digits, 0 to 9. */
  readonly digits: readonly string[]
  /** Whether groups above the last three digits hold two, as in 12,34,567. */
  readonly isIndian: boolean
}

/** What a box takes. */
export type NumberField = {
  /** Unit of what is typed: `weeks`, `%`, `% a year`. */
  readonly unit: string
  /** What is typed, divided by the value: 100 for a share typed in per cent; 1 by default. */
  readonly factor?: number | undefined
  /** Bounds of the value; none by default. */
  readonly min?: number | undefined
  readonly max?: number | undefined
  /** Whether the value must lie above `min`, not at it. */
  readonly isAboveMin?: boolean | undefined
  readonly isWhole?: boolean | undefined
}

/** Why a text is refused. */
export type NumberFault = 'not-a-number' | 'not-per-cent' | 'outside' | 'not-whole'

/** What a typed text says. Values are in the unit of the field's value. */
export type NumberReading =
  | { readonly kind: 'read'; readonly value: number }
  /** More than one reading, or one that is not the locale's own: the reader is asked. */
  | { readonly kind: 'unclear'; readonly values: readonly number[] }
  | { readonly kind: 'refused'; readonly fault: NumberFault }

/**
 * Read a number as a person types it into a field.
 *
 * A group mark stands before exactly three digits, so `0,2` and `1,5` have one reading everywhere. Where comma or dot
 * allows two (`1,160`: 1160 or 1.16), the field's range decides if it excludes the reading that is not the locale's;
 * otherwise the readings that the field allows are returned to be asked about. A value out of range is refused, never moved.
 */
export function readNumber(text: string, field: NumberField, marks: NumberMarks): NumberReading {
  const written = toPlain(text, field.unit, marks)
  if (written.isPercent && !isShareUnit(field.unit)) return refuse('not-per-cent')
  const divisor = written.isPercent && !field.unit.startsWith('%') ? 100 : (field.factor ?? 1)
  const [own, other] = toReadings(written.digits, marks).map((number) =>
    number === undefined ? undefined : Number((number / divisor).toPrecision(15)),
  )
  return decide(own, other, field)
}

/** Decide between what the locale's marks make of a text and what the other marks make of it. */
function decide(
  own: number | undefined,
  other: number | undefined,
  field: NumberField,
): NumberReading {
  const readings = [own, other].filter((value) => value !== undefined)
  const allowed = [...new Set(readings.filter((value) => toFault(value, field) === undefined))]
  const [first] = allowed
  if (first === undefined) {
    const [likeliest] = readings
    return refuse(
      likeliest === undefined ? 'not-a-number' : (toFault(likeliest, field) ?? 'outside'),
    )
  }
  const isSure = allowed.length === 1 && (first === own || own === undefined)
  return isSure ? { kind: 'read', value: first } : { kind: 'unclear', values: allowed }
}

function refuse(fault: NumberFault): NumberReading {
  return { kind: 'refused', fault }
}

function toFault(
  value: number,
  { min, max, isAboveMin, isWhole }: NumberField,
): NumberFault | undefined {
  if (isWhole === true && !Number.isInteger(value)) return 'not-whole'
  const isBelow = min !== undefined && (isAboveMin === true ? value <= min : value < min)
  return isBelow || (max !== undefined && value > max) ? 'outside' : undefined
}

function isShareUnit(unit: string): boolean {
  return unit.startsWith('%') || unit.startsWith('share')
}

/** Blanks of every kind, and what Swiss numbers are grouped with. */
const BLANK_OR_APOSTROPHE = /[\s\u00A0\u202F'’]/

/** Take sign, per cent, currency and the field's own unit away from the digits and marks; digits become 0 to 9. */
function toPlain(
  text: string,
  unit: string,
  { decimal, group, digits }: NumberMarks,
): { readonly digits: string; readonly isPercent: boolean } {
  const western = Array.from(text.normalize('NFC').trim(), (sign) => {
    const digit = digits.indexOf(sign)
    if (digit !== -1) return String(digit)
    if (sign === '٫' || (sign === decimal && !/[.,]/.test(sign))) return '.'
    return sign === '٬' || (sign === group && !/[.,\s'’]/.test(sign)) ? ',' : sign
  }).join('')
  const signed = western.replace(/^[−‐–]/u, '-')
  const bare = signed.toLowerCase().endsWith(unit.toLowerCase())
    ? signed.slice(0, signed.length - unit.length)
    : withoutMoney(signed, unit)
  const isPercent = /[%٪]/u.test(western)
  return { digits: bare.replace(/[%٪×]\s*$/u, '').trim(), isPercent }
}

/** Take the sign of US dollars, and what they are paid for, from a text in a field of just that: `$900`, `900 USD/kg`. */
function withoutMoney(text: string, unit: string): string {
  const per = /^USD\/(\S+)/.exec(unit)?.[1]
  if (per === undefined) return text
  const bare = text.replace(/^(-?)\s*(?:us\$|usd|\$)\s*/i, '$1')
  const end = /\s*(?:us\$|usd|\$)?(?:\s*\/\s*([a-z]+))?$/i.exec(bare)
  const isOwn = end?.[1] === undefined || end[1].toLowerCase() === per.toLowerCase()
  return isOwn ? bare.slice(0, end?.index) : bare
}

/** Return what the locale's marks make of the digits, then what the other marks make of them; undefined for no number. */
function toReadings(
  text: string,
  { decimal, isIndian }: NumberMarks,
): readonly [number | undefined, number | undefined] {
  const own = decimal === ',' ? ',' : '.'
  const other = own === ',' ? '.' : ','
  return [readWith(own, other), readWith(other, own)]

  function readWith(decimalMark: string, groupMark: string): number | undefined {
    const signs = [groupMark, ...(BLANK_OR_APOSTROPHE.exec(text)?.slice(0, 1) ?? [])]
    return signs
      .map((mark) => readAs(text, decimalMark, mark, isIndian))
      .find((n) => n !== undefined)
  }
}

function readAs(
  text: string,
  decimalMark: string,
  groupMark: string,
  isIndian: boolean,
): number | undefined {
  const [sign = ''] = /^[+-]?/.exec(text) ?? []
  const [whole = '', decimals = '', ...rest] = text.slice(sign.length).trim().split(decimalMark)
  const isNumber = rest.length === 0 && /^\d*$/.test(decimals) && `${whole}${decimals}` !== ''
  const groups = whole.split(groupMark)
  const isGrouped = groups.length === 1 ? /^\d*$/.test(whole) : areGroups(groups, isIndian)
  return isNumber && isGrouped ? Number(`${sign}${groups.join('')}.${decimals}0`) : undefined
}

/** Report whether groups are as they are written: the last of three digits, none after a zero that leads. */
function areGroups(groups: readonly string[], isIndian: boolean): boolean {
  const written = groups.join(' ')
  return (
    /^[1-9]\d{0,2}( \d{3})+$/.test(written) ||
    (isIndian && /^[1-9]\d?( \d{2})* \d{3}$/.test(written))
  )
}
