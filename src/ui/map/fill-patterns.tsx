import { type PlaceFill, toFillColors, toFillName } from './place-fill'

/** Props of {@link FillPatterns}. */
export type FillPatternsProps = {
  readonly fills: readonly PlaceFill[]
  /** Set before each pattern's name, so that two maps on a page do not share them. */
  readonly prefix: string
}

/** Stripes: of two controllers where a region is contested, with gaps of paper where it is halted. */
export function FillPatterns({ fills, prefix }: FillPatternsProps) {
  return (
    <defs>
      {fills.map((fill) => {
        const [first, second] = toFillColors(fill)
        const name = toFillName(fill)
        return (
          <pattern
            height="10"
            id={`${prefix}-${name}`}
            key={name}
            patternTransform="rotate(45)"
            patternUnits="userSpaceOnUse"
            width="10"
          >
            <rect height="10" style={{ fill: first }} width="10" />
            {first !== second && <rect height="10" style={{ fill: second }} width="5" x="5" />}
            {fill.isHalted && (
              <>
                <rect height="10" style={{ fill: 'var(--paper)' }} width="1.8" x="1.6" />
                <rect height="10" style={{ fill: 'var(--paper)' }} width="1.8" x="6.6" />
              </>
            )}
          </pattern>
        )
      })}
    </defs>
  )
}
