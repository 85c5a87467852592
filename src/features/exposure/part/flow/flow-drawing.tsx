import { useId, useMemo } from 'react'
import styles from './flow.module.css'
import {
  fitScale,
  layOutFlow,
  type FlowBand,
  type FlowNode,
  type Stage,
  STAGES,
} from './lay-out-flow'
import { type Strand } from './to-strands'

/** Words beside a bar; those of a region of a narrow drawing stand on its band. */
export type NodeWords = (node: FlowNode, isNarrow: boolean) => string

type FlowDrawingProps = {
  readonly strands: readonly Strand[]
  readonly wordsOf: NodeWords
  readonly width: number
  readonly fontSize: number
  /** Height there is on a slide, px; on the page it takes what it needs. */
  readonly tallest: number | undefined
}

/** Room between letters and bars, height of a line and width of a bar, by the size of the letters. */
const LINE = 1.45
const BAR = 0.7
/** Width below which words stand on the bands and gates are named with their regions, by the size of the letters. */
const NARROW = 60

const NARROW_STAGES: readonly Stage[] = ['region', 'element', 'part']

/** Bands from mines over gates and elements to the part, as wide as their share; striped where nothing leaves the mine. */
export function FlowDrawing({ strands, wordsOf, width, fontSize, tallest }: FlowDrawingProps) {
  const pattern = useId()
  const isNarrow = width < NARROW * fontSize
  const flow = useMemo(() => {
    const room = { line: LINE * fontSize, gap: 0.25 * fontSize }
    const stages = isNarrow ? NARROW_STAGES : STAGES
    const left = tallest === undefined ? undefined : tallest - 2 * LINE * fontSize
    const scale = left === undefined ? 22 * fontSize : fitScale(strands, left, { ...room, stages })
    return layOutFlow(strands, { ...room, stages, scale: Math.min(scale, 40 * fontSize) })
  }, [strands, fontSize, tallest, isNarrow])
  const top = 1.6 * fontSize
  const bar = BAR * fontSize
  const xOf = toPlaces(width, fontSize, isNarrow)
  return (
    <svg
      aria-hidden="true"
      className={styles['drawing']}
      height={flow.height + top}
      viewBox={`0 0 ${width} ${flow.height + top}`}
      width={width}
    >
      <HeldPattern id={pattern} />
      {isNarrow ? (
        <>
          <Head x={0}>Mine region, gate</Head>
          <Head isEnd x={width}>
            Element, part
          </Head>
        </>
      ) : (
        <>
          <Head isEnd x={xOf('region') + bar}>
            Mine region
          </Head>
          <Head x={xOf('gate')}>Gate</Head>
          <Head x={xOf('element')}>Element</Head>
          <Head x={xOf('part')}>The part</Head>
        </>
      )}
      <g transform={`translate(0 ${top})`}>
        {flow.bands.map((band, at) => (
          <path
            className={styles['band']}
            d={toBandPath(band, xOf(band.from) + (band.isThrough ? 0 : bar), xOf(band.to))}
            // oxlint-disable-next-line react/no-array-index-key -- bands have no name of their own and hold no state
            key={at}
            style={band.isHeldBack ? { fill: `url(#${pattern})` } : undefined}
          />
        ))}
        {flow.nodes.map((node) => (
          <Bar
            bar={bar}
            fontSize={fontSize}
            isNarrow={isNarrow}
            key={`${node.stage} ${node.id}`}
            node={node}
            words={wordsOf(node, isNarrow)}
            x={xOf(node.stage)}
          />
        ))}
      </g>
    </svg>
  )
}

type HeadProps = {
  readonly x: number
  readonly isEnd?: boolean
  readonly children: string
}

function Head({ x, isEnd = false, children }: HeadProps) {
  return (
    <text className={styles['head']} dy="1em" textAnchor={isEnd ? 'end' : 'start'} x={x}>
      {children}
    </text>
  )
}

type BarProps = {
  readonly node: FlowNode
  readonly words: string
  readonly x: number
  readonly bar: number
  readonly fontSize: number
  readonly isNarrow: boolean
}

function Bar({ node, words, x, bar, fontSize, isNarrow }: BarProps) {
  if (words === '' && node.stage !== 'part') return undefined
  const isLeft = node.stage === 'region' && !isNarrow
  return (
    <>
      <rect
        className={styles['bar']}
        height={Math.max(1, node.height)}
        width={bar}
        x={x}
        y={node.y}
      />
      <text
        className={styles['words']}
        textAnchor={isLeft ? 'end' : 'start'}
        x={isLeft ? x - 0.5 * fontSize : x + bar + 0.4 * fontSize}
        y={node.y + Math.max(node.height, LINE * fontSize) / 2 + 0.35 * fontSize}
      >
        {words}
      </text>
    </>
  )
}

function HeldPattern({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern
        height="7"
        id={id}
        patternTransform="rotate(45)"
        patternUnits="userSpaceOnUse"
        width="7"
      >
        <rect className={styles['heldBackground']} height="7" width="7" />
        <rect className={styles['heldStripe']} height="7" width="3" />
      </pattern>
    </defs>
  )
}

/** Where the bars of each column begin, px. */
function toPlaces(width: number, fontSize: number, isNarrow: boolean): (stage: Stage) => number {
  const bar = BAR * fontSize
  const end = width - (isNarrow ? bar : 8.5 * fontSize)
  const start = isNarrow ? 0 : 17 * fontSize
  const places: Record<Stage, number> = {
    region: start,
    gate: start + 0.26 * (end - start),
    element: isNarrow ? width - 5.8 * fontSize : start + 0.64 * (end - start),
    part: end,
  }
  return (stage) => places[stage]
}

/** A band leaves and arrives level. */
function toBandPath({ fromY, toY, height }: FlowBand, x1: number, x2: number): string {
  const middle = (x1 + x2) / 2
  return [
    `M${x1} ${fromY}C${middle} ${fromY} ${middle} ${toY} ${x2} ${toY}`,
    `V${toY + height}`,
    `C${middle} ${toY + height} ${middle} ${fromY + height} ${x1} ${fromY + height}Z`,
  ].join('')
}
