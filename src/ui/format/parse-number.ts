/** Return a reader of numbers as people type them in `locale`, in its own digits or in 0–9; undefined for anything else. */
export function createParseNumber(locale: string): (text: string) => number | undefined {
  const parts = new Intl.NumberFormat(locale).formatToParts(12_345.6)
  const group = parts.find(({ type }) => type === 'group')?.value ?? ','
  const decimal = parts.find(({ type }) => type === 'decimal')?.value ?? '.'
  const digits = Array.from({ length: 10 }, (_, digit) =>
    new Intl.NumberFormat(locale, { useGrouping: false }).format(digit),
  )
  return (text) => {
    const western = Array.from(text.trim(), (sign) => toWesternDigit(sign, digits)).join('')
    const plain = western
      .replaceAll('−', '-')
      .replaceAll(/[\s\u00a0\u202f%×]/g, '')
      .replaceAll(group, '')
      .replace(decimal, '.')
    return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : undefined
  }
}

function toWesternDigit(sign: string, digits: readonly string[]): string {
  const digit = digits.indexOf(sign)
  return digit === -1 ? sign : String(digit)
}
