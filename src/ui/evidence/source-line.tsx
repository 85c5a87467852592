import { type SourceRef } from './source-ref'

/** Props of {@link SourceLine}. */
export type SourceLineProps = {
  readonly sources: readonly SourceRef[]
  /** How many to name before the rest is folded away; 2 unless told. */
  readonly shown?: number | undefined
}

/** "Sources: …" under every figure, with the full list one press away. */
export function SourceLine({ sources }: SourceLineProps) {
  return <p>Sources: {sources.map(({ publisher, date }) => `${publisher} ${date}`).join(' · ')}</p>
}
