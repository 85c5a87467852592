import { DEFAULT_OUTLOOK, type Outlook } from '@/domain/outlook'
import { type ProofBlock } from '@/domain/proof'
import { type Source } from '@/domain/source'
import { MODEL_VERSION } from '@/domain/version'
import { type Assessed } from '@/data/assess-exposure'
import { toAssumptionSentences } from '@/features/exposure/count-assumptions'
import { type Format } from '@/ui/format/create-format'

/** The levers of the outlook, and what each sets. */
const LEVERS = [
  ['haltWeeks', 'Weeks that the halt goes on after the as-of date'],
  ['haltSeverity', 'Output lost in the case regions'],
  ['gateWeeks', 'Weeks that the gates stay as they are'],
  ['gateSeverity', 'Ore held back at the gates'],
  ['licenceWeeks', 'Weeks that licences stay as tight'],
  ['licenceSeverity', 'Exports withheld under licences'],
] as const satisfies readonly (readonly [keyof Outlook, string])[]

/** What a proof needs besides what it proves. */
export type ProofGround = {
  readonly assessed: Assessed
  readonly outlook: Outlook
  readonly sources: readonly Source[]
  readonly title: string
  readonly format: Format
}

/** Return the proof of what is said about a list; it carries no address, as the list stays in the browser. */
export function toExposureProof(ground: ProofGround): ProofBlock {
  const { assessed, outlook, sources, title, format } = ground
  const { record, asOf, list, exposure } = assessed
  return {
    title,
    units:
      'Quantities in kg per year; money of the list in its own currency; results in US dollars over the run, weeks after the first disruption or the as-of date, days of use.',
    scenario: {
      name: 'The record up to the as-of date, then the outlook of the overview',
      differences: toDifferences(outlook, format),
    },
    asOf,
    dataVintage: record.info.vintage,
    formulaVersion: `${exposure.formulaVersion}, ${MODEL_VERSION}`,
    sources: sources.map(({ title: name, publisher, date, url }) =>
      [`${publisher}, ${date}: ${name}`, ...(url === null ? [] : [url])].join(', '),
    ),
    link: '',
    assumptions: [...toAssumptionSentences(assessed, format), ...list.assumptions],
  }
}

function toDifferences(outlook: Outlook, format: Format): readonly string[] {
  const write = (lever: keyof Outlook, value: number | null) => {
    if (value === null) return 'as recorded'
    return lever.endsWith('Weeks') ? format.integer(value) : format.percent(value)
  }
  return LEVERS.flatMap(([lever, words]) => {
    const [set, usual] = [outlook[lever], DEFAULT_OUTLOOK[lever]]
    return set === usual
      ? []
      : [`${words}: ${write(lever, set)} (unless set: ${write(lever, usual)})`]
  })
}
