import { useEffect } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useData } from '@/data/data-context'
import { useDataState } from '@/data/panel-state'
import { toBounds, type Bounds } from '@/domain/parts/bounds'
import { type Material } from '@/domain/parts/material'
import { type ElementRecord, type RegionRecord } from '@/domain/record/record'
import { usePartsStore } from '@/state/lists/parts-store'
import { PanelBody } from '@/ui/layout/panel-body'
import { ChooseSource } from './choose-source'
import { ColumnStep } from './column-step'
import { PreviewStep } from './preview-step'
import { QuestionStep } from './question-step'
import { type Draft } from './import-step'
import { type ImportBegin } from './import-begin'
import { useImport, type ImportContext } from './use-import'
import { Button } from '@/ui/layout/button'
import styles from './import.module.css'
import { type Progress } from '@/parts/thread/parts-reader'
import { useFormat } from '@/ui/format/format-context'

type WorkingStepProps = {
  readonly progress: Progress | undefined
  readonly onCancel: () => void
}

const PHASES: Readonly<Record<Progress['phase'], string>> = {
  unpacking: 'Unpacking the workbook',
  reading: 'Reading the rows',
  checking: 'Checking the lines',
}

/** How far reading has come, and the way out. */
function WorkingStep({ progress, onCancel }: WorkingStepProps) {
  const format = useFormat()
  const phase = progress === undefined ? 'Reading the list' : PHASES[progress.phase]
  return (
    <div className={styles['step']}>
      <label className={styles['progress']}>
        {phase}: {format.percent(progress?.share ?? 0)}
        <progress max={1} value={progress?.share ?? 0} />
      </label>
      <div className={styles['buttons']}>
        <Button onClick={onCancel}>Stop reading</Button>
      </div>
    </div>
  )
}

type SheetStepProps = {
  readonly sheets: readonly string[]
  readonly onChoose: (sheet: string) => void
}

/** Which sheet of a workbook holds the list. */
function SheetStep({ sheets, onChoose }: SheetStepProps) {
  return (
    <div className={styles['step']}>
      <h3>Which sheet holds the list?</h3>
      <div className={styles['buttons']}>
        {sheets.map((sheet) => (
          <Button key={sheet} onClick={() => onChoose(sheet)}>
            {sheet}
          </Button>
        ))}
      </div>
    </div>
  )
}

type ImportFlowProps = {
  /** What to begin with; without anything the reader chooses. */
  readonly begin: ImportBegin | undefined
  /** Told each draft with something chosen or typed in it, so that none is lost when the window is closed. */
  readonly onDraft: (draft: Draft) => void
  readonly onDone: () => void
}

/** Bring a list in: choose, say what the columns hold, settle doubts, mend bad rows, take it over. */
export function ImportFlow({ begin, onDraft, onDone }: ImportFlowProps) {
  const { queries } = useData()
  const materials = useQuery(queries.materials)
  const elements = useQuery(queries.elements)
  const regions = useQuery(queries.regions)
  const state = useDataState([materials, elements, regions])
  const mappings = usePartsStore(({ memory }) => memory.mappings)
  if (materials.data === undefined || elements.data === undefined || regions.data === undefined) {
    return <PanelBody minHeight="16rem" state={state} />
  }
  return (
    <Steps
      begin={begin}
      context={{
        materials: materials.data,
        elementIds: elements.data.map(({ id }) => id),
        bounds: toRecordBounds(elements.data, regions.data, materials.data),
        mappings,
      }}
      onDone={onDone}
      onDraft={onDraft}
    />
  )
}

/** Return what amounts are measured against, from the record of the market. */
function toRecordBounds(
  elements: readonly ElementRecord[],
  regions: readonly RegionRecord[],
  materials: readonly Material[],
): Bounds {
  return toBounds(
    {
      elements: elements.map(({ id, basePriceUsdPerKg }) => ({
        id,
        basePriceUsdPerKg: basePriceUsdPerKg.value,
      })),
      regions: regions.map(({ output, basket }) => ({
        outputTonnesPerYear: output.value,
        basket: basket.value,
      })),
    },
    materials,
  )
}

function Steps({
  begin,
  context,
  onDraft,
  onDone,
}: ImportFlowProps & { readonly context: ImportContext }) {
  const controls = useImport(context, begin)
  const { step } = controls
  const draft = 'draft' in step ? step.draft : undefined
  useEffect(() => {
    if (draft !== undefined) onDraft(draft)
  }, [draft, onDraft])
  switch (step.kind) {
    case 'choose':
      return (
        <ChooseSource onFile={controls.openFile} onOpen={controls.open} refusal={step.refusal} />
      )
    case 'working':
      return <WorkingStep onCancel={controls.cancel} progress={step.progress} />
    case 'sheets':
      return (
        <SheetStep
          onChoose={(sheet) => controls.open(step.source, { sheet })}
          sheets={step.sheets}
        />
      )
    case 'columns':
      return <ColumnStep controls={controls} draft={step.draft} refusal={step.refusal} />
    case 'questions':
      return <QuestionStep controls={controls} draft={step.draft} questions={step.questions} />
    case 'preview':
      return (
        <PreviewStep
          begin={begin}
          controls={controls}
          draft={step.draft}
          materials={context.materials}
          onDone={onDone}
          onDraft={onDraft}
          result={step.result}
        />
      )
  }
}
