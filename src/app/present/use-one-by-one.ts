import { useCallback, useState } from 'react'

/** Draw thumbs one after the other, so that a long deck never holds the page up; returns how many may be drawn. */
export function useOneByOne(): {
  readonly drawn: number
  readonly onDrawn: (pinId: string) => void
} {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  const onDrawn = useCallback(
    (pinId: string) => setIds((last) => (last.has(pinId) ? last : new Set([...last, pinId]))),
    [],
  )
  return { drawn: ids.size + 1, onDrawn }
}
