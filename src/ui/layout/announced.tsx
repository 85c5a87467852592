import { useEffect, useRef, useState } from 'react'
import { VisuallyHidden } from './visually-hidden'

/** Rest after which a change is told: a lever that is still moving, or a page still being drawn, says nothing. */
const REST_MILLISECONDS = 1000

/** Props of {@link Announced}. */
export type AnnouncedProps = {
  /** What is followed; what it is at first is not told. */
  readonly of: string
  /** What is said of it once it rests, read from the page as it then stands. */
  readonly words: () => string
}

/** Tells a reader who listens, once and at rest, what became of a change that others see at once. */
export function Announced({ of, words }: AnnouncedProps) {
  const [said, say] = useState('')
  const told = useRef(of)
  const latest = useRef(words)
  useEffect(() => {
    latest.current = words
  })
  useEffect(() => {
    if (of === told.current) return undefined
    const timer = setTimeout(() => {
      told.current = of
      say(latest.current())
    }, REST_MILLISECONDS)
    return () => clearTimeout(timer)
  }, [of])
  return (
    <VisuallyHidden>
      <output>{said}</output>
    </VisuallyHidden>
  )
}
