import { CHINA_COLUMNS } from './china-columns'
import { type KernelRoom } from './kernel-room'
import { TERMS } from './loop-terms'
import { OUT_COLUMNS } from './outside-columns'
import { POWER_LENGTH } from './power-layout'
import { INVERSES, LOGARITHMS } from './powers'
import { KIND_COLUMNS, REGION_COLUMNS, VALUED_COLUMNS } from './region-columns'
import { powerOf } from '@/lib/power-table'
import { LOOP_CODE } from './loop-code'

/** What the weekly loop exports: its functions, and its variables by name in kernel/memory.ts. */
type Loop = {
  /** Turn flows by kind of oxide into flows by element, and value a kilogram of each kind. */
  readonly deliver: () => void
  /** Make all weeks of the run whose start stands in the memory. */
  readonly run: () => void
} & Readonly<Record<string, { value: number }>>

/*
 * What is used here of browsers and Node: the engine is checked against the types of the language alone, which do not name
 * it.
 */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object
  readonly Memory: new (size: { initial: number }) => { readonly buffer: ArrayBuffer }
  readonly Instance: new (module: object, imports: object) => { readonly exports: Loop }
}
declare const atob: (text: string) => string

/** Bytes of a page of memory. */
const PAGE = 65_536

/** Start the weekly loop on a memory of its own of at least so many bytes. */
function startLoop(bytes: number): { readonly loop: Loop; readonly buffer: ArrayBuffer } {
  const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE) })
  const code = Uint8Array.from(atob(LOOP_CODE), (sign) => sign.codePointAt(0) ?? 0)
  const imports = { env: { memory }, powers: { powerOf } }
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(code), imports)
  return { loop: exports, buffer: memory.buffer }
}

/** Numbers by name that stand in one stretch of the memory each; kernel/memory.ts says what they are. */
export type Stretches = Readonly<ReturnType<typeof takeStretches>>

/** What the loop goes through, by name in kernel/memory.ts. */
export type LoopCounts = Readonly<
  Record<
    'weeks' | 'elements' | 'regionCount' | 'kindCount' | 'valuedCount' | 'outsideCount',
    number
  > &
    Record<
      'hasMineWindows' | 'hasGateWindows' | 'hasLicences' | 'hasReleases' | 'hasLevies',
      boolean
    >
>

/** The memory of a kernel and the weekly loop on it. */
export type KernelMemory = Pick<Loop, 'deliver' | 'run'> & {
  readonly stretches: Stretches
  /** Tell the loop how many of what there are. */
  readonly count: (counts: Partial<LoopCounts>) => void
}

const NUMBER = Float64Array.BYTES_PER_ELEMENT

/** Lay out the memory of a kernel, and start the loop on it. */
export function createKernelMemory(room: KernelRoom): KernelMemory {
  const { loop, buffer } = startLoop(countNumbers(room) * NUMBER)
  let address = 0
  const stretches = takeStretches(room, (length) => {
    const stretch = new Float64Array(buffer, address, length)
    address += toEven(length) * NUMBER
    return stretch
  })
  for (const [name, { byteOffset }] of Object.entries(stretches)) set(name, byteOffset)
  stretches.logarithms.set(LOGARITHMS)
  stretches.inverses.set(INVERSES)

  function set(name: string, value: number): void {
    const place = loop[name]
    if (place === undefined) throw new Error(`kernel/memory.ts does not name ${name}`)
    place.value = value
  }

  return {
    stretches,
    count: (counts) => {
      for (const [name, value] of Object.entries(counts)) set(name, Number(value))
    },
    deliver: loop.deliver,
    run: loop.run,
  }
}

function countNumbers(room: KernelRoom): number {
  let total = 0
  takeStretches(room, (length) => {
    total += toEven(length)
    return new Float64Array()
  })
  return total
}

/** Take each stretch by how many numbers it holds, one after the other. */
function takeStretches(
  { elements, regions, weeks }: KernelRoom,
  take: (length: number) => Float64Array,
) {
  const ofWeeks = (count: number) => take(weeks * count)
  const ofPairs = (count: number, columns: number) => take(toEven(count) * columns)
  return {
    terms: take(TERMS),
    regions: take(regions * REGION_COLUMNS),
    kinds: ofPairs(regions, KIND_COLUMNS),
    valued: take(regions * VALUED_COLUMNS),
    baskets: ofPairs(regions, elements),
    operating: ofWeeks(regions),
    gate: ofWeeks(regions),
    exported: ofWeeks(regions),
    exportValue: ofWeeks(regions),
    arriving: ofPairs(elements, 1),
    price: ofPairs(elements, 1),
    china: ofPairs(elements, CHINA_COLUMNS),
    outside: ofPairs(elements, OUT_COLUMNS),
    outFrom: ofPairs(elements, 1),
    outsideOutFrom: ofPairs(elements, 1),
    outsidePairs: take(elements),
    withheld: ofWeeks(elements),
    released: ofWeeks(elements),
    uplift: ofWeeks(elements),
    growth: take(weeks + 1),
    supply: ofWeeks(elements),
    used: ofWeeks(elements),
    inventory: ofWeeks(elements),
    prices: ofWeeks(elements),
    demand: ofWeeks(elements),
    outsideArriving: ofWeeks(elements),
    outsideDemand: ofWeeks(elements),
    outsideInventory: ofWeeks(elements),
    outsideUsed: ofWeeks(elements),
    outsidePrices: ofWeeks(elements),
    demandPowers: take(POWER_LENGTH),
    pricePowers: take(POWER_LENGTH),
    outsidePricePowers: take(POWER_LENGTH),
    supplyPowers: take(POWER_LENGTH),
    logarithms: take(LOGARITHMS.length),
    inverses: take(INVERSES.length),
  }
}

/** The loop takes numbers in pairs and may reach one beyond the last: each stretch has room for that. */
function toEven(length: number): number {
  return 2 * Math.ceil((length + 1) / 2)
}
