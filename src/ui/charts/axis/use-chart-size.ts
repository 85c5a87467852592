import { useEffect, useState } from 'react'

/** Room for a chart and the size of its letters, both in px. */
export type ChartSize = { readonly width: number; readonly fontSize: number }

/** What {@link useChartSize} measures and where. */
export type ChartBox = {
  readonly size: ChartSize
  /** Give to `ref` of the box. */
  readonly setBox: (element: HTMLElement | null) => void
  /** Give to `ref` of an element one `em` wide inside the box. */
  readonly setRuler: (element: HTMLElement | null) => void
}

const FIRST_SIZE: ChartSize = { width: 0, fontSize: 13 }

/** Return a height that grows with the letters, so that a chart on a wall keeps its shape. */
export function toRoomHeight(height: number, { fontSize }: ChartSize): number {
  return Math.round(height * Math.max(1, fontSize / FIRST_SIZE.fontSize))
}

/** Measure the room a chart has and how large its letters are, whenever either changes. */
export function useChartSize(): ChartBox {
  const [box, setBox] = useState<HTMLElement | null>(null)
  const [ruler, setRuler] = useState<HTMLElement | null>(null)
  const [size, setSize] = useState(FIRST_SIZE)
  useEffect(() => {
    if (box === null || ruler === null) return undefined
    const observer = new ResizeObserver((entries) => {
      const room = entries.find(({ target }) => target === box)?.contentBoxSize[0]?.inlineSize
      const fontSize = Math.round(ruler.offsetWidth) || FIRST_SIZE.fontSize
      setSize((last) => {
        const width = room === undefined ? last.width : Math.floor(room)
        return last.width === width && last.fontSize === fontSize ? last : { width, fontSize }
      })
    })
    observer.observe(box)
    observer.observe(ruler)
    return () => observer.disconnect()
  }, [box, ruler])
  return { size, setBox, setRuler }
}
