import { beforeAll, describe, expect, it } from 'vitest'
import { endpoints } from '@/contracts/endpoints'
import { assessExposure, type AssessRequest } from '@/engine/exposure/assess-exposure'
import { createModel } from '@/model/create-model'
import { assessInWorker } from '@/runner/assess-in-worker'
import { serveExposure, type ExposureProtocol } from '@/runner/serve-exposure'
import { createThreads } from '@/runner/threads'
import { openPort } from './thread-kit'
import { DEFAULT_OUTLOOK } from '@/domain/market/outlook'
import { toSampleList } from '@/domain/parts/sample-list'
import { loadAnswer } from '@/mocks/answers'
import { loadEmbeddedRecord } from '@tests/embedded-record'

let request: AssessRequest

/** Lists that are worked out behind a message port, which copies what is sent as a worker does. */
const ask = createThreads<ExposureProtocol>(() => openPort(serveExposure))

beforeAll(async () => {
  const sample = toSampleList(endpoints.sampleParts.answer.parse(await loadAnswer('sampleParts')))
  const lines = Array.from({ length: 80 }, () => sample.lines).flat()
  request = {
    list: { ...sample, lines },
    materials: endpoints.materials.answer.parse(await loadAnswer('materials')),
    scenarioRuns: createModel(await loadEmbeddedRecord()).scenarioRuns(
      '2024-11-20',
      DEFAULT_OUTLOOK,
    ),
  }
})

describe(assessInWorker, () => {
  it('finds beside the page what is found on it, portion by portion', async () => {
    const shares: number[] = []
    const { signal } = new AbortController()
    const onProgress = (share: number) => void shares.push(share)
    const reply = await assessInWorker(request, { signal, onProgress }, ask)
    expect(reply).toEqual({ kind: 'done', result: assessExposure(request) })
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    expect(shares.at(-1)).toBe(1)
  })

  it('ends its thread when it is not wanted any more', async () => {
    const stop = new AbortController()
    const onProgress = () => stop.abort()
    const reply = await assessInWorker(request, { signal: stop.signal, onProgress }, ask)
    expect(reply).toEqual({ kind: 'cancelled' })
  })

  it('names what is wrong with a list', async () => {
    const { list } = request
    const lines = list.lines.map((line) => ({ ...line, materialId: 'nothing' }))
    const faulty = { ...request, list: { ...list, lines } }
    const { signal } = new AbortController()
    const reply = await assessInWorker(faulty, { signal, onProgress: () => undefined }, ask)
    expect(reply).toMatchObject({
      kind: 'faulty',
      faults: expect.arrayContaining([
        { path: 'parts[0].materialId', message: expect.stringContaining('nothing') },
      ]),
    })
  })
})
