import { type ProofBlock } from './proof'

/**
 * Return on one line which day and scenario a proof answers for and what differs from the preset, then shorter ways
 * to say it, where a slide has less room: fewer of the differences are named, and at last they are only counted.
 *
 * `day` is the as-of day as its readers write it.
 */
export function toStateLines(
  { scenario: { name, differences, inShort }, asOf }: Pick<ProofBlock, 'scenario' | 'asOf'>,
  day: string = asOf,
): readonly string[] {
  const head = `As of ${day} · ${name}`
  const count = differences.length
  if (count === 0) return [`${head}, no changes`]
  const phrases = (inShort ?? differences).map((phrase) => phrase.replace(/\.$/, ''))
  const changes = count === 1 ? '1 change' : `${count} changes`
  return [
    ...phrases.map((_, left) => {
      const named = phrases.slice(0, phrases.length - left).join('; ')
      return `${head}, ${changes}: ${named}${left === 0 ? '' : ` and ${left} more`}`
    }),
    `As of ${day} · ${changes} · ${name}`,
  ]
}
