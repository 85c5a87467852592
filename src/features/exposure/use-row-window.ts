import { type UIEvent, useState } from 'react'

/** Rows above which a table draws only those in sight. */
export const MOST_DRAWN = 200

/** Rows drawn above and below those in sight. */
const MARGIN = 12

/** Which rows of a long table are drawn. */
export type RowWindow = {
  readonly first: number
  /** One after the last. */
  readonly end: number
}

/** Return the rows of `count` that are in sight or near, all of the same height. */
export function toRowWindow(
  count: number,
  { top, height, rowHeight }: { top: number; height: number; rowHeight: number },
): RowWindow {
  if (count <= MOST_DRAWN) return { first: 0, end: count }
  const first = Math.max(0, Math.floor(top / rowHeight) - MARGIN)
  const end = Math.ceil((top + height) / rowHeight) + MARGIN
  return { first: Math.min(first, count), end: Math.min(count, Math.max(end, first)) }
}

/** Follow the scrolling of a table and say which rows to draw. */
export function useRowWindow(
  count: number,
  rowHeight: number,
): RowWindow & { readonly onScroll: (event: UIEvent<HTMLElement>) => void } {
  const [scroll, setScroll] = useState({ top: 0, height: 800 })
  return {
    ...toRowWindow(count, { ...scroll, rowHeight }),
    onScroll: ({ currentTarget }) => {
      if (count <= MOST_DRAWN) return
      setScroll({ top: currentTarget.scrollTop, height: currentTarget.clientHeight })
    },
  }
}
