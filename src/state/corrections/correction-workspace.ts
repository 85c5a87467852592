import { type CivilDate } from '@/lib/civil-date'
import { type Amendment } from '@/record/amendments/amendment'
import { nextNumberedId } from '@/state/kept/kept-kind'
import { correctionKind, type CorrectionWorkspace } from './correction-kind'

/** Add an amendment under an id of its own. */
export function addAmendment(
  workspace: CorrectionWorkspace,
  amendment: Omit<Amendment, 'id'>,
): CorrectionWorkspace {
  const ids = workspace.amendments.map(({ id }) => id)
  const id = nextNumberedId(correctionKind.idPrefix, ids)
  return { amendments: [...workspace.amendments, { ...amendment, id }] }
}

/** Add amendments of a file; one that is here already, word for word, is not added again. */
export function addAmendments(
  workspace: CorrectionWorkspace,
  amendments: readonly Amendment[],
): CorrectionWorkspace {
  const known = new Set(workspace.amendments.map(toContent))
  const newIds = new Map<string, string>()
  return amendments.reduce((joined, amendment) => {
    if (known.has(toContent(amendment))) return joined
    const { supersedes, ...own } = amendment
    const next = addAmendment(joined, {
      ...own,
      ...(supersedes === undefined ? {} : { supersedes: newIds.get(supersedes) ?? supersedes }),
    })
    newIds.set(amendment.id, next.amendments.at(-1)?.id ?? amendment.id)
    return next
  }, workspace)
}

function toContent({
  id: _id,
  state: _state,
  reason: _reason,
  decidedOn: _decidedOn,
  ...content
}: Amendment): string {
  return JSON.stringify(content)
}

/** What can become of an amendment: once accepted it is withdrawn or superseded, never edited. */
export type Decision = { readonly decidedOn?: CivilDate } & (
  | { readonly state: 'proposed' | 'accepted' }
  | { readonly state: 'declined' | 'withdrawn'; readonly reason: string }
)

/** States that follow a state. */
export const NEXT_STATES: Readonly<Record<Amendment['state'], readonly Decision['state'][]>> = {
  draft: ['proposed', 'accepted'],
  proposed: ['accepted', 'declined'],
  accepted: ['withdrawn'],
  declined: [],
  withdrawn: [],
}

/** Decide on an amendment; a decision that its state does not allow changes nothing. */
export function decide(
  workspace: CorrectionWorkspace,
  id: string,
  decision: Decision,
): CorrectionWorkspace {
  const amendment = workspace.amendments.find((kept) => kept.id === id)
  if (amendment === undefined || !NEXT_STATES[amendment.state].includes(decision.state)) {
    return workspace
  }
  return {
    amendments: workspace.amendments.map((kept) =>
      kept.id === id ? { ...kept, ...decision } : kept,
    ),
  }
}

/** Delete a draft, or what was declined; anything else stays as the history of the record. */
export function removeAmendment(workspace: CorrectionWorkspace, id: string): CorrectionWorkspace {
  const amendments = workspace.amendments.filter((kept) => kept.id !== id || !isFree(kept))
  return amendments.length === workspace.amendments.length ? workspace : { amendments }
}

function isFree({ state }: Amendment): boolean {
  return state === 'draft' || state === 'declined'
}
