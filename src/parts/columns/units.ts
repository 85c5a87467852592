/** Units of quantity and stock that are read, with the words for them in lists. */
const UNIT_WORDS = {
  kg: 'kg|kgs|kilo|kilos|kilogram|kilograms|kilogramm|公斤|千克',
  g: 'g|gr|gram|grams|gramm|克',
  t: 't|to|mt|tonne|tonnes|tonnen|metric ton|metric tons|吨|公吨',
  lb: 'lb|lbs|pound|pounds|磅',
  pcs: 'pcs|pc|piece|pieces|each|ea|unit|units|stück|stuck|stk|st|件|个|只|片',
  days: 'd|day|days|tag|tage|tagen|天|日',
  weeks: 'w|wk|wks|week|weeks|woche|wochen|周|星期',
  months: 'mo|month|months|monat|monate|monaten|个月|月',
} as const

/** Unit that a list may give quantities or stocks in. */
export type Unit = keyof typeof UNIT_WORDS

/** Units of a quantity; tonnes are metric. */
export const QUANTITY_UNITS = ['kg', 'g', 't', 'lb', 'pcs'] as const satisfies readonly Unit[]

/** Units of a stock. */
export const STOCK_UNITS = [...QUANTITY_UNITS, 'days', 'weeks', 'months'] as const

/** Names of units in questions. */
export const UNIT_LABELS: Readonly<Record<Unit, string>> = {
  kg: 'kilograms',
  g: 'grams',
  t: 'metric tonnes',
  lb: 'pounds',
  pcs: 'pieces',
  days: 'days of use',
  weeks: 'weeks of use',
  months: 'months of use',
}

/** Kilograms in a unit of mass; the pound is the international one. */
export const KG_PER_UNIT: Readonly<Record<'kg' | 'g' | 't' | 'lb', number>> = {
  kg: 1,
  g: 0.001,
  t: 1000,
  lb: 0.453_592_37,
}

/** Days in a unit of time; a month is a twelfth of 365.25 days. */
export const DAYS_PER_UNIT: Readonly<Record<'days' | 'weeks' | 'months', number>> = {
  days: 1,
  weeks: 7,
  months: 365.25 / 12,
}

const UNIT_BY_WORD: ReadonlyMap<string, Unit> = new Map(
  (['kg', 'g', 't', 'lb', 'pcs', 'days', 'weeks', 'months'] as const).flatMap((unit) =>
    UNIT_WORDS[unit].split('|').map((word) => [word, unit] as const),
  ),
)

/** Return the unit that a word stands for, with `/yr`, `p.a.` and the like left off; undefined for any other word. */
export function toUnit(word: string): Unit | undefined {
  const plain = word
    .trim()
    .toLowerCase()
    .replace(/\s*(\/|per |pro )\s*(a|y|yr|year|annum|jahr|年)\.?$|\s*p\. ?a\.$/, '')
    .replace(/\.$/, '')
  return UNIT_BY_WORD.get(plain)
}

/** Report whether a unit counts mass. */
export function isMass(unit: Unit): unit is keyof typeof KG_PER_UNIT {
  return Object.hasOwn(KG_PER_UNIT, unit)
}

/** Report whether a unit counts time. */
export function isTime(unit: Unit): unit is keyof typeof DAYS_PER_UNIT {
  return Object.hasOwn(DAYS_PER_UNIT, unit)
}
