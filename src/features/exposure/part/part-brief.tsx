import { useContext, useMemo } from 'react'
import { type PartScore } from '@/domain/parts/exposure'
import { traceFlows } from '@/model/exposure'
import { useSourceLookup } from '@/data/use-source-refs'
import { toProofLines, type ProofLine } from '@/domain/page/proof'
import { ProofScopeContext } from '@/ui/exhibit/proof-scope'
import { useFormat } from '@/ui/format/format-context'
import { type Format } from '@/ui/format/create-format'
import { writeCauseSentences } from '@/features/exposure/cause-words'
import { writeChance, writeWhen } from '@/features/exposure/chance-words'
import {
  writeAction,
  writeBenefit,
  writeDays,
  writeKg,
  writeLoss,
} from '@/features/exposure/part-words'
import { toExposureProof } from '@/features/exposure/export/to-exposure-proof'
import { toSourceIds } from '@/features/exposure/to-source-ids'
import { addDays } from '@/lib/civil-date'
import styles from './part-brief.module.css'
import { type PartPanelProps } from './part-props'
import { toHeldBack, toOrigins } from './to-origins'
import { toHeadline } from './to-part-finding'
import { useHoldPlan } from './use-hold-plan'
import { toHalfYears, toPartPaths } from './to-part-curves'

const WIDTH = 720
const HEIGHT = 110
/** Room for the words of the axes. */
const LEFT = 40
const BOTTOM = 18

/** The stock of a part on paper, with its range; the page itself has the chart that can be read week by week. */
function BriefChart({ assessed, row }: PartPanelProps) {
  const format = useFormat()
  const { central, low, high } = toPartPaths(assessed, row)
  const most = Math.max(1, ...central.coverDays, ...low.coverDays, ...high.coverDays)
  const weeks = central.coverDays.length
  const x = (week: number) => LEFT + ((WIDTH - LEFT) * week) / Math.max(1, weeks - 1)
  const y = (days: number) => 4 + (HEIGHT - BOTTOM - 8) * (1 - days / most)
  const line = (days: Float64Array) =>
    [...days].map((value, week) => `${x(week).toFixed(1)},${y(value).toFixed(1)}`)
  const last = central.firstWeek + weeks - 1
  return (
    <figure className={styles['chart']}>
      <figcaption>
        Own stock in days of use: central run, and the range over what “halted” and “shut” may mean
        (modelled)
      </figcaption>
      <svg aria-hidden="true" viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
        <polygon
          className={styles['band']}
          points={[...line(low.coverDays), ...line(high.coverDays).toReversed()].join(' ')}
        />
        <polyline className={styles['line']} points={line(central.coverDays).join(' ')} />
        <line className={styles['axis']} x1={LEFT} x2={WIDTH} y1={y(0)} y2={y(0)} />
        {[0, most].map((days) => (
          <text key={days} textAnchor="end" x={LEFT - 6} y={y(days) + 8}>
            {format.integer(days)}
          </text>
        ))}
        {toHalfYears(central.firstWeek, last).map((week) => (
          <text key={week} x={x(week - central.firstWeek)} y={HEIGHT - 2}>
            {format.monthShort(addDays(assessed.record.info.baselineDate, 7 * week))}
          </text>
        ))}
      </svg>
    </figure>
  )
}

/** Mine regions that the brief names. */
const MOST_ORIGINS = 3

/** One page of paper for a part, to be handed to a supplier: finding, figures, stock, reasons, actions and proof. */
export function PartBrief({ assessed, row }: PartPanelProps) {
  const format = useFormat()
  const { part, material, outcome } = row
  const plan = useHoldPlan(assessed, row)
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
      <p>{writeCauseSentences(row, format).join(' ')}</p>
      <Origins assessed={assessed} row={row} />
      <h2>Possible actions, each run through the model alone</h2>
      <ul>
        {outcome.actions
          .toSorted((a, b) => b.benefitUsd - a.benefitUsd)
          .map((action) => (
            <li key={action.kind}>
              <strong>{writeAction(action, format)}</strong>: {writeBenefit(action, format)}.
            </li>
          ))}
      </ul>
      {plan !== '' && <p>{plan}</p>}
      <Proof assessed={assessed} row={row} />
    </article>
  )
}

function toFacts({ row }: PartPanelProps, format: Format): readonly (readonly [string, string])[] {
  const { exposure, outcome } = row
  const { runs, lossUsd, score } = outcome
  const range =
    runs === 0
      ? 'central run'
      : `P5 to P95: ${writeLoss(lossUsd.p5, format)} to ${writeLoss(lossUsd.p95, format)}`
  return [
    [
      runs === 0 ? 'Runs out' : `Runs out, share of ${format.integer(runs)} runs`,
      `${writeChance(row, format)}, ${writeWhen(row, format)}`,
    ],
    ['At risk over the run', `${writeLoss(lossUsd.mean, format)} (${range})`],
    ['Days of cover now', writeDays(exposure.coverDays, format)],
    ['Use not covered', writeKg(outcome.missedKg, format)],
    ['Score', score === undefined ? 'not rated' : writeScore(score, format)],
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
      {ways.length === 0
        ? `Every mine region that it draws on shipped in full on ${format.date(assessed.asOf)}.`
        : `On ${format.date(assessed.asOf)} ${format.percent(toHeldBack(origins))} of its oxide was not leaving its mines: ${ways.join('; ')}.`}{' '}
      Nobody publishes whose oxide goes where; every buyer is taken to draw on the pool that all
      mines fill.
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
