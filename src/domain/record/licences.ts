import { type ExportControl, type LicenceHistory, type TradeForm } from './history'

/** Return what licences held back of an element in one form, or undefined when none is asked of it. */
export function licencesOf(
  controls: readonly ExportControl[],
  elementId: string,
  form: TradeForm,
): LicenceHistory | undefined {
  return controls
    .flatMap(({ forms }) => forms)
    .find((history) => history.form === form && history.elementIds.includes(elementId))
}
