/** A square that wants to sit at a point. */
export type Square = { readonly x: number; readonly y: number; readonly side: number }

const MOST_ROUNDS = 80

/**
 * Return the squares moved just far enough that none covers another. The lighter (smaller) of two moves more, and
 * the result depends on nothing but the input.
 */
export function moveApart(squares: readonly Square[]): readonly Square[] {
  const moved = squares.map(({ x, y, side }) => ({ x, y, side }))
  const pairs = moved.flatMap((left, index) =>
    moved.slice(index + 1).map((right) => ({ left, right })),
  )
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const hasMoved = pairs.map(({ left, right }) => part(left, right)).includes(true)
    if (!hasMoved) break
  }
  return moved
}

type Movable = { x: number; y: number; side: number }

/** Push two squares apart along the axis on which they overlap least; report whether they did. */
function part(left: Movable, right: Movable): boolean {
  const need = (left.side + right.side) / 2 + 0.5
  const overlapX = need - Math.abs(right.x - left.x)
  const overlapY = need - Math.abs(right.y - left.y)
  if (overlapX <= 0 || overlapY <= 0) return false
  const share = right.side ** 2 / (left.side ** 2 + right.side ** 2)
  if (overlapX < overlapY) {
    const push = right.x >= left.x ? overlapX : -overlapX
    left.x -= push * share
    right.x += push * (1 - share)
  } else {
    const push = right.y >= left.y ? overlapY : -overlapY
    left.y -= push * share
    right.y += push * (1 - share)
  }
  return true
}
