/** Props of {@link InSteps}. */
export type InStepsProps = {
  /** What the parts that follow will ask for, by name, in the order of asking; each must remember its answer. */
  readonly steps: Readonly<Record<string, () => unknown>>
}

/**
 * Asks for long answers one by one before the parts that follow are drawn with them: the browser can answer a press
 * between two components, never within one. Shows nothing; a question that fails fails again where it is asked for.
 */
export function InSteps({ steps }: InStepsProps) {
  return Object.entries(steps).map(([name, ask]) => <Step ask={ask} key={name} />)
}

function Step({ ask }: { readonly ask: () => unknown }) {
  try {
    ask()
  } catch {
    // Whoever shows the answer says what is wrong.
  }
  return undefined
}
