import { useId, useMemo } from 'react'
import { MapFlows } from './map-flows'
import { MapGround } from './map-ground'
import { layOutPlaces } from './map-layout'
import { type MapLevel, toMapView } from './map-view'
import { type MapFlow, type MapPlace } from './place'
import { toFillName, type PlaceFill, toFillColors } from './place-fill'
import { type Box, placeLabels } from './place-labels'
import { PlaceMark } from './place-mark'
import { PlaceTarget } from './place-target'
import styles from './place-map.module.css'

/** Props of {@link PlaceDrawing}. */
export type PlaceDrawingProps = {
  readonly level: MapLevel
  readonly places: readonly MapPlace[]
  readonly flows: readonly MapFlow[]
  readonly selectedId: string | undefined
  readonly onSelect: ((id: string) => void) | undefined
  readonly width: number
  readonly fontSize: number
  /** Height that it keeps to, in px; its own unless told. */
  readonly tallest?: number | undefined
}

/** The map at one width: ground, flows, marks and labels, with pressable spots over the marks. */
export function PlaceDrawing(props: PlaceDrawingProps) {
  const { level, places, flows, selectedId, onSelect, width, fontSize, tallest } = props
  const prefix = useId()
  const view = useMemo(() => toMapView(level, width, tallest), [level, width, tallest])
  const placed = useMemo(() => layOutPlaces(places, view), [places, view])
  const spots = useMemo(
    () =>
      placeLabels(placed, { frame: view, fontSize, taken: toTitleBoxes(level, width, fontSize) }),
    [placed, view, level, width, fontSize],
  )
  const marks = placed.toSorted((left, right) => right.radius - left.radius)
  return (
    <>
      <svg
        aria-hidden="true"
        className={styles['map']}
        data-level={level}
        height={view.height}
        width={view.width}
      >
        <FillPatterns fills={toFills(places)} prefix={prefix} />
        <MapGround level={level} view={view} />
        {level === 'kachin' && <CountryNames fontSize={fontSize} width={view.width} />}
        <MapFlows flows={flows} places={placed} />
        <path
          className={styles['leader']}
          d={[...spots.values()].map(({ leader }) => leader).join('')}
        />
        {marks.map((item) => (
          <PlaceMark
            isSelected={item.place.id === selectedId}
            item={item}
            key={item.place.id}
            prefix={prefix}
          />
        ))}
        {placed.map(({ place }) => {
          const spot = spots.get(place.id)
          if (spot === undefined) return undefined
          return (
            <text
              className={styles['label']}
              data-kind={place.kind}
              key={place.id}
              textAnchor={spot.anchor}
              x={spot.x}
              y={spot.y}
            >
              {place.label}
              {place.sublabel !== undefined && (
                <tspan className={styles['sublabel']} dy={fontSize * 1.15} x={spot.x}>
                  {place.sublabel}
                </tspan>
              )}
            </text>
          )
        })}
      </svg>
      {placed.map((item) => (
        <PlaceTarget
          isSelected={item.place.id === selectedId}
          item={item}
          key={item.place.id}
          onSelect={item.place.kind === 'town' ? undefined : onSelect}
        />
      ))}
    </>
  )
}

const NEAR_NAME = 'MYANMAR · Kachin State'
const FAR_NAME = 'CHINA · Yunnan'

function CountryNames({ width, fontSize }: { readonly width: number; readonly fontSize: number }) {
  return (
    <g className={styles['country']}>
      <text x={12} y={fontSize * 1.7}>
        {NEAR_NAME}
      </text>
      <text textAnchor="end" x={width - 12} y={fontSize * 1.7}>
        {FAR_NAME}
      </text>
    </g>
  )
}

function toTitleBoxes(level: MapLevel, width: number, fontSize: number): readonly Box[] {
  if (level === 'world') return []
  const bottom = fontSize * 2.2
  const reach = (name: string) => name.length * fontSize * 0.66 + 14
  return [
    { left: 0, top: 0, right: reach(NEAR_NAME), bottom },
    { left: width - reach(FAR_NAME), top: 0, right: width, bottom },
  ]
}

/** Return each way of filling a region once. */
function toFills(places: readonly MapPlace[]) {
  const fills = places
    .filter(({ kind }) => kind === 'region')
    .map(({ controllerIds = [], isHalted = false }) => ({ controllerIds, isHalted }))
  return [...new Map(fills.map((fill) => [toFillName(fill), fill])).values()]
}

/** Props of {@link FillPatterns}. */
type FillPatternsProps = {
  readonly fills: readonly PlaceFill[]
  /** Set before each pattern's name, so that two maps on a page do not share them. */
  readonly prefix: string
}

/** Stripes: of two controllers where a region is contested, with gaps of paper where it is halted. */
function FillPatterns({ fills, prefix }: FillPatternsProps) {
  return (
    <defs>
      {fills.map((fill) => {
        const [first, second] = toFillColors(fill)
        const name = toFillName(fill)
        return (
          <pattern
            height="10"
            id={`${prefix}-${name}`}
            key={name}
            patternTransform="rotate(45)"
            patternUnits="userSpaceOnUse"
            width="10"
          >
            <rect height="10" style={{ fill: first }} width="10" />
            {first !== second && <rect height="10" style={{ fill: second }} width="5" x="5" />}
            {fill.isHalted && (
              <>
                <rect height="10" style={{ fill: 'var(--paper)' }} width="1.8" x="1.6" />
                <rect height="10" style={{ fill: 'var(--paper)' }} width="1.8" x="6.6" />
              </>
            )}
          </pattern>
        )
      })}
    </defs>
  )
}
