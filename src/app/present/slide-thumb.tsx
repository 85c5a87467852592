import { memo, useCallback } from 'react'
import { type Pin } from '@/domain/deck'
import { ScaledSlide } from './scaled-slide'
import { Slide } from './slide'

/** Props of {@link SlideThumb}. */
export type SlideThumbProps = {
  readonly pin: Pin
  readonly footer: string
  /** Called once, when it is drawn or has failed; keep it the same. */
  readonly onDrawn?: ((pinId: string) => void) | undefined
}

/** A slide as a small picture: live, but nothing in it can be pressed. */
export const SlideThumb = memo(function SlideThumb({ pin, footer, onDrawn }: SlideThumbProps) {
  const { id } = pin
  const tell = useCallback(() => onDrawn?.(id), [onDrawn, id])
  return (
    <div aria-hidden="true" inert>
      <ScaledSlide by="width">
        <Slide footer={footer} onShown={tell} pin={pin} />
      </ScaledSlide>
    </div>
  )
})
