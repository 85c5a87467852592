import { matchSorter, rankings } from 'match-sorter'
import { COMMAND_GROUPS, type Command, type CommandGroup } from '@/app/commands/commands'

/** Commands of one group, best first. */
export type RankedGroup = { readonly group: CommandGroup; readonly items: readonly Command[] }

/** Most commands that one group shows while something is typed. */
const MAX_PER_GROUP = 8

/**
 * Return the commands that hold every typed word, in groups; the group of the best match comes first.
 *
 * A word may stand in a title with letters left out between (`dyspro`, `dysp`, `dypr`), or begin or lie within one
 * of the other words. Accents and capitals do not matter. Without a word all are returned in their order.
 */
export function rankCommands(commands: readonly Command[], text: string): readonly RankedGroup[] {
  const terms = text.trim().split(/\s+/).filter(Boolean)
  const ranked = terms.reduceRight<readonly Command[]>(matchTerm, commands)
  const order = terms.length === 0 ? COMMAND_GROUPS : ranked.map(({ group }) => group)
  const limit = terms.length === 0 ? Number.POSITIVE_INFINITY : MAX_PER_GROUP
  return [...new Set(order)]
    .map((group) => ({
      group,
      items: ranked.filter((command) => command.group === group).slice(0, limit),
    }))
    .filter(({ items }) => items.length > 0)
}

function matchTerm(commands: readonly Command[], term: string): readonly Command[] {
  return matchSorter([...commands], term, {
    keys: [
      { key: ({ title }) => title, threshold: rankings.MATCHES },
      {
        key: ({ words = '' }) => words,
        threshold: rankings.CONTAINS,
        maxRanking: rankings.WORD_STARTS_WITH,
      },
      { key: ({ note = '' }) => note, threshold: rankings.CONTAINS, maxRanking: rankings.CONTAINS },
    ],
    // Equally good matches stay in the order of the registry.
    baseSort: () => 0,
  })
}
