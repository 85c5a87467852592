import { type CSSProperties, useLayoutEffect, useRef } from 'react'

/** Props of {@link FittedText}. */
export type FittedTextProps = {
  readonly as: 'h2' | 'p'
  readonly text: string
  /** Shorter ways to say it, longest first, tried before anything is cut. */
  readonly shorter?: readonly string[] | undefined
  /** Sizes to try, in px, largest first. */
  readonly sizes: readonly number[]
  readonly className: string | undefined
  /** Where it stands, where its style sheet does not say. */
  readonly place?: CSSProperties | undefined
}

/** Words in an area of a fixed size: smaller when there are many, cut with “…” when even that is not enough. */
export function FittedText({ as: Tag, text, shorter, sizes, className, place }: FittedTextProps) {
  const ref = useRef<HTMLHeadingElement & HTMLParagraphElement>(null)
  useLayoutEffect(() => {
    const element = ref.current
    if (element === null) return undefined
    const fit = () => fitText(element, [text, ...(shorter ?? [])], sizes)
    fit()
    document.fonts?.addEventListener('loadingdone', fit)
    return () => document.fonts?.removeEventListener('loadingdone', fit)
  }, [text, shorter, sizes])
  return <Tag className={className} dir="auto" ref={ref} style={place} title={text} />
}

function fitText(element: HTMLElement, texts: readonly string[], sizes: readonly number[]): void {
  const isFitting = (shown: string): boolean => {
    element.textContent = shown
    return (
      element.scrollHeight <= element.clientHeight + 1 &&
      element.scrollWidth <= element.clientWidth + 1
    )
  }
  for (const text of texts) {
    for (const size of sizes) {
      element.style.fontSize = `${size}px`
      if (isFitting(text)) return
    }
  }
  // By what a reader sees as one letter: Burmese signs and emoji are never cut in two.
  const letters = [...new Intl.Segmenter().segment(texts.at(-1) ?? '')].map(
    ({ segment }) => segment,
  )
  const most = { fits: 0, fails: letters.length }
  while (most.fails - most.fits > 1) {
    const half = Math.floor((most.fits + most.fails) / 2)
    if (isFitting(toCut(letters, half))) most.fits = half
    else most.fails = half
  }
  element.textContent = toCut(letters, most.fits)
}

function toCut(letters: readonly string[], length: number): string {
  return `${letters.slice(0, length).join('').trimEnd()}…`
}
