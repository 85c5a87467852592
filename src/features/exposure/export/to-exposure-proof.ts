import { type ProofBlock } from '@/domain/page/proof'
import { type Source } from '@/domain/record/source'
import { type Assessed } from '@/model/exposure'
import { toAssumptionSentences } from '@/features/exposure/count-assumptions'
import { type ProofScope } from '@/ui/exhibit/proof-scope'
import { type Format } from '@/ui/format/create-format'

/** What a proof needs besides what it proves. */
export type ProofContext = {
  readonly assessed: Assessed
  /** What all exports of the page have in common. */
  readonly scope: ProofScope
  readonly sources: readonly Source[]
  readonly title: string
  readonly format: Format
}

/** Return the proof of what is said about a list; its address shows the same day and scenario, but never the list. */
export function toExposureProof(context: ProofContext): ProofBlock {
  const { assessed, scope, sources, title, format } = context
  return {
    ...scope,
    title,
    units:
      'Quantities in kg per year; money of the list in its own currency; results in US dollars over the run, weeks after the first disruption or the as-of date, days of use.',
    sources: sources.map(({ title: name, publisher, date, url }) =>
      [`${publisher}, ${date}: ${name}`, ...(url === null ? [] : [url])].join(', '),
    ),
    assumptions: [
      ...scope.assumptions,
      ...toAssumptionSentences(assessed, format),
      ...assessed.list.assumptions,
    ],
  }
}
