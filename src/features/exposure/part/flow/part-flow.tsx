import { useCallback, useMemo, useState } from 'react'
import { type PartFlow as Flow } from '@/domain/parts/exposure'
import { type ModelRecord } from '@/domain/record/model-record'
import { useChartSize } from '@/ui/charts/axis/use-chart-size'
import { ExhibitPart } from '@/ui/exhibit/exhibit-part'
import { useExhibitRoom } from '@/ui/exhibit/exhibit-room'
import { useFormat } from '@/ui/format/format-context'
import { Select } from '@/ui/layout/select'
import { FlowDrawing } from './flow-drawing'
import styles from './flow.module.css'
import { toFlowSentence, toNodeWords } from './flow-words'
import { toStrands } from './to-strands'

type PartFlowProps = {
  readonly flows: readonly Flow[]
  readonly record: Pick<ModelRecord, 'regions' | 'gates' | 'elements'>
}

const ALL = ''

/** Ways from mines over gates and elements to the part, drawn as bands; of one element alone where that is chosen. */
export function PartFlow({ flows, record }: PartFlowProps) {
  const format = useFormat()
  const room = useExhibitRoom()
  const { size, setBox, setRuler } = useChartSize()
  const [chosen, setChosen] = useState(ALL)
  const elementIds = useMemo(() => [...new Set(flows.map(({ elementId }) => elementId))], [flows])
  const elementId = elementIds.includes(chosen) ? chosen : undefined
  const most =
    room?.drawing === undefined ? undefined : Math.floor(room.drawing / (1.8 * size.fontSize)) - 1
  const strands = useMemo(() => toStrands(flows, { elementId, most }), [flows, elementId, most])
  const context = useMemo(() => ({ record, format }), [record, format])
  const wordsOf = useMemo(() => toNodeWords(strands, context), [strands, context])
  const sentence = toFlowSentence(toStrands(flows), elementId, context)
  const describe = useCallback(() => ({ sentence }), [sentence])
  return (
    <>
      <ExhibitPart describe={describe} />
      {elementIds.length > 1 && (
        <div data-print="no">
          <Select
            label="Draw"
            onChange={setChosen}
            options={[
              { value: ALL, label: 'all its oxide' },
              ...elementIds.map((id) => ({
                value: id,
                label: `its ${nameOf(record, id).toLowerCase()} alone`,
              })),
            ]}
            value={elementId ?? ALL}
          />
        </div>
      )}
      <ul className={styles['key']}>
        <li>
          <span aria-hidden="true" className={styles['sign']} />
          leaves its mine
        </li>
        <li>
          <span aria-hidden="true" className={styles['sign']} data-held="true" />
          held back: does not leave
        </li>
      </ul>
      <div className={styles['box']} data-plot="" ref={setBox}>
        <span aria-hidden="true" className={styles['ruler']} ref={setRuler} />
        {size.width > 0 && (
          <FlowDrawing
            fontSize={size.fontSize}
            strands={strands}
            tallest={room?.drawing}
            width={size.width}
            wordsOf={wordsOf}
          />
        )}
      </div>
      <p className={styles['sentence']}>{sentence}</p>
    </>
  )
}

function nameOf({ elements }: Pick<ModelRecord, 'elements'>, elementId: string): string {
  return elements.find(({ id }) => id === elementId)?.name ?? elementId
}
