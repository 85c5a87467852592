import { checkLabValue } from '@/domain/lab/lab-check'
import { type NamedScenario } from '@/data/use-lab-runs'
import { setInput, type FixedInput, type SharedDraws } from '@/model/lab'
import { editDocument } from '@/state/lab/lab-workspace'
import { useFormat } from '@/ui/format/format-context'
import { useIsOnSlide } from '@/ui/exhibit/use-is-on-slide'
import { Button } from '@/ui/layout/button'
import { Notice } from '@/ui/layout/notice'
import { labActions, type LabContext } from '@/features/scenario-lab/use-lab'
import { type InputWords } from './to-waterfall'
import { useInputWords } from './use-input-words'

/** Props of {@link SharedDrawsNote}. */
export type SharedDrawsNoteProps = {
  readonly context: LabContext
  readonly scenarios: readonly NamedScenario[]
  readonly draws: SharedDraws
}

/** Most inputs that are named. */
const MOST_NAMED = 3

/** What scenarios draw alike, which inputs only some of them draw, and the way to draw those in all. */
export function SharedDrawsNote({ context, scenarios, draws }: SharedDrawsNoteProps) {
  const format = useFormat()
  const { words } = useInputWords(context)
  const isOnSlide = useIsOnSlide('lab-compare')
  const { added, fixed } = draws
  const lines = [
    ...scenarios.flatMap(({ name }, place) => {
      const count = added[place] ?? 0
      if (count === 0) return []
      const inputs = count === 1 ? 'one input' : `${format.integer(count)} inputs`
      return `“${name}” holds ${inputs} at the central value that others draw around. Here it draws them too, with the same draws.`
    }),
    ...(fixed.length === 0 ? [] : [toFixedWords(fixed, scenarios, words)]),
  ]
  const drawable = fixed.filter(({ id, drawn }) => {
    return checkLabValue(context.catalogue.inputs.get(id), drawn) === undefined
  })
  if (lines.length === 0) return undefined
  return (
    <Notice
      actions={
        drawable.length > 0 &&
        !isOnSlide && (
          <Button onClick={() => drawInAll(context, scenarios, drawable)}>
            Draw {drawable.length === 1 ? 'it' : 'them'} in all scenarios
          </Button>
        )
      }
    >
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Notice>
  )
}

/** Let every scenario draw what only some of them do, in one step that can be undone. */
function drawInAll(
  { catalogue }: LabContext,
  scenarios: readonly NamedScenario[],
  fixed: readonly FixedInput[],
): void {
  labActions().change('draw in all scenarios', (workspace) =>
    fixed
      .flatMap((input) => input.fixedIn.map((place) => ({ ...input, at: scenarios[place]?.id })))
      .reduce(
        (changed, { id, drawn, at = '' }) =>
          editDocument(changed, at, (scenario) => setInput(catalogue, scenario, id, drawn)),
        workspace,
      ),
  )
}

function toFixedWords(
  fixed: readonly FixedInput[],
  scenarios: readonly NamedScenario[],
  words: InputWords,
): string {
  const quote = (places: readonly number[]): string =>
    places.map((place) => `“${scenarios[place]?.name ?? ''}”`).join(', ')
  const named = fixed
    .slice(0, MOST_NAMED)
    .map(
      ({ id, fixedIn, drawnIn }) =>
        `${words(id).label} is one number in ${quote(fixedIn)} and drawn in ${quote(drawnIn)}`,
    )
  const rest = fixed.length - named.length
  const more = rest === 0 ? '' : `; so are ${rest} more inputs`
  return `${named.join('; ')}${more}. What they differ by holds the chance of those draws.`
}
