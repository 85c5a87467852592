import { roundToTotal } from '@/lib/largest-remainder'
import { type RiskScore, type ScoreChange } from '@/domain/market/indicators'
import { BandLabel } from '@/ui/evidence/band-label'
import { type EvidenceKind } from '@/ui/evidence/evidence-words'
import { EvidenceMark } from '@/ui/evidence/evidence-mark'
import { SourceLine } from '@/ui/evidence/source-line'
import { type SourceRef } from '@/ui/evidence/source-ref'
import { useFormat } from '@/ui/format/format-context'
import styles from './score-breakdown.module.css'
import { toChangeParts, toDisplayedChange } from './to-score-words'

/** One input of a score with all that a reader needs to judge it. */
export type ScoreInputRow = {
  readonly id: string
  readonly factor: 'likelihood' | 'exposure' | 'vulnerability'
  readonly label: string
  readonly value: string
  readonly note?: string | undefined
  readonly evidence: EvidenceKind
  readonly sources: readonly SourceRef[]
}

/** Props of {@link ScoreBreakdown}. */
export type ScoreBreakdownProps = {
  readonly score: RiskScore
  readonly inputs: readonly ScoreInputRow[]
  readonly change?: ScoreChange | undefined
  /** Since when the change is counted: `23 Sep 2024`. */
  readonly since?: string | undefined
}

const FACTORS = ['likelihood', 'exposure', 'vulnerability'] as const

const FACTOR_WORDS = {
  likelihood: {
    title: 'Likelihood',
    symbol: 'L',
    formula:
      'L = 1 − (1 − L₀)(1 − M)(1 − K): concentrated supply, halted mines and shut gates, or exports withheld by licences',
  },
  exposure: {
    title: 'Exposure',
    symbol: 'E',
    formula: 'E = import reliance × (1 − recycling rate) × substitution index',
  },
  vulnerability: {
    title: 'Vulnerability',
    symbol: 'V',
    formula: 'V = 1 − (1 − EI/10)(1 − gap): important uses, or stocks that run short',
  },
} as const

/** A score taken apart: factors, inputs, sources, formula; the displayed parts add up to the displayed score. */
export function ScoreBreakdown({ score, inputs, change, since }: ScoreBreakdownProps) {
  const format = useFormat()
  const shown = Math.round(score.value)
  const distances = roundToTotal(
    FACTORS.map((factor) => score.split[factor]),
    100 - shown,
  )
  return (
    <div className={styles['breakdown']}>
      <p className={styles['total']}>
        <strong>{format.score(score.value)}</strong> of 100, <BandLabel band={score.band} />
      </p>
      <p>
        100 × (L × E × V)<sup>1/3</sup> = 100 × ({format.number(score.likelihood, 3)} ×{' '}
        {format.number(score.exposure, 3)} × {format.number(score.vulnerability, 3)})<sup>1/3</sup>{' '}
        = {format.number(score.value, 1)}. Our own score in the structure of the USGS method (Nassar
        et al. 2020), version {score.formulaVersion}. Bands: 30 is the EU’s own corner, 40 the USGS
        2021 cut-off; 60 and 75 are ours.
      </p>
      <table className={styles['parts']}>
        <caption>What keeps it from 100: {format.integer(100 - shown)} points</caption>
        <thead>
          <tr>
            <th scope="col">Factor</th>
            <th scope="col">Value</th>
            <th scope="col">Points below 100</th>
          </tr>
        </thead>
        <tbody>
          {FACTORS.map((factor, index) => (
            <tr key={factor}>
              <th scope="row">
                {FACTOR_WORDS[factor].title} ({FACTOR_WORDS[factor].symbol})
              </th>
              <td>{format.number(score[factor], 3)}</td>
              <td>{format.integer(distances[index] ?? 0)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th colSpan={2} scope="row">
              Score = 100 − the sum
            </th>
            <td>
              {format.integer(100 - shown)} → {format.score(score.value)}
            </td>
          </tr>
        </tfoot>
      </table>
      {change !== undefined && since !== undefined && <ChangeTable change={change} since={since} />}
      {FACTORS.map((factor) => (
        <section key={factor}>
          <h3>{FACTOR_WORDS[factor].title}</h3>
          <p className={styles['formula']}>{FACTOR_WORDS[factor].formula}</p>
          <dl className={styles['inputs']}>
            {inputs
              .filter((input) => input.factor === factor)
              .map((input) => (
                <div key={input.id}>
                  <dt>{input.label}</dt>
                  <dd>
                    <strong>{input.value}</strong> <EvidenceMark evidence={input.evidence} />
                    {input.note !== undefined && <p>{input.note}</p>}
                    <SourceLine sources={input.sources} />
                  </dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
    </div>
  )
}

type ChangeTableProps = { readonly change: ScoreChange; readonly since: string }

/** Why a score moved, in points that add up to the displayed change. */
function ChangeTable({ change, since }: ChangeTableProps) {
  const format = useFormat()
  const total = toDisplayedChange(change)
  return (
    <table className={styles['parts']}>
      <caption>
        Why it moved since {since}: {format.score(change.from.value)} →{' '}
        {format.score(change.to.value)}
      </caption>
      <thead>
        <tr>
          <th scope="col">Cause</th>
          <th scope="col">Points</th>
        </tr>
      </thead>
      <tbody>
        {toChangeParts(change).map((part) => (
          <tr key={part.id}>
            <th scope="row">{part.label}</th>
            <td>{format.change(part.points)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">Change</th>
          <td>{format.change(total)}</td>
        </tr>
      </tfoot>
    </table>
  )
}
