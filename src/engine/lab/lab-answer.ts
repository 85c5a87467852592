import { type Catalogue } from '@/domain/lab/lab-catalogue'
import { type InputId } from '@/domain/lab/lab-input'
import { createCatalogue } from './create-catalogue'
import { differingInputs, mixValues } from './differences'
import { toLabValues } from './lab-values'
import { shareOut } from '@/lib/shapley'
import { listCandidates, toSwingRange, withNumber } from './lab-candidates'
import { findJointFlips } from './joint-flips'
import { findInputFlip } from './lab-flip'
import { createMeasure, createRater, type MeasureNeeds } from './lab-measure'
import { runLabValues, scoreLab } from './lab-outcome'
import { type LabAnswer, type LabQuestion, type Swing } from '@/domain/lab/lab-question'

/** Told the share of the work that is done, 0 to 1. */
type Tell = (share: number) => void

type QuestionOf<Kind extends LabQuestion['kind']> = Extract<LabQuestion, { readonly kind: Kind }>

/** Most inputs that each have a part of their own; more are put together by what they are about. */
const MOST_PARTS = 8

/** Part of the search for flips that goes into inputs alone. */
const ALONE_SHARE = 0.8

/** Answer a question on this thread; throws a `ModelError` when a scenario of it cannot be run. */
export function answerLab(question: LabQuestion, tell: Tell): LabAnswer {
  const catalogue = createCatalogue(question.record)
  switch (question.kind) {
    case 'parts':
      return answerParts(question, catalogue, tell)
    case 'swings':
      return answerSwings(question, catalogue, tell)
    case 'flips':
      return answerFlips(question, catalogue, tell)
  }
}

function answerParts(question: QuestionOf<'parts'>, catalogue: Catalogue, tell: Tell): LabAnswer {
  const { from, to, measure } = question
  const valueOf = createMeasure({ ...question, catalogue }, measure)
  const ids = differingInputs(catalogue, from, to)
  const groupOf = ids.length > MOST_PARTS ? toGroup : (id: InputId) => id
  const { parts, standardErrors } = shareOut(
    ids.map(groupOf),
    (included) => {
      const chosen = ids.filter((id) => included.has(groupOf(id)))
      return valueOf(mixValues(catalogue, from, to, new Set(chosen)))
    },
    { onProgress: tell },
  )
  return {
    kind: 'parts',
    share: {
      from: valueOf(toLabValues(catalogue, from)),
      to: valueOf(mixValues(catalogue, from, to, new Set(ids))),
      parts: [...parts].map(([inputId, value]) => ({ inputId, value })),
      standardError: standardErrors && Math.max(...standardErrors.values()),
    },
  }
}

/** What an input is about: `mine.pangwa` of `mine.pangwa.severity`; itself where it is alone. */
function toGroup(id: InputId): string {
  const [family, target, field] = id.split('.')
  return field === undefined ? id : `${family}.${target}`
}

function answerSwings(question: QuestionOf<'swings'>, catalogue: Catalogue, tell: Tell): LabAnswer {
  const valueOf = createMeasure({ ...question, catalogue }, question.measure)
  const values = toLabValues(catalogue, question.to)
  const before = toLabValues(catalogue, question.from)
  const moved = listCandidates(catalogue, values, question.elementId).flatMap((candidate) => {
    const range = toSwingRange(candidate, values, before)
    return range === undefined ? [] : [{ inputId: candidate.input.id, ...range }]
  })
  const rows = moved.map((range, index): Swing => {
    const at = (value: number): number => valueOf(withNumber(values, range.inputId, value))
    const row = { ...range, atLow: at(range.low), atHigh: at(range.high) }
    tell((index + 1) / moved.length)
    return row
  })
  return { kind: 'swings', central: valueOf(values), rows }
}

function answerFlips(question: QuestionOf<'flips'>, catalogue: Catalogue, tell: Tell): LabAnswer {
  const { record, scenario, elementId, market } = question
  const values = toLabValues(catalogue, scenario)
  const score = scoreLab(record, runLabValues(record, catalogue, values), elementId, market)
  const needs: MeasureNeeds = { record, catalogue, elementId, market }
  const rate = createRater(needs, score)
  const candidates = listCandidates(catalogue, values, elementId)
  const rows = candidates.map((candidate, index) => {
    const row = findInputFlip(candidate, values, rate)
    tell(((index + 1) / candidates.length) * ALONE_SHARE)
    return row
  })
  const joint = findJointFlips({ ...needs, values, rate }, candidates, rows)
  tell(1)
  return { kind: 'flips', band: score.band, rows, joint }
}
