import { delay, http, HttpResponse, type HttpHandler, type JsonBodyType } from 'msw'
import { endpoints, type EndpointName } from '@/contracts/endpoints'
import { loadAnswer } from './answers'
import { readFault, type FaultKind } from './faults'

const SLOW_MILLISECONDS = 6000

/** Return the handlers of the pretend server, one per endpoint of the contract; browser and tests mount the same. */
export function createHandlers(readSearch: () => string): readonly HttpHandler[] {
  return endpointNames().map((name) =>
    http.get(`*${endpoints[name].path}`, async () => {
      const answer = await loadAnswer(name)
      const fault = readFault(readSearch(), name)
      return fault === undefined ? HttpResponse.json(answer) : misbehave(fault, answer)
    }),
  )
}

function endpointNames(): EndpointName[] {
  return Object.keys(endpoints).filter(isEndpointName)
}

function isEndpointName(name: string): name is EndpointName {
  return Object.hasOwn(endpoints, name)
}

async function misbehave(fault: FaultKind, answer: JsonBodyType): Promise<Response> {
  switch (fault) {
    case 'status':
      return HttpResponse.json(
        { title: 'The server is being repaired.', status: 503 },
        { status: 503, headers: { 'content-type': 'application/problem+json' } },
      )
    case 'malformed':
      return new HttpResponse('{"rows": [', { headers: { 'content-type': 'application/json' } })
    case 'partial':
      return HttpResponse.json(withoutFirstField(answer))
    case 'slow':
      await delay(SLOW_MILLISECONDS)
      return HttpResponse.json(answer)
    case 'offline':
      return HttpResponse.error()
  }
}

/** Return a copy of `answer` in which the first object has lost its first field. */
function withoutFirstField(answer: JsonBodyType): JsonBodyType {
  if (Array.isArray(answer))
    return answer.map((row, index) => (index === 0 ? withoutFirstField(row) : row))
  if (typeof answer !== 'object' || answer === null) return null
  return Object.fromEntries(Object.entries(answer).slice(1))
}
