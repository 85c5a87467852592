import { useCallback, useState } from 'react'

/** How many slides are drawn side by side: while one waits for its figures, another draws. */
const AT_ONCE = 3

/** Draw small pictures a few at a time, so that a long deck never holds the page up; returns how many may be drawn. */
export function useOneByOne(): {
  readonly drawn: number
  readonly onDrawn: (pinId: string) => void
} {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  const onDrawn = useCallback(
    (pinId: string) => setIds((last) => (last.has(pinId) ? last : new Set([...last, pinId]))),
    [],
  )
  return { drawn: ids.size + AT_ONCE, onDrawn }
}
