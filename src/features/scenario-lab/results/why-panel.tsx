import { memo, useMemo, useState } from 'react'
import { type CivilDate } from '@/lib/civil-date'
import { type Catalogue } from '@/domain/lab/lab-catalogue'
import { unchanged, type LabScenario, type PresetId } from '@/domain/lab/lab-scenario'
import { LAB_MEASURES, type LabMeasure, type LabQuestion } from '@/domain/lab/lab-question'
import { inBuyerOrder, type BuyerMarket } from '@/domain/market/buyer-market'
import { usePriceTests } from '@/data/use-tested-prices'
import { useLabAnswer, type AnswerState } from '@/data/use-lab-answer'
import { type NamedScenario } from '@/data/use-lab-runs'
import { differingInputs } from '@/model/lab'
import { type SourceRef } from '@/ui/evidence/source-ref'
import { Panel } from '@/ui/layout/panel'
import { Select } from '@/ui/layout/select'
import { type LabContext } from '@/features/scenario-lab/use-lab'
import { Answer } from './answer'
import { toMeasureWords } from './measure-words'
import { useInputWords } from './use-input-words'
import { PriceTestNote } from './price-test-note'
import { Flips } from './flips'
import { Tornado } from './tornado'
import { Waterfall } from './waterfall'
import styles from './results.module.css'

/** Props of {@link WhyPanel}. */
export type WhyPanelProps = {
  readonly context: LabContext
  readonly active: NamedScenario
  /** Other open scenarios, which the active one can be compared with. */
  readonly others: readonly NamedScenario[]
  readonly elementId: string
  readonly name: string
  /** Where the buyer stands. */
  readonly market: BuyerMarket
  /** Whether questions wait: while a lever is held, and until the first bands are there. */
  readonly isWaiting: boolean
  /** While bands are refined, what takes long is not asked yet. */
  readonly isRefining: boolean
  readonly sources: readonly SourceRef[]
}

const PRESET = 'preset'
const NOT_YET: AnswerState = { share: 0, faults: [] }

type MeasureChoice = LabMeasure | `other ${LabMeasure}`

type MeasureRow = {
  readonly value: MeasureChoice
  readonly measure: LabMeasure
  readonly isOther: boolean
}

const FIRST_MEASURE: MeasureRow = { value: 'score', measure: 'score', isOther: false }

/** What can be asked about: all of the buyer's market, then what the other market has of its own. */
const MEASURES: readonly MeasureRow[] = [
  ...LAB_MEASURES.map((measure) => ({ value: measure, measure, isOther: false })),
  ...LAB_MEASURES.filter((measure) => measure !== 'foregone').map((measure) => ({
    value: `other ${measure}` as const,
    measure,
    isOther: true,
  })),
]

/** Why a scenario differs from its preset or from another, which input matters most, and what would flip the rating. */
export const WhyPanel = memo(DrawnWhyPanel)

function DrawnWhyPanel(props: WhyPanelProps) {
  const { context, active, others, elementId, name, market, isWaiting, isRefining, sources } = props
  const { record, catalogue } = context
  const { measure, place, choice, priceMarkets } = useMeasure(market)
  const [againstId, setAgainstId] = useState(PRESET)
  const { presetId, asOf } = active.scenario
  const preset = useMemo(() => toPreset(catalogue, presetId, asOf), [catalogue, presetId, asOf])
  const against = others.find(({ id }) => id === againstId) ?? preset
  const from = useBare(against.scenario)
  const to = useBare(active.scenario)
  const changed = useMemo(() => differingInputs(catalogue, from, to), [catalogue, from, to])
  const question = useMemo(
    () => ({ record, elementId, market: place, measure, from, to }),
    [record, elementId, place, measure, from, to],
  )
  const { words, writeInput } = useInputWords(context)
  const tests = usePriceTests(elementId)
  const parts = useQuestion('parts', question, !isWaiting && changed.length > 0)
  const swings = useQuestion('swings', question, !isWaiting && !isRefining)
  return (
    <Panel
      actions={
        <>
          <Select label="Measure" {...choice} />
          <Select
            label="Compared with"
            onChange={setAgainstId}
            options={[
              { value: PRESET, label: preset.name },
              ...others.map((other) => ({ value: other.id, label: other.name })),
            ]}
            value={against.id}
          />
        </>
      }
      id="why"
      subtitle={`${name}. Levers are what people do, assumptions how the world behaves: they are shown separately.`}
      title="Why did it move?"
    >
      <PriceTestNote markets={priceMarkets} name={name} tests={tests} />
      {changed.length === 0 ? (
        <p className={styles['empty']}>
          Nothing differs from {against.name}. Change a lever, or compare with another scenario, to
          see what each change does.
        </p>
      ) : (
        <Answer state={parts} words="Calculating the contribution of each input">
          {parts.answer?.kind === 'parts' && (
            <Waterfall
              fromName={against.name}
              market={place}
              measure={measure}
              share={parts.answer.share}
              sources={sources}
              toName={active.name}
              words={words}
            />
          )}
        </Answer>
      )}
      <Answer state={isRefining ? NOT_YET : swings} words="Calculating the effect of each input">
        {swings.answer?.kind === 'swings' && (
          <Tornado
            central={swings.answer.central}
            market={place}
            measure={measure}
            rows={swings.answer.rows}
            sources={sources}
            words={words}
            writeInput={writeInput}
          />
        )}
      </Answer>
      <Flips
        elementId={elementId}
        isWaiting={isWaiting}
        market={market}
        name={name}
        record={record}
        scenario={to}
        words={words}
        writeInput={writeInput}
      />
    </Panel>
  )
}

/** What is asked about, in which market, and the list to choose from; the choice stays with the buyer who moves. */
function useMeasure(buyer: BuyerMarket) {
  const [value, setValue] = useState<MeasureChoice>('score')
  const markets = inBuyerOrder(buyer)
  const toPlace = ({ isOther }: { readonly isOther: boolean }) => markets[isOther ? 1 : 0]
  const { measure, isOther } = MEASURES.find((row) => row.value === value) ?? FIRST_MEASURE
  const options = MEASURES.map((row) => ({
    value: row.value,
    label: toMeasureWords(row.measure, toPlace(row)).label,
  }))
  const place = toPlace({ isOther })
  return {
    measure,
    place,
    choice: { onChange: setValue, options, value },
    // Markets whose prices the answer prints.
    priceMarkets: measure === 'peakPrice' ? [place] : [],
  }
}

/** A preset on a day, as a scenario to compare with. */
function toPreset({ presets }: Catalogue, presetId: PresetId, asOf: CivilDate): NamedScenario {
  const label = presets.find(({ id }) => id === presetId)?.label ?? presetId
  return { id: PRESET, name: `preset “${label}”`, scenario: unchanged(presetId, asOf) }
}

/** A scenario without its notes, the same until what it sets changes: a note asks nothing anew. */
function useBare({ presetId, asOf, changes }: LabScenario): LabScenario {
  return useMemo(() => ({ presetId, asOf, changes }), [presetId, asOf, changes])
}

type Asked = Omit<Extract<LabQuestion, { readonly kind: 'parts' }>, 'kind'>

function useQuestion(kind: 'parts' | 'swings', asked: Asked, isAsked: boolean) {
  const question = useMemo(() => (isAsked ? { kind, ...asked } : undefined), [kind, asked, isAsked])
  return useLabAnswer(question)
}
