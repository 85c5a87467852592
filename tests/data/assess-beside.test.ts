import { beforeAll, describe, expect, it } from 'vitest'
import { endpoints } from '@/contracts/endpoints'
import { assessBeside } from '@/data/assess-beside'
import { assessExposure, type AssessRequest } from '@/engine/exposure/assess-exposure'
import { type ExposureThread } from '@/data/exposure-channel'
import { createModel } from '@/model/create-model'
import { serveExposure } from '@/data/serve-exposure'
import { DEFAULT_OUTLOOK } from '@/domain/market/outlook'
import { toSampleList } from '@/domain/parts/sample-list'
import { loadAnswer } from '@/mocks/answers'
import { loadEmbeddedRecord } from '@tests/embedded-record'

let request: AssessRequest

/** A thread behind a message port, which copies what is sent as a worker does. */
function startPort(): ExposureThread {
  const { port1, port2 } = new MessageChannel()
  serveExposure(port2)
  port1.start()
  port2.start()
  return Object.assign(port1, {
    terminate: () => {
      port1.close()
      port2.close()
    },
  })
}

beforeAll(async () => {
  const sample = toSampleList(endpoints.sampleParts.answer.parse(await loadAnswer('sampleParts')))
  const lines = Array.from({ length: 80 }, () => sample.lines).flat()
  request = {
    list: { ...sample, lines },
    materials: endpoints.materials.answer.parse(await loadAnswer('materials')),
    stage: createModel(await loadEmbeddedRecord()).exposureStage('2024-11-20', DEFAULT_OUTLOOK),
  }
})

describe(assessBeside, () => {
  it('finds beside the page what is found on it, portion by portion', async () => {
    const shares: number[] = []
    const { signal } = new AbortController()
    const onProgress = (share: number) => void shares.push(share)
    const reply = await assessBeside(startPort, request, { signal, onProgress })
    expect(reply).toEqual({ kind: 'done', assessed: assessExposure(request) })
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    expect(shares.at(-1)).toBe(1)
  })

  it('ends its thread when it is not wanted any more', async () => {
    const stop = new AbortController()
    const onProgress = () => stop.abort()
    const reply = await assessBeside(startPort, request, { signal: stop.signal, onProgress })
    expect(reply).toEqual({ kind: 'cancelled' })
  })

  it('names what is wrong with a list', async () => {
    const { list } = request
    const lines = list.lines.map((line) => ({ ...line, materialId: 'nothing' }))
    const faulty = { ...request, list: { ...list, lines } }
    const { signal } = new AbortController()
    const reply = await assessBeside(startPort, faulty, { signal, onProgress: () => undefined })
    expect(reply).toMatchObject({ kind: 'faulty', message: expect.stringContaining('nothing') })
  })
})
