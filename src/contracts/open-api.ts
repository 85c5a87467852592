import { z } from 'zod/mini'
import { endpoints } from './endpoints'
import { sourcedNumber, sourcedNumberOrMissing, sourcedShare } from './sourced-schema'

/** Version of the contract; it changes when an answer's shape changes. */
const CONTRACT_VERSION = '1.1.0'

/** What a server does beside answering: `npm run test:contract` asks each of these of a server. */
const DESCRIPTION = `Read-only facts behind the dashboard. Every value carries unit, period, basis, evidence and source ids.

A server that keeps this contract
- answers GET; any other method is refused (405, or 401, 403, 404, 501) and changes nothing;
- ignores query parameters that it does not know, and sends every answer whole: there are no pages;
- sends ETag, and answers 304 without a body where If-None-Match names it;
- sends Cache-Control: no-cache, no-store, or max-age of at most 3600 seconds, for the page says how old its data are; with private where an answer needs a token;
- refuses what it cannot read (400), does not have (404), or may not show (401 with WWW-Authenticate; 403), always with a body of type application/problem+json and never with a stack trace;
- answers within 20 seconds, headers and body, or refuses with 503 or 504; the page then keeps the last good answer and says its age.

Sign-in is the server's own matter: none, a bearer token, or whatever stands in front of it.`

/** Return the contract as an OpenAPI 3.1 document, written from the codecs that decode the answers. */
export function toOpenApi(): Record<string, unknown> {
  const paths = Object.fromEntries(
    Object.entries(endpoints).map(([name, { path, summary }]) => [
      path,
      {
        get: {
          operationId: `get${pascal(name)}`,
          summary,
          security: [{}, { bearer: [] }],
          parameters: [{ $ref: '#/components/parameters/IfNoneMatch' }],
          responses: {
            200: {
              description: summary,
              headers: CACHING,
              content: { 'application/json': { schema: { $ref: toReference(pascal(name)) } } },
            },
            304: { description: 'What If-None-Match names has not changed.', headers: CACHING },
            401: { $ref: '#/components/responses/NotSignedIn' },
            403: { $ref: '#/components/responses/NotAllowed' },
            default: { $ref: '#/components/responses/Refused' },
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
      description: DESCRIPTION,
      license: { name: 'MIT' },
    },
    paths,
    components: {
      schemas: { ...toSchemas(), Problem: problem },
      headers: { ETag: TEXT_HEADER, CacheControl: TEXT_HEADER, WwwAuthenticate: TEXT_HEADER },
      parameters: {
        IfNoneMatch: { name: 'If-None-Match', in: 'header', schema: { type: 'string' } },
      },
      responses: {
        NotSignedIn: {
          ...toRefusal('Nobody is signed in, or the token is not known.'),
          headers: { 'WWW-Authenticate': { $ref: '#/components/headers/WwwAuthenticate' } },
        },
        NotAllowed: toRefusal('Whoever is signed in may not see these data.'),
        Refused: toRefusal('The server cannot answer; the client keeps the last good answer.'),
      },
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
    },
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

function toRefusal(description: string): Record<string, unknown> {
  return {
    description,
    content: { 'application/problem+json': { schema: { $ref: toReference('Problem') } } },
  }
}

const TEXT_HEADER = { required: true, schema: { type: 'string' } }

const CACHING = {
  ETag: { $ref: '#/components/headers/ETag' },
  'Cache-Control': { $ref: '#/components/headers/CacheControl' },
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
