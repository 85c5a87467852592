/** What an export carries so that it can be checked without the page. */
export type ProofBlock = {
  readonly title: string
  /** Units of its columns, in words. */
  readonly units: string
  readonly scenario: {
    readonly name: string
    /** What differs from the preset, one whole phrase each; empty when nothing does. */
    readonly differences: readonly string[]
    /** The same differences in a few words each, for where whole phrases have no room. */
    readonly inShort?: readonly string[] | undefined
    /** The differences as one condition: `the halt lasts 52 weeks instead of 26 weeks`; left out when nothing differs. */
    readonly condition?: string | undefined
  }
  /** Day that it answers for, YYYY-MM-DD. */
  readonly asOf: string
  /** Version or day of the data. */
  readonly dataVintage: string
  /** How far the record reaches and how old that is, short enough for the foot of a slide. */
  readonly recordAge?: string | undefined
  readonly formulaVersion: string
  /** Titles of the sources, with address where known. */
  readonly sources: readonly string[]
  /** Address that shows the same; empty when it carries what must not leave the browser. */
  readonly link: string
  /** What else was assumed, in whole sentences. */
  readonly assumptions: readonly string[]
}

/** Name of the sheet that holds the proof; a workbook is read back without it. */
export const PROOF_SHEET = 'About this file'

/** Beginnings of the lines of a proof below a table; a list is read back without them. */
export const PROOF_LABELS = [
  '# Title',
  '# Units',
  '# Scenario',
  '# Difference',
  '# As of',
  '# Data',
  '# Formula',
  '# Assumption',
  '# Source',
  '# Link',
] as const

/** One line of a proof: its label and what it says. */
export type ProofLine = readonly [label: (typeof PROOF_LABELS)[number], text: string]

/** Return a proof line by line, in the order of the labels. */
export function toProofLines(proof: ProofBlock): readonly ProofLine[] {
  const { scenario, sources, assumptions, link } = proof
  return [
    ['# Title', proof.title],
    ['# Units', proof.units],
    ['# Scenario', scenario.name],
    ...scenario.differences.map((difference): ProofLine => ['# Difference', difference]),
    ['# As of', proof.asOf],
    ['# Data', proof.dataVintage],
    ['# Formula', proof.formulaVersion],
    ...assumptions.map((assumption): ProofLine => ['# Assumption', assumption]),
    ...sources.map((source): ProofLine => ['# Source', source]),
    ...(link === '' ? [] : [['# Link', link] satisfies ProofLine]),
  ]
}
