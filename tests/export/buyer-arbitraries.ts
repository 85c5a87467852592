import fc from 'fast-check'
import {
  WITHHOLDABLE_FIELDS,
  type BuyerLine,
  type WithholdableField,
} from '@/domain/parts/buyer-list'
import { MATERIALS } from '@tests/parts/parts-kit'

/** Texts that spreadsheets and readers of lists are known to change. */
const HOSTILE = [
  "=cmd|' /C calc'!A0",
  '+49 221 1234',
  '-2+3',
  '-12.5',
  '@SUM(1)',
  '\t=1',
  '\r=1',
  '＝1',
  "'quoted",
  "''",
  "'=1",
  'n/a',
  '-',
  '***',
  '“,;"\n',
  ' padded ',
  '_x000D_',
  'a\r\nb',
  '# Title',
  '00123',
  '1E5',
  'true',
  '\u{FEFF}mark',
  '钕铁硼',
  '💥',
  'sep=;',
  'toString',
  '__proto__',
  '<v>&amp;</v>',
  '\u0000\u0001',
  '\u007F',
  'a\u0085\u009Fb',
] as const

const text = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
)

const amount = fc.oneof(
  fc.constantFrom(0, 0.1, 1, 12.5, 1234, 1.234, 1e21, 1e-9),
  fc.double({ min: 0, max: 1e12, noNaN: true }).map((value) => value + 0),
)

const share = fc.oneof(
  fc.constantFrom(0, 0.5, 1),
  fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value + 0),
)

const stock = fc.oneof(
  fc.constant({}),
  amount.map((stockDays) => ({ stockDays })),
  amount.map((stockKg) => ({ stockKg })),
)

const contents = fc
  .record(
    {
      Dy: fc.double({ min: 0, max: 0.4, noNaN: true }),
      Tb: fc.double({ min: 0, max: 0.4, noNaN: true }),
    },
    { requiredKeys: ['Dy'] },
  )
  .map(({ Dy, Tb }) => ({ Dy: Dy + 0, ...(Tb === undefined ? {} : { Tb: Tb + 0 }) }))

const optional = fc.record(
  {
    description: text,
    site: text,
    supplier: text,
    supplierCountry: text,
    contents,
    spendPerYear: amount,
    revenuePerYear: amount,
    contractCoverShare: share,
    priceFixedShare: share,
    protectedShare: share,
    secondSourceShare: share,
    hasQualifiedAlternative: fc.boolean(),
    market: fc.constantFrom('china' as const, 'outside' as const),
    leadTimeDays: amount,
    owner: text,
    status: text,
    note: text,
  },
  { requiredKeys: [] },
)

/** Any line that a list can hold. */
export const buyerLine: fc.Arbitrary<BuyerLine> = fc
  .record({
    id: text,
    materialId: fc.constantFrom(...MATERIALS.map(({ id }) => id)),
    usageKgPerYear: amount.filter((kg) => kg > 0),
    currency: fc.constantFrom('USD', 'EUR', 'CNY'),
    optional,
    stock,
    withheld: fc.subarray([...WITHHOLDABLE_FIELDS]),
  })
  .map(({ optional: given, stock: held, withheld, ...line }) => {
    const known = { ...line, ...given, ...held }
    return { ...known, withheld: withheld.filter((field) => !isGiven(known, field)) }
  })

/** Any list. */
export const buyerLines = fc.array(buyerLine, { minLength: 1, maxLength: 12 })

function isGiven(line: Omit<BuyerLine, 'withheld'>, field: WithholdableField): boolean {
  if (field === 'stock') return line.stockDays !== undefined || line.stockKg !== undefined
  return line[field] !== undefined
}
