/** Currencies that a question offers first: those of most buyers of rare earths. */
export const COMMON_CURRENCIES = ['USD', 'EUR', 'CNY', 'JPY', 'GBP', 'KRW', 'CHF', 'INR'] as const

/** Sign that two currencies share; only the list's owner can tell which. */
export const YEN_OR_YUAN = '¥'

/** ISO 4217 codes that are read. */
export const CODES =
  `AED AUD BRL CAD CHF CLP CNH CNY CZK DKK EUR GBP HKD HUF IDR ILS INR JPY KRW KZT MXN MYR NOK NZD PHP PLN
  RON RUB SAR SEK SGD THB TRY TWD UAH USD VND ZAR`.split(/\s+/)

/** Words and signs by the currency that they stand for. */
const WORDS: Readonly<Record<string, string>> = {
  USD: '$|us$|usd$|$us|dollar|dollars|us-dollar|us dollars|美元|美金|ドル|米ドル|달러',
  EUR: '€|euro|euros|欧元|ユーロ|유로',
  GBP: '£|英镑|pound sterling|ポンド',
  CNY: 'rmb|元|圆|人民币|人民幣|yuan|cn¥|人民元',
  JPY: 'yen|円|日元|日圓|jp¥|日本円',
  KRW: '₩|원|韩元|won',
  INR: '₹|rs|rs.|inr.|rupees|rupee|卢比',
  HKD: 'hk$|港元|港币',
  TWD: 'nt$|ntd|新台币|新台幣|台币',
  AUD: 'a$|au$',
  CAD: 'c$|ca$',
  SGD: 's$',
  BRL: 'r$',
  RUB: '₽|руб|руб.|рублей',
  CHF: 'sfr|sfr.|fr.',
  PLN: 'zł|zl',
  CZK: 'kč',
  THB: '฿',
  TRY: '₺|tl',
  UAH: '₴|грн',
  ILS: '₪',
  VND: '₫',
  [YEN_OR_YUAN]: YEN_OR_YUAN,
}

const BY_WORD: ReadonlyMap<string, string> = new Map([
  ...CODES.map((code) => [code.toLowerCase(), code] as const),
  ...Object.entries(WORDS).flatMap(([code, words]) =>
    words.split('|').map((word) => [word, code] as const),
  ),
])

/** Return the ISO 4217 code that a word or sign stands for, or `¥` as it is; undefined for any other word. */
export function toCurrency(word: string): string | undefined {
  return BY_WORD.get(word.normalize('NFKC').trim().toLowerCase())
}

/** Any word for a currency, as the alternatives of a pattern; words of letters whole, signs anywhere. */
export const CURRENCY_WORDS = [...BY_WORD.keys()]
  .toSorted((a, b) => b.length - a.length)
  .map(toBounded)
  .join('|')

/** Any word for a currency; “T” and “k” may stand before it: TEUR. */
export const CURRENCY_PATTERN = new RegExp(CURRENCY_WORDS, 'giu')

function toBounded(word: string): string {
  const escaped = word.replaceAll(/[$.]/g, String.raw`\$&`)
  if (!/^[\p{Script=Latin}\p{Script=Cyrillic}.$-]+$/u.test(word)) return escaped
  const start = /^\p{L}/u.test(word) ? String.raw`(?<![\p{L}\p{N}]|\p{Ll})` : ''
  return `${start}${escaped}${/\p{L}$/u.test(word) ? String.raw`(?![0-9A-Za-zÀ-ɏͰ-ӿ])` : ''}`
}
