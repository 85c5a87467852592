const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const LOWERED = '₀₁₂₃₄₅₆₇₈₉'

/** Return a text with its digits raised, as a footnote sign or a power is set: no digits of a number. */
export function toRaised(text: string): string {
  return text.replaceAll(/\d/g, (digit) => RAISED[Number(digit)] ?? digit)
}

/** Return a text with its digits lowered, as in a formula of chemistry. */
export function toLowered(text: string): string {
  return text.replaceAll(/\d/g, (digit) => LOWERED[Number(digit)] ?? digit)
}
