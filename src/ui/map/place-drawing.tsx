import { useId, useMemo, memo, Suspense } from 'react'
import { layOutPlaces, type PlacedPlace, toSide, toWays } from './map-layout'
import { type MapLevel, toMapView, type MapView } from './map-view'
import { type MapFlow, type MapPlace } from './place'
import { toFillName, type PlaceFill, toFillColors } from './place-fill'
import { type Box, placeLabels } from './place-labels'
import { PlaceMark } from './place-mark'
import styles from './place-map.module.css'
import kachin from './geometry/kachin.json'
import { toOutline } from './to-outline'
import { lazyPart } from '@/ui/layout/lazy-part'

/** Props of {@link PlaceTarget}. */
type PlaceTargetProps = {
  readonly item: PlacedPlace
  readonly isSelected: boolean
  readonly onSelect: ((id: string) => void) | undefined
}

/** What is pressed and focused over a mark: a link where the place has a page, else a button. */
function PlaceTarget({ item, isSelected, onSelect }: PlaceTargetProps) {
  const { place, at, radius } = item
  const side = toSide(radius)
  const style = { left: at.x - side / 2, top: at.y - side / 2, width: side, height: side }
  const name = `${place.label}: ${place.description}`
  if (place.href !== undefined) {
    return (
      <a
        aria-current={isSelected ? 'true' : undefined}
        aria-label={name}
        className={styles['target']}
        href={place.href}
        style={style}
      />
    )
  }
  if (onSelect === undefined) return undefined
  return (
    <button
      aria-label={name}
      aria-pressed={isSelected}
      className={styles['target']}
      onClick={() => onSelect(place.id)}
      style={style}
      type="button"
    />
  )
}

/** Props of {@link BaseMap}. */
type BaseMapProps = { readonly level: MapLevel; readonly view: MapView }

/** The world is drawn on request only, and loaded then. */
const WorldBorders = lazyPart(async () => (await import('./world-borders')).WorldBorders)

/** Land and borders. Borders are a soft band, for they are known only to a few kilometres. */
const BaseMap = memo(DrawnBaseMap)

function DrawnBaseMap({ level, view }: BaseMapProps) {
  if (level === 'world') {
    return (
      <Suspense>
        <WorldBorders view={view} />
      </Suspense>
    )
  }
  const { scale } = kachin
  return (
    <g>
      <path className={styles['far']} d={toOutline(kachin.other, scale, view, true)} />
      <path className={styles['far']} d={toOutline(kachin.far, scale, view, true)} />
      <path className={styles['land']} d={toOutline(kachin.near, scale, view, true)} />
      <path className={styles['line']} d={toOutline(kachin.stateLines, scale, view, false)} />
      <path className={styles['border']} d={toOutline(kachin.borders, scale, view, false)} />
    </g>
  )
}

/** Props of {@link MapFlows}. */
type MapFlowsProps = {
  readonly flows: readonly MapFlow[]
  readonly places: readonly PlacedPlace[]
}

/** Ways of the ore: solid with an arrow where it moves, dotted where nothing does. */
function MapFlows({ flows, places }: MapFlowsProps) {
  const find = (id: string) => places.find(({ place }) => place.id === id)
  return (
    <g>
      {flows.map(({ id, fromId, toId, isMoving }) => {
        const from = find(fromId)
        const to = find(toId)
        if (from === undefined || to === undefined) return undefined
        return (
          <path
            className={styles['flow']}
            d={toArrow(from, to, isMoving)}
            data-moving={isMoving}
            key={id}
          />
        )
      })}
    </g>
  )
}

function toArrow(from: PlacedPlace, to: PlacedPlace, hasHead: boolean): string {
  const angle = Math.atan2(to.at.y - from.at.y, to.at.x - from.at.x)
  const startX = from.at.x + Math.cos(angle) * (from.radius + 2)
  const startY = from.at.y + Math.sin(angle) * (from.radius + 2)
  const endX = to.at.x - Math.cos(angle) * (to.radius + 3)
  const endY = to.at.y - Math.sin(angle) * (to.radius + 3)
  const barb = (turn: number) =>
    `M${endX} ${endY}l${-7 * Math.cos(angle + turn)} ${-7 * Math.sin(angle + turn)}`
  const shaft = `M${startX} ${startY}L${endX} ${endY}`
  return hasHead ? shaft + barb(0.45) + barb(-0.45) : shaft
}

/** Props of {@link PlaceDrawing}. */
export type PlaceDrawingProps = {
  readonly level: MapLevel
  readonly places: readonly MapPlace[]
  readonly flows: readonly MapFlow[]
  readonly selectedId: string | undefined
  readonly onSelect: ((id: string) => void) | undefined
  readonly width: number
  readonly fontSize: number
  /** Height that it keeps to, in px; its own by default. */
  readonly tallest?: number | undefined
}

/** The map at one width: base map, flows, marks and labels, with pressable spots over the marks. */
export function PlaceDrawing(props: PlaceDrawingProps) {
  const { level, places, flows, selectedId, onSelect, width, fontSize, tallest } = props
  const prefix = useId()
  const view = useMemo(() => toMapView(level, width, tallest), [level, width, tallest])
  const placed = useMemo(() => layOutPlaces(places, view), [places, view])
  const spots = useMemo(
    () =>
      placeLabels(placed, {
        frame: view,
        fontSize,
        taken: toTitleBoxes(level, width, fontSize),
        lines: toWays(flows, placed),
      }),
    [placed, view, level, width, fontSize, flows],
  )
  const marks = placed.toSorted((left, right) => right.radius - left.radius)
  return (
    <>
      <svg
        aria-hidden="true"
        className={styles['map']}
        data-level={level}
        height={view.height}
        viewBox={`0 0 ${view.width} ${view.height}`}
        width={view.width}
      >
        <FillPatterns fills={toFills(places)} prefix={prefix} />
        <BaseMap level={level} view={view} />
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
