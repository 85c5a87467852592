/** An input that is moved away from where it is, within its range. */
export type FlipInput = {
  readonly value: number
  readonly min: number
  readonly max: number
  readonly isWhole?: boolean
}

/** The smallest change that moves a rating, or that none within the range does. */
export type FlipResult<Band> =
  | { readonly kind: 'flips'; readonly value: number; readonly band: Band }
  | { readonly kind: 'none-in-range' }

/** Places at which each side of the range is looked at; a rating that moves and returns between two is missed. */
const PLACES = 16

/** Halvings of the step in which the rating moves: to a millionth of the range. */
const HALVINGS = 16

/**
 * Return the smallest change of one input that moves it to another band, by looking outwards on both sides and halving
 * the first step that differs. `bandAt` rates the scenario with the input at a value.
 */
export function findFlip<Band>(
  input: FlipInput,
  bandAt: (value: number) => Band,
): FlipResult<Band> {
  const band = bandAt(input.value)
  const found = [input.min, input.max]
    .flatMap((end) => findTowards(input, end, (value) => bandAt(value) !== band))
    .toSorted((a, b) => Math.abs(a - input.value) - Math.abs(b - input.value))
  const [nearest] = found
  return nearest === undefined
    ? { kind: 'none-in-range' }
    : { kind: 'flips', value: nearest, band: bandAt(nearest) }
}

/** Return the value nearest to the input's own, on the way to `end`, at which the rating differs; none or one. */
function findTowards(
  { value, isWhole = false }: FlipInput,
  end: number,
  differs: (value: number) => boolean,
): readonly number[] {
  const settle = (number: number) => (isWhole ? Math.round(number) : number)
  const placeAt = (step: number) => settle(value + ((end - value) * step) / PLACES)
  const step = Array.from({ length: PLACES }, (_, index) => index + 1).find(
    (place) => placeAt(place) !== value && differs(placeAt(place)),
  )
  if (step === undefined) return []
  let same = placeAt(step - 1)
  let other = placeAt(step)
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const middle = settle((same + other) / 2)
    if (middle === same || middle === other) break
    if (differs(middle)) other = middle
    else same = middle
  }
  return [other]
}
