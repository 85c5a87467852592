import { type ReactNode, useCallback, useMemo } from 'react'
import { ExhibitPart } from '@/ui/exhibit/exhibit-part'
import { useExhibitRoom } from '@/ui/exhibit/exhibit-room'
import { useChartSize } from '@/ui/charts/axis/use-chart-size'
import { SourceLine } from '@/ui/evidence/source-line'
import { type SourceRef } from '@/ui/evidence/source-ref'
import { type Format } from '@/ui/format/create-format'
import { useFormat } from '@/ui/format/format-context'
import { type Column } from '@/ui/tables/column'
import { FoldedTable } from '@/ui/tables/folded-table'
import { MapKey } from './map-key'
import { type ControllerKey, type MapFlow, type MapPlace } from './place'
import { PlaceDrawing } from './place-drawing'
import styles from './place-map.module.css'

/** Props of {@link PlaceMap}. */
export type PlaceMapProps = {
  readonly level: 'kachin' | 'world'
  /** In reading order. */
  readonly places: readonly MapPlace[]
  readonly flows?: readonly MapFlow[] | undefined
  readonly selectedId?: string | undefined
  /** Makes places without an address pressable. */
  readonly onSelect?: ((id: string) => void) | undefined
  /** Controllers in the key. */
  readonly controllers: readonly ControllerKey[]
  /** Name of the map: `Who controls the mines on 20 November 2024`. */
  readonly label: string
  /** What the map says, generated from its data. */
  readonly sentence: string
  /** Shown under the key: what is not drawn, and why. */
  readonly footnote?: ReactNode | undefined
  readonly sources: readonly SourceRef[]
}

const NO_FLOWS: readonly MapFlow[] = []

/** Places on one of two fixed maps. */
export function PlaceMap({
  level,
  places,
  flows = NO_FLOWS,
  selectedId,
  onSelect,
  controllers,
  label,
  sentence,
  footnote,
  sources,
}: PlaceMapProps) {
  const format = useFormat()
  const room = useExhibitRoom()
  const { size, setBox, setRuler } = useChartSize()
  const columns = useMemo(() => toColumns(format), [format])
  const describe = useCallback(() => ({ sentence }), [sentence])
  return (
    <figure aria-label={label} className={styles['figure']} data-beside={room !== undefined}>
      <div className={styles['box']} data-level={level} data-plot="" ref={setBox}>
        <span aria-hidden="true" className={styles['ruler']} ref={setRuler} />
        {size.width > 0 && (
          <PlaceDrawing
            flows={flows}
            fontSize={size.fontSize}
            level={level}
            onSelect={onSelect}
            places={places}
            selectedId={selectedId}
            tallest={room?.drawing}
            width={size.width}
          />
        )}
      </div>
      <ExhibitPart describe={describe} />
      <div className={styles['words']}>
        <MapKey
          controllers={controllers}
          flows={flows}
          hasBorderBand={level === 'kachin'}
          places={places}
        />
        <figcaption className={styles['caption']}>
          <p>{sentence}</p>
          {footnote !== undefined && <div className={styles['footnote']}>{footnote}</div>}
        </figcaption>
      </div>
      <FoldedTable
        caption={label}
        columns={columns}
        of={label}
        rowId={({ id }) => id}
        rows={places}
      />
      <SourceLine sources={sources} />
    </figure>
  )
}

const KIND_WORDS = {
  region: 'mining region',
  gate: 'border gate',
  plant: 'plant',
  town: 'town',
} as const

function toColumns(format: Format): readonly Column<MapPlace>[] {
  return [
    { id: 'label', header: 'Place', cell: ({ label }) => label, isRowHeader: true },
    { id: 'kind', header: 'Kind', cell: ({ kind }) => KIND_WORDS[kind] },
    { id: 'description', header: 'State', cell: ({ description }) => description },
    {
      id: 'output',
      header: 'Output',
      unit: 't REO a year',
      align: 'end',
      cell: ({ output }) => (output === undefined ? '–' : format.integer(output)),
      value: ({ output }) => output,
    },
  ]
}
