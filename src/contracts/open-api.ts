import { z } from 'zod/mini'
import { endpoints } from './endpoints'
import { sourcedNumber, sourcedNumberOrMissing, sourcedShare } from './sourced-schema'

/** Version of the contract; it changes when an answer's shape changes. */
const CONTRACT_VERSION = '1.0.0'

/** Return the contract as an OpenAPI 3.1 document, written from the codecs that decode the answers. */
export function toOpenApi(): Record<string, unknown> {
  const paths = Object.fromEntries(
    Object.entries(endpoints).map(([name, { path, summary }]) => [
      path,
      {
        get: {
          operationId: `get${pascal(name)}`,
          summary,
          responses: {
            200: {
              description: summary,
              content: { 'application/json': { schema: { $ref: toReference(pascal(name)) } } },
            },
            default: {
              description: 'The server cannot answer; the client keeps the last good answer.',
              content: { 'application/problem+json': { schema: { $ref: toReference('Problem') } } },
            },
          },
        },
      },
    ]),
  )
  return {
    openapi: '3.1.0',
    info: {
      title: 'Chokepoint data',
      version: CONTRACT_VERSION,
      description:
        'Read-only facts behind the dashboard. Every value carries unit, period, basis, evidence and source ids. Only GET is served; unknown query parameters are ignored.',
      license: { name: 'MIT' },
    },
    paths,
    components: { schemas: { ...toSchemas(), Problem: problem } },
  }
}

/** Return one schema per answer; values that carry their sources are written once and referred to. */
function toSchemas(): Record<string, unknown> {
  const registry = z.registry<{ id: string }>()
  registry.add(sourcedNumber, { id: 'SourcedNumber' })
  registry.add(sourcedShare, { id: 'SourcedShare' })
  registry.add(sourcedNumberOrMissing, { id: 'SourcedNumberOrMissing' })
  for (const [name, { answer }] of Object.entries(endpoints))
    registry.add(answer, { id: pascal(name) })
  const { schemas } = z.toJSONSchema(registry, { uri: toReference, io: 'output' })
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { $schema: _dialect, $id: _id, ...schema }]) => [
      name,
      schema,
    ]),
  )
}

function toReference(name: string): string {
  return `#/components/schemas/${name}`
}

function pascal(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`
}

const problem = {
  type: 'object',
  required: ['title', 'status'],
  properties: {
    title: { type: 'string', description: 'What went wrong, in one sentence.' },
    status: { type: 'integer' },
    detail: { type: 'string' },
  },
}
