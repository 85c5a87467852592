import { type Rates } from '@/domain/parts/buyer-list'

/** Rates that a list gives itself, line by line. */
export type RateTally = {
  readonly add: (currency: string, rate: number) => void
  /** Return the rates: as typed or, for others, as the list has them wherever it has one only. */
  readonly settle: (typed: Rates) => {
    readonly rates: Rates
    readonly conflicts: readonly string[]
  }
}

/** Begin to collect rates. */
export function createRateTally(): RateTally {
  const found = new Map<string, Set<number>>()
  return {
    add: (currency, rate) => {
      if (currency === 'USD') return
      const rates = found.get(currency) ?? new Set()
      found.set(currency, rates.add(rate))
    },
    settle: (typed) => {
      const unanimous = [...found].flatMap(([currency, rates]) =>
        rates.size === 1 ? [...rates].map((rate) => [currency, rate] as const) : [],
      )
      const rates = { ...Object.fromEntries(unanimous), ...typed }
      const conflicts = [...found.keys()].filter((currency) => rates[currency] === undefined)
      return { rates, conflicts }
    },
  }
}
