import { memo, useMemo } from 'react'
import { type Pin } from '@/domain/page/deck'
import { type ExhibitHandle } from '@/ui/exhibit/exhibit'
import { type ProofScope } from '@/ui/exhibit/proof-scope'
import { type DrawnSlides } from './drawn-slides'
import { ScaledSlide } from './scaled-slide'
import { Slide } from './slide'

/** Props of {@link SlideThumb}. */
export type SlideThumbProps = {
  readonly pin: Pin
  readonly footer: string
  /** Called once it is drawn or has failed; keep it the same. */
  readonly onDrawn: (pinId: string) => void
  /** Told what it shows; keep it the same. */
  readonly slides?: DrawnSlides | undefined
}

/** A slide as a small picture: live, but nothing in it can be pressed. */
export const SlideThumb = memo(function SlideThumb(props: SlideThumbProps) {
  const { pin, footer, onDrawn, slides } = props
  const { id, address, exhibitId } = pin
  const tell = useMemo(() => {
    const subject = { id, address, exhibitId }
    return {
      show: (handle: ExhibitHandle) => {
        slides?.show(subject, handle)
        onDrawn(id)
      },
      prove: (scope: ProofScope) => slides?.prove(subject, scope),
      fail: (words: string) => {
        slides?.fail(subject, words)
        onDrawn(id)
      },
    }
  }, [id, address, exhibitId, slides, onDrawn])
  return (
    <div aria-hidden="true" inert>
      <ScaledSlide by="width">
        <Slide
          footer={footer}
          onFault={tell.fail}
          onProof={tell.prove}
          onShown={tell.show}
          pin={pin}
        />
      </ScaledSlide>
    </div>
  )
})
