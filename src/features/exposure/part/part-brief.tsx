import { useContext, useMemo } from 'react'
import { type PartScore } from '@/domain/parts/exposure'
import { traceFlows } from '@/model/exposure'
import { useSourceLookup } from '@/data/use-source-refs'
import { toProofLines, type ProofLine } from '@/domain/page/proof'
import { ProofScopeContext } from '@/ui/exhibit/proof-scope'
import { useFormat } from '@/ui/format/format-context'
import { type Format } from '@/ui/format/create-format'
import { writeAction, writeBenefit, writeDays } from '@/features/exposure/part-words'
import { toExposureProof } from '@/features/exposure/export/to-exposure-proof'
import { toSourceIds } from '@/features/exposure/to-source-ids'
import { BriefChart } from './brief-chart'
import styles from './part-brief.module.css'
import { type PartPanelProps } from './part-props'
import { toHeldBack, toOrigins } from './to-origins'
import { toHeadline } from './to-part-finding'

/** Mine regions that the brief names. */
const MOST_ORIGINS = 6

/** One page of paper for a part, to be handed to a supplier: finding, figures, stock, reasons, actions and proof. */
export function PartBrief({ assessed, row }: PartPanelProps) {
  const format = useFormat()
  const { part, material, exposure } = row
  const meta = [part.description, part.site, part.supplier, material].filter(Boolean).join(' · ')
  return (
    <article className={styles['brief']}>
      <h1>{toHeadline(assessed, row, format)}</h1>
      <p>
        {meta}. As of {format.dateLong(assessed.asOf)}.
        {assessed.list.isSample && ' A part of the sample list: it does not exist.'}
      </p>
      <dl className={styles['facts']}>
        {toFacts({ assessed, row }, format).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <BriefChart assessed={assessed} row={row} />
      <h2>Why</h2>
      <Origins assessed={assessed} row={row} />
      <h2>Possible actions, each run through the model alone</h2>
      <ul>
        {exposure.actions
          .toSorted((a, b) => b.benefitUsd - a.benefitUsd)
          .map((action) => (
            <li key={action.kind}>
              <strong>{writeAction(action.kind, format)}</strong>: {writeBenefit(action, format)}.
            </li>
          ))}
      </ul>
      <Proof assessed={assessed} row={row} />
    </article>
  )
}

function toFacts(
  { assessed, row }: PartPanelProps,
  format: Format,
): readonly (readonly [string, string])[] {
  const { exposure, index } = row
  const { low, high } = assessed.range
  const [least = 0, most = 0] = [low, high]
    .map(({ losses }) => losses.moneyAtRiskUsd[index] ?? 0)
    .toSorted((a, b) => a - b)
  const weeks = (span: number | 'never') =>
    span === 'never' ? 'not in the run' : format.weeks(span)
  return [
    [
      'At risk over the run',
      `${format.usd(exposure.moneyAtRiskUsd)} (${format.usd(least)} to ${format.usd(most)})`,
    ],
    ['Days of cover now', writeDays(exposure.coverDays, format)],
    ['Time to survive / to recover', `${weeks(exposure.ttsWeeks)} / ${weeks(exposure.ttrWeeks)}`],
    ['Use not delivered', `${format.integer(exposure.missedKg)} kg`],
    ['Score', exposure.score === undefined ? 'not rated' : writeScore(exposure.score, format)],
  ]
}

function writeScore(
  { value, band, likelihood, exposure, vulnerability }: PartScore,
  format: Format,
): string {
  const factors = [likelihood, exposure, vulnerability].map((factor) => format.number(factor, 2))
  return `${format.score(value)} of 100, ${band} (L × E × V: ${factors.join(' × ')})`
}

function Origins({ assessed, row }: PartPanelProps) {
  const format = useFormat()
  const { run, materials, asOfWeek, record } = assessed
  const origins = useMemo(
    () => toOrigins(traceFlows({ run, part: row.part, materials, atWeek: asOfWeek }), record),
    [run, row.part, materials, asOfWeek, record],
  )
  const ways = origins
    .filter(({ passing }) => passing < 0.995)
    .slice(0, MOST_ORIGINS)
    .map(
      ({ region, country, gate, share, passing }) =>
        `${region}, ${country}${gate === undefined ? '' : ` over ${gate}`} (${format.percent(share)} of its oxide, ${format.percent(passing)} of it leaving)`,
    )
  return (
    <p>
      {format.percent(toHeldBack(origins))} of its oxide was not leaving its mines on{' '}
      {format.date(assessed.asOf)}
      {ways.length > 0 && `: ${ways.join('; ')}`}. Nobody publishes whose oxide goes where; every
      buyer is taken to draw on the pool that all mines fill.
    </p>
  )
}

/** The proof of this part alone: assumptions of other lines are left out. */
function Proof({ assessed, row }: PartPanelProps) {
  const format = useFormat()
  const look = useSourceLookup()
  const scope = useContext(ProofScopeContext)
  const own = { ...assessed, parts: assessed.parts.slice(row.index, row.index + 1) }
  const lines =
    scope === undefined
      ? []
      : toProofLines(toExposureProof({ assessed: own, scope, sources: [], title: '', format }))
  const sources = look(toSourceIds(own)).map(({ publisher, date }) => `${publisher} ${date}`)
  return (
    <footer className={styles['proof']}>
      {joinLines(lines.filter(([label]) => label !== '# Title')).map(([label, texts]) => (
        <p key={label}>
          <strong>{label.slice(2)}:</strong> {texts.join(' ')}
        </p>
      ))}
      <p>
        <strong>Sources:</strong> {sources.join(' · ')}
      </p>
    </footer>
  )
}

/** Put what is said under one label into one paragraph: a page has room for no more. */
function joinLines(
  lines: readonly ProofLine[],
): readonly (readonly [label: string, texts: readonly string[]])[] {
  const labels = [...new Set(lines.map(([label]) => label))]
  return labels.map((label) => [
    label,
    lines.filter(([other]) => other === label).map(([, text]) => text),
  ])
}
