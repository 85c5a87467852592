import { endpoints, type Answer, type EndpointName } from '@/contracts/endpoints'
import { type ModelRecord } from '@/domain/record/model-record'
import { loadAnswer } from '@/mocks/answers'

/** Return one answer of the embedded dataset, decoded by the contract. */
async function decoded<Name extends EndpointName>(
  name: Name,
  decode: (json: unknown) => Answer<Name>,
) {
  return decode(await loadAnswer(name))
}

/** Return the project's own record, as the page computes from it. */
export async function loadEmbeddedRecord(): Promise<ModelRecord> {
  return {
    info: await decoded('info', (json) => endpoints.info.answer.parse(json)),
    elements: await decoded('elements', (json) => endpoints.elements.answer.parse(json)),
    regions: await decoded('regions', (json) => endpoints.regions.answer.parse(json)),
    gates: await decoded('gates', (json) => endpoints.gates.answer.parse(json)),
    plants: await decoded('plants', (json) => endpoints.plants.answer.parse(json)),
    history: await decoded('history', (json) => endpoints.history.answer.parse(json)),
    parameters: await decoded('parameters', (json) => endpoints.parameters.answer.parse(json)),
    supplyShares: await decoded('supplyShares', (json) =>
      endpoints.supplyShares.answer.parse(json),
    ),
    governance: await decoded('governance', (json) => endpoints.governance.answer.parse(json)),
    criticality: await decoded('criticality', (json) => endpoints.criticality.answer.parse(json)),
  }
}
