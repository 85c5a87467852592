import { type Outlook } from '@/domain/market/outlook'
import { type ProofScope } from '@/ui/exhibit/proof-scope'
import { type Format } from '@/ui/format/create-format'

/** What each lever of the outlook sets, with `…` for its value. */
const PHRASES: Readonly<Record<keyof Outlook, string>> = {
  haltWeeks: 'The halt lasts another … after the as-of date',
  haltSeverity: 'Output lost in the case regions while it does is …',
  gateWeeks: 'The gates stay restricted for another … after the as-of date',
  gateSeverity: 'Ore blocked at the gates is … of the normal flow',
  licenceWeeks: 'China’s export licences stay restrictive for another … after the as-of date',
  licenceSeverity: 'Withheld share of Chinese exports of the elements under licence is …',
}

/** The same in a few words. */
const NAMES: Readonly<Record<keyof Outlook, string>> = {
  haltWeeks: 'halt',
  haltSeverity: 'output lost',
  gateWeeks: 'gates',
  gateSeverity: 'ore blocked',
  licenceWeeks: 'licences',
  licenceSeverity: 'exports withheld',
}

/** The same as a condition, with `…` for the value and what it stands in place of. */
const CONDITIONS: Readonly<Record<keyof Outlook, string>> = {
  haltWeeks: 'the halt lasts …',
  haltSeverity: 'output lost is …',
  gateWeeks: 'the gates stay restricted for …',
  gateSeverity: 'ore blocked is …',
  licenceWeeks: 'export licences stay restrictive for …',
  licenceSeverity: 'exports withheld are …',
}

/** Most levers that a condition names before it counts them. */
const MOST_NAMED = 2

const LEVERS = [
  'haltWeeks',
  'haltSeverity',
  'gateWeeks',
  'gateSeverity',
  'licenceWeeks',
  'licenceSeverity',
] as const satisfies readonly (keyof Outlook)[]

/** Return what follows the as-of date, in words: what a reader changed, and what is assumed either way. */
export function toOutlookWords(
  outlook: Outlook,
  defaults: Outlook,
  format: Format,
): Pick<ProofScope, 'scenario' | 'assumptions'> {
  const write = (lever: keyof Outlook, value: number | null): string => {
    if (value === null) return 'as recorded'
    return lever.endsWith('Weeks') ? format.weeks(value) : format.percent(value)
  }
  const say = (lever: keyof Outlook): string =>
    PHRASES[lever].replace('…', write(lever, outlook[lever]))
  const changed = LEVERS.filter((lever) => outlook[lever] !== defaults[lever])
  const conditions = changed.map((lever) =>
    CONDITIONS[lever].replace(
      '…',
      `${write(lever, outlook[lever])} instead of ${defaults[lever] === null ? 'the recorded share' : write(lever, defaults[lever])}`,
    ),
  )
  return {
    scenario: {
      name: changed.length === 0 ? 'Default outlook' : 'Outlook set by the reader',
      differences: changed.map(
        (lever) => `${say(lever)} (unless changed: ${write(lever, defaults[lever])}).`,
      ),
      inShort: changed.map(
        (lever) =>
          `${NAMES[lever]} ${write(lever, outlook[lever])} (preset ${write(lever, defaults[lever])})`,
      ),
      condition:
        conditions.length > MOST_NAMED
          ? `${format.integer(conditions.length)} levers differ from the preset`
          : conditions.join(' and ') || undefined,
    },
    assumptions: [
      ...LEVERS.filter((lever) => !changed.includes(lever)).map((lever) => `${say(lever)}.`),
      'What follows the as-of date is assumed. It is not a forecast by any source.',
    ],
  }
}
