import { type CSSProperties, type ReactNode, useEffect, useState } from 'react'
import { SLIDE_SIZE } from './slide-layout'
import styles from './scaled-slide.module.css'

/** Props of {@link ScaledSlide}. */
export type ScaledSlideProps = {
  /** `fill` takes the box around it; `width` takes its width, and the height that follows. */
  readonly by: 'fill' | 'width'
  readonly children: ReactNode
}

/** Slides keep their own size, so that they look alike everywhere; this shows them larger or smaller. */
export function ScaledSlide({ by, children }: ScaledSlideProps) {
  const [frame, setFrame] = useState<HTMLElement | null>(null)
  const [scale, setScale] = useState(0)
  useEffect(() => {
    if (frame === null) return undefined
    const observer = new ResizeObserver(([entry]) => {
      const { inlineSize = 0, blockSize = 0 } = entry?.contentBoxSize[0] ?? {}
      const across = inlineSize / SLIDE_SIZE.width
      setScale(by === 'width' ? across : Math.min(across, blockSize / SLIDE_SIZE.height))
    })
    observer.observe(frame)
    return () => observer.disconnect()
  }, [frame, by])
  return (
    <div className={styles['frame']} data-by={by} ref={setFrame}>
      <div className={styles['slide']} style={toStyle(scale)}>
        {children}
      </div>
    </div>
  )
}

function toStyle(scale: number): CSSProperties & Record<'--scale', number> {
  return { ...SLIDE_SIZE, '--scale': scale }
}
