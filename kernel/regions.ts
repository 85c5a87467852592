import { GATE_SURGE, PER_SUPPLY_LAG } from '../src/engine/monte-carlo/loop/loop-terms'
import {
  KIND_BASE_WORTH,
  KIND_COLUMNS,
  KIND_DRAWN,
  KIND_FLOW,
  KIND_RISE,
  KIND_STEADY,
  KIND_WORTH,
  REGION_ADDED,
  REGION_COLUMNS,
  REGION_GATED,
  REGION_KIND,
  REGION_LEAD,
  REGION_OUTPUT,
  REGION_SPARE,
  REGION_WAITING,
  VALUED_COLUMNS,
  VALUED_KIND,
  VALUED_OUTPUT,
  VALUED_PAID,
  VALUED_PLACE,
} from '../src/engine/monte-carlo/loop/region-columns'
import * as memory from './memory'
import {
  get,
  greater,
  NUMBER,
  over,
  PAIR,
  pairsOf,
  plus,
  read,
  readOne,
  set,
  times,
  write,
  writeOne,
} from './pairs'
import { raise } from './powers'

const REGION = REGION_COLUMNS * NUMBER
const KIND = KIND_COLUMNS * PAIR
const VALUED = VALUED_COLUMNS * NUMBER
const KG_PER_TONNE: f64 = 1000

/** Mine, export and deliver one week at its prices (docs/model.md §1, steps 1 to 3 and the spare capacity of step 8). */
export function mine(week: i32): void {
  ship(week)
  deliver()
  bill(week)
  expand()
}

function kindsEnd(): usize {
  return memory.kinds + pairsOf(memory.kindCount) * KIND
}

function regionsEnd(): usize {
  return memory.regions + memory.regionCount * REGION
}

/** Steps 1 to 3: mine, export what the gate lets through, and receive what left some weeks ago. */
function ship(week: i32): void {
  const surge = read(memory.terms, GATE_SURGE)
  for (let kind = memory.kinds; kind < kindsEnd(); kind += KIND) {
    set(kind, KIND_FLOW, get(kind, KIND_STEADY))
  }
  const perWeek = <usize>memory.regionCount * NUMBER
  let place = <usize>week * perWeek
  for (let row = memory.regions; row < regionsEnd(); row += REGION) {
    const normal = read(row, REGION_OUTPUT)
    const working = memory.hasMineWindows ? load<f64>(memory.operating + place) : 1
    const open = memory.hasGateWindows ? load<f64>(memory.gate + place) : 1
    const mined = normal * working * (1 + read(row, REGION_ADDED))
    const ready = read(row, REGION_WAITING) + mined
    const limit = open * surge * normal
    const isHeld = read(row, REGION_GATED) === 1 && !(ready < limit)
    const leaving = isHeld ? limit : ready
    store<f64>(memory.exported + place, leaving)
    write(row, REGION_WAITING, ready - leaving)
    const weeksAgo = <i32>read(row, REGION_LEAD)
    const landed =
      week < weeksAgo ? normal : load<f64>(memory.exported + place - <usize>weeksAgo * perWeek)
    const kind = memory.kinds + <usize>read(row, REGION_KIND)
    writeOne(kind, KIND_FLOW, readOne(kind, KIND_FLOW) + landed)
    place += NUMBER
  }
}

/** Turn flows by kind of oxide into flows by element, and value a kilogram of each kind, USD. */
export function deliver(): void {
  const count = memory.elements
  let content = memory.baskets
  for (let kind = memory.kinds; kind < kindsEnd(); kind += KIND) {
    const tonnes = get(kind, KIND_FLOW)
    let worth = f64x2.splat(0)
    for (let e = 0; e < count; e++) {
      const at = <usize>e * NUMBER
      const contents = v128.load(content)
      const flows = times(tonnes, contents)
      const before = kind === memory.kinds ? 0 : load<f64>(memory.arriving + at)
      const more = f64x2.extract_lane(flows, 0) + f64x2.extract_lane(flows, 1)
      store<f64>(memory.arriving + at, before + more)
      worth = plus(worth, times(contents, v128.load64_splat(memory.price + at)))
      content += PAIR
    }
    set(kind, KIND_WORTH, worth)
  }
}

function bill(week: i32): void {
  const thisWeek = memory.exported + <usize>(week * memory.regionCount) * NUMBER
  let value = memory.exportValue + <usize>week * NUMBER
  const end = memory.valued + memory.valuedCount * VALUED
  for (let row = memory.valued; row < end; row += VALUED) {
    const place = <i32>read(row, VALUED_PLACE)
    const leaving =
      place < 0 ? read(row, VALUED_OUTPUT) : load<f64>(thisWeek + <usize>place * NUMBER)
    const kind = memory.kinds + <usize>read(row, VALUED_KIND)
    const perTonne = KG_PER_TONNE * readOne(kind, KIND_WORTH)
    store<f64>(value, leaving * perTonne * read(row, VALUED_PAID))
    value += <usize>memory.weeks * NUMBER
  }
}

/** Step 8, for y: spare capacity follows the value of the oxide. */
function expand(): void {
  const one = f64x2.splat(1)
  for (let kind = memory.kinds; kind < kindsEnd(); kind += KIND) {
    const worth = get(kind, KIND_WORTH)
    const rise = over(worth, get(kind, KIND_BASE_WORTH))
    set(kind, KIND_RISE, greater(one, rise))
  }
  raise(memory.supplyPowers, memory.kinds, kindsEnd(), KIND, KIND_RISE, KIND_DRAWN)
  const perLag = read(memory.terms, PER_SUPPLY_LAG)
  for (let row = memory.regions; row < regionsEnd(); row += REGION) {
    const kind = memory.kinds + <usize>read(row, REGION_KIND)
    const spare = read(row, REGION_SPARE)
    const drawn = readOne(kind, KIND_DRAWN) - 1
    const wanted = spare < drawn ? spare : drawn
    const added = read(row, REGION_ADDED)
    write(row, REGION_ADDED, added + (wanted - added) * perLag)
  }
}
