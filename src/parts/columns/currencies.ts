/** Currencies that a question offers first: those of most buyers of rare earths. */
export const COMMON_CURRENCIES = ['USD', 'EUR', 'CNY', 'JPY', 'GBP', 'KRW', 'CHF', 'INR'] as const

/** Sign that two currencies share; only the list's owner can tell which. */
export const YEN_OR_YUAN = '¥'

const CODES: ReadonlySet<string> = new Set(
  `AED AUD BRL CAD CHF CLP CNH CNY CZK DKK EUR GBP HKD HUF IDR ILS INR JPY KRW KZT MXN MYR NOK NZD PHP PLN
  RON RUB SAR SEK SGD THB TRY TWD UAH USD VND ZAR`.split(/\s+/),
)

const WORDS: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['us$', 'USD'],
  ['usd$', 'USD'],
  ['dollar', 'USD'],
  ['dollars', 'USD'],
  ['us-dollar', 'USD'],
  ['美元', 'USD'],
  ['€', 'EUR'],
  ['euro', 'EUR'],
  ['euros', 'EUR'],
  ['欧元', 'EUR'],
  ['£', 'GBP'],
  ['rmb', 'CNY'],
  ['元', 'CNY'],
  ['人民币', 'CNY'],
  ['yuan', 'CNY'],
  ['cn¥', 'CNY'],
  ['yen', 'JPY'],
  ['円', 'JPY'],
  ['日元', 'JPY'],
  ['jp¥', 'JPY'],
  ['₩', 'KRW'],
  ['₹', 'INR'],
  [YEN_OR_YUAN, YEN_OR_YUAN],
])

/** Return the ISO 4217 code that a word or sign stands for, or `¥` as it is; undefined for any other word. */
export function toCurrency(word: string): string | undefined {
  const plain = word.normalize('NFKC').trim()
  const code = plain.toUpperCase()
  return CODES.has(code) ? code : WORDS.get(plain.toLowerCase())
}
