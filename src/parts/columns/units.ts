/** Units of quantity and stock that are read, with the words for them in lists. */
const UNIT_WORDS = {
  kg: `kg|kgs|kilo|kilos|kilogram|kilograms|kilogramm|kilogramme|kilogrammes|kilogramo|kilogramos|chilogrammi|chili|
    quilogramas|quilos|公斤|千克|キログラム|キロ|瓩|킬로그램|кг|килограмм|килограммов`,
  g: 'g|gr|grm|gm|gms|gram|grams|gramm|gramme|grammes|gramo|gramos|grammi|gramas|克|グラム|그램|г|гр|грамм',
  mg: 'mg|milligram|milligrams|milligramm|毫克|ミリグラム|мг',
  t: `t|to|mt|mto|tne|tonne|tonnes|tonnen|metric ton|metric tons|metrische tonne|metrische tonnen|tonelada|toneladas|
    tonnellate|tonnellata|tona|tony|吨|噸|公吨|公噸|トン|톤|т|тонн|тонна|тонны`,
  kt: 'kt|kilotonne|kilotonnes|kilotonnen|ktonne|ktonnes|千吨',
  lb: 'lb|lbs|pound|pounds|pfund|livres|libras|libbre|磅|ポンド|фунт',
  oz: 'oz|ounce|ounces|unze|unzen|盎司',
  shortTon: 'short ton|short tons|us ton|us tons|短吨',
  longTon: 'long ton|long tons|长吨',
  jin: '斤|市斤',
  pcs: `pcs|pc|pce|pces|piece|pieces|each|ea|nos|qty|unit|units|stück|stuck|stücke|stk|stck|st|pièce|pièces|pieza|piezas|pza|pzas|
    unidad|unidades|ud|uds|pezzi|pezzo|pz|peça|peças|stuks|styck|szt|sztuk|ks|kusů|adet|шт|штук|件|个|個|只|隻|片|颗|粒|块|台|套|枚|本|개|ピース|セット`,
  days: 'd|day|days|tag|tage|tagen|jour|jours|día|días|dia|dias|giorni|giorno|dagen|dag|dni|天|日|日分|일|дней|день',
  weeks:
    'w|wk|wks|week|weeks|woche|wochen|semaine|semaines|semana|semanas|settimane|settimana|weken|周|週|週間|星期|주|недель|неделя',
  months: `mo|mos|mth|mths|month|months|monat|monate|monaten|mois|mes|meses|mesi|mese|maand|maanden|个月|個月|ヶ月|か月|カ月|
    ヵ月|月|개월|월|месяцев|месяц`,
} as const

/** Unit that a list may give quantities or stocks in. */
export type Unit = keyof typeof UNIT_WORDS

/** Units of a quantity; tonnes are metric. */
export const QUANTITY_UNITS = [
  'kg',
  'g',
  't',
  'lb',
  'pcs',
  'mg',
  'oz',
  'kt',
  'shortTon',
  'longTon',
  'jin',
] as const satisfies readonly Unit[]

/** Units of a stock. */
export const STOCK_UNITS = [...QUANTITY_UNITS, 'days', 'weeks', 'months'] as const

/** Names of units in questions. */
export const UNIT_LABELS: Readonly<Record<Unit, string>> = {
  kg: 'kilograms',
  g: 'grams',
  mg: 'milligrams',
  t: 'metric tonnes',
  kt: 'kilotonnes',
  lb: 'pounds',
  oz: 'ounces',
  shortTon: 'short tons of 907.18474 kg',
  longTon: 'long tons of 1,016.0469 kg',
  jin: 'jin of 0.5 kg',
  pcs: 'pieces',
  days: 'days of use',
  weeks: 'weeks of use',
  months: 'months of use',
}

/** Kilograms in a unit of mass; pound, ounce and tons are the international avoirdupois ones. */
export const KG_PER_UNIT = {
  kg: 1,
  g: 0.001,
  mg: 0.000_001,
  t: 1000,
  kt: 1_000_000,
  lb: 0.453_592_37,
  oz: 0.028_349_523_125,
  shortTon: 907.184_74,
  longTon: 1016.046_908_8,
  jin: 0.5,
} as const satisfies Readonly<Partial<Record<Unit, number>>>

/** Unit of mass. */
export type MassUnit = keyof typeof KG_PER_UNIT

/** Days in a unit of time; a month is a twelfth of 365.25 days. */
export const DAYS_PER_UNIT: Readonly<Record<'days' | 'weeks' | 'months', number>> = {
  days: 1,
  weeks: 7,
  months: 365.25 / 12,
}

/** Every unit. */
const UNITS = [...STOCK_UNITS]

const UNIT_BY_WORD: ReadonlyMap<string, Unit> = new Map(
  UNITS.flatMap((unit) => wordsOf(unit).map((word) => [word, unit] as const)),
)

/** Return the words for a unit, in lower case. */
export function wordsOf(unit: Unit): readonly string[] {
  return UNIT_WORDS[unit].split('|').map((word) => word.replaceAll(/\s+/g, ' ').trim())
}

/** A tonne in the units of physics, and a milligram where somebody wrote it with a capital: it is asked about. */
export const MEGAGRAM = 'Mg'

/** Return the unit that a word stands for; undefined for any other word. */
export function toUnit(word: string): Unit | undefined {
  if (word.trim() === MEGAGRAM) return undefined
  const plain = word
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/^[[(]\s*(.*?)\s*[\])]$/, '$1')
    .replace(/\.$/, '')
  return UNIT_BY_WORD.get(plain)
}

/** Report whether a unit counts mass. */
export function isMass(unit: Unit): unit is MassUnit {
  return Object.hasOwn(KG_PER_UNIT, unit)
}

/** Report whether a unit counts time. */
export function isTime(unit: Unit): unit is keyof typeof DAYS_PER_UNIT {
  return Object.hasOwn(DAYS_PER_UNIT, unit)
}
