import { type ModelRecord } from '@/domain/record/model-record'

/** Return the sources that the results rest on: the element's figures, the regions' output, and the score's inputs. */
export function toResultSourceIds(record: ModelRecord, elementId: string): readonly string[] {
  const element = record.elements.find(({ id }) => id === elementId)
  const published = record.criticality.find((row) => row.elementId === elementId)
  return [
    ...(element?.basePriceUsdPerKg.sources ?? []),
    ...(element?.coverWeeks.sources ?? []),
    ...record.regions.flatMap(({ output }) => output.sources),
    ...(published?.economicImportance.sources ?? []),
    ...(published?.siSr.sources ?? []),
  ]
}
