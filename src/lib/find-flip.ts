/** An input that is moved away from where it is, within its range. */
export type FlipInput = {
  readonly value: number
  readonly min: number
  readonly max: number
  readonly isWhole?: boolean
}

/** What an input comes to at a value. */
export type Rated<Band> = {
  readonly band: Band
  /** What decides the band, and how far it is from the nearest edge of one; same unit. */
  readonly score: number
  readonly toEdge: number
}

/** The smallest change that moves a rating, or that none within the range does. */
export type FlipResult<Band> =
  | { readonly kind: 'flips'; readonly value: number; readonly band: Band }
  | { readonly kind: 'none-in-range' }

/** Parts of the range at whose ends the rating is always looked at; one that moves and returns within one may be missed. */
const PARTS = 8

/** Smaller parts, into which those are cut where the score comes near the edge of a band. */
const SMALLER = 4

/** A part is cut where an edge lies within this many times what the score changes by, in it or beside it. */
const NEAR = 2

/** Halvings of the part in which the rating moves: to a millionth of the range. */
const HALVINGS = 18

type Place<Band> = { readonly value: number; readonly rated: Rated<Band> }

/**
 * Return the smallest change of one input that moves it to another band.
 *
 * The whole range is looked at, so that a rating is found that moves inside it and is back at its ends. The part nearest
 * to the input's own value in which it moves is halved until the value is known.
 */
export function findFlip<Band>(
  input: FlipInput,
  rateAt: (value: number) => Rated<Band>,
): FlipResult<Band> {
  const own = input.value
  const places = look(input, rateAt)
  const at = places.findIndex(({ value }) => value === own)
  const found = [places.slice(0, at + 1).toReversed(), places.slice(at)]
    .flatMap((outwards) => findFirst(outwards, input, rateAt))
    .toSorted((a, b) => Math.abs(a.value - own) - Math.abs(b.value - own))
  const [nearest] = found
  return nearest === undefined
    ? { kind: 'none-in-range' }
    : { kind: 'flips', value: nearest.value, band: nearest.rated.band }
}

/** Rate the input at its own value and over its range, closely where the score comes near an edge; lowest value first. */
function look<Band>(
  input: FlipInput,
  rateAt: (value: number) => Rated<Band>,
): readonly Place<Band>[] {
  const { value, min, max } = input
  const ends = Array.from({ length: PARTS + 1 }, (_, part) => min + ((max - min) * part) / PARTS)
  const rate = (values: readonly number[]): readonly Place<Band>[] =>
    toPlaces(input, values).map((place) => ({ value: place, rated: rateAt(place) }))
  const coarse = rate([...ends, value])
  const changes = coarse.slice(1).map(({ rated }, part) => changeFrom(coarse[part]?.rated, rated))
  const finer = coarse.slice(1).flatMap((high, part) => {
    const low = coarse[part] ?? high
    const change = Math.max(...changes.slice(Math.max(0, part - 1), part + 2))
    const toEdge = Math.min(low.rated.toEdge, high.rated.toEdge)
    return toEdge > NEAR * change ? [] : between(low.value, high.value)
  })
  const known = new Set(coarse.map((place) => place.value))
  const added = toPlaces(input, finer).filter((place) => !known.has(place))
  return [...coarse, ...rate(added)].toSorted((a, b) => a.value - b.value)
}

function changeFrom(a: Rated<unknown> | undefined, b: Rated<unknown>): number {
  return a === undefined ? 0 : Math.abs(b.score - a.score)
}

function between(low: number, high: number): readonly number[] {
  return Array.from(
    { length: SMALLER - 1 },
    (_, part) => low + ((high - low) * (part + 1)) / SMALLER,
  )
}

/** Distinct values that the input can take, lowest first; its own stays as it is. */
function toPlaces(input: FlipInput, values: readonly number[]): readonly number[] {
  const settled = values.map((value) => (value === input.value ? value : settle(input, value)))
  return [...new Set(settled)].toSorted((a, b) => a - b)
}

function settle({ isWhole = false }: FlipInput, value: number): number {
  return isWhole ? Math.round(value) : value
}

/** Return the first place with another rating than the one at which the places begin, as near to it as halving gets. */
function findFirst<Band>(
  outwards: readonly Place<Band>[],
  input: FlipInput,
  rateAt: (value: number) => Rated<Band>,
): readonly Place<Band>[] {
  const band = outwards[0]?.rated.band
  const step = outwards.findIndex(({ rated }) => rated.band !== band)
  let same = outwards[step - 1]?.value
  let other = outwards[step]
  if (same === undefined || other === undefined) return []
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const middle = settle(input, (same + other.value) / 2)
    if (middle === same || middle === other.value) break
    const rated = rateAt(middle)
    if (rated.band === band) same = middle
    else other = { value: middle, rated }
  }
  return [other]
}
