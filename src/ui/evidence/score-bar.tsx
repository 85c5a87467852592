import { type Band } from '@/domain/indicators'

/** Props of {@link ScoreBar}. */
export type ScoreBarProps = {
  /** 0 to 100. */
  readonly value: number
  readonly band: Band
}

/** Score as a bar from 0 to 100 with its number in the colour of the band. */
export function ScoreBar({ value, band }: ScoreBarProps) {
  return (
    <span>
      {value} {band}
    </span>
  )
}
