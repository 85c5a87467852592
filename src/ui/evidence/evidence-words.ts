import { type Evidence } from '@/domain/record/sourced'

/** How a value came to be, as the page marks it: the record's own kinds and what the model computes. */
export type EvidenceKind = Evidence | 'modelled'

/** Word beside the mark. */
export const EVIDENCE_WORDS: Readonly<Record<EvidenceKind, string>> = {
  reported: 'reported',
  derived: 'derived',
  estimated: 'estimate',
  modelled: 'modelled',
}
