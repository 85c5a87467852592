import { type Part } from '@/domain/parts/part'
import { exposeParts } from '@/engine/exposure/expose-parts'
import { toPartLosses } from '@/engine/exposure/part-losses'
import { type ExposureOrder, type OrderChannel, PORTION } from './exposure-channel'

/** Work out the list that arrives on `channel` and answer in portions; a fault is an answer, whatever went wrong. */
export function serveExposure(channel: OrderChannel): void {
  const parts: Part[] = []

  function run({ runs, materials }: Extract<ExposureOrder, { readonly kind: 'run' }>): void {
    const { central, low, high, asOfWeek, likelihoods } = runs
    const ground = { parts, materials, countedAt: asOfWeek }
    const { parts: exposed, ...sums } = exposeParts({ ...central, ...ground, likelihoods })
    for (let first = 0; first < exposed.length; first += PORTION) {
      channel.postMessage({ kind: 'exposed', parts: exposed.slice(first, first + PORTION) })
    }
    channel.postMessage({
      kind: 'done',
      sums,
      low: toPartLosses({ ...low, ...ground }),
      high: toPartLosses({ ...high, ...ground }),
    })
  }

  channel.addEventListener('message', ({ data }) => {
    if (data.kind === 'parts') {
      parts.push(...data.parts)
      return
    }
    try {
      run(data)
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      channel.postMessage({ kind: 'faulty', message })
    }
  })
}
