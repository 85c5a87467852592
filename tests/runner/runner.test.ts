import { describe, expect, it, onTestFinished } from 'vitest'
import { type Market } from '@/domain/market/market'
import { type Scenario } from '@/domain/market/scenario'
import { type Channel, type ReplyMessage, type RequestMessage } from '@/runner/channel'
import { directRunner } from '@/runner/direct-runner'
import { createLatestWins } from '@/runner/latest-wins'
import { type RunReply, type RunRequest } from '@/runner/runner'
import { serve } from '@/runner/serve'
import { createWorkerRunner } from '@/runner/worker-runner'

const market: Market = {
  baselineDate: '2024-09-23',
  elements: [
    {
      id: 'Dy',
      basePriceUsdPerKg: 257,
      coverWeeks: 10,
      exChinaShare: 0.3,
      exChinaCoverWeeks: 7,
      exChinaOwnShare: 0,
    },
  ],
  regions: [
    {
      id: 'mine',
      country: 'MM',
      outputTonnesPerYear: 5218,
      basket: { Dy: 1 },
      leadWeeks: 2,
      gateId: null,
      spareCapacity: 0.1,
      payability: 0.7,
    },
  ],
  parameters: {
    demandElasticity: 0.2,
    demandLagWeeks: 26,
    supplyElasticity: 0.3,
    supplyLagWeeks: 26,
    priceSensitivity: 0.6,
    priceLagWeeks: 4,
    exChinaPriceSensitivity: 2,
    exChinaMaxPriceMultiple: 6,
    exChinaDemandLagWeeks: 13,
    exChinaPriceLagWeeks: 1,
    maxPriceMultiple: 30,
    minCoverWeeks: 0.5,
    gateSurge: 2.5,
    demandGrowth: 0.03,
    fullResponseMultiple: 2,
    substitutionPerYear: 0.1,
    substitutionMax: 0.3,
    newSupplyPerYear: 0.04,
    newSupplyLagWeeks: 26,
    newSupplyMax: 0.25,
  },
}

const scenario: Scenario = {
  name: 'halt',
  horizonWeeks: 60,
  parameters: {},
  mineWindows: [
    { regionId: 'mine', startWeek: 3.5, severity: 0.7, durationWeeks: 9, rampWeeks: 4 },
  ],
  gateWindows: [],
  licenceWindows: [],
  levies: [],
  releases: [],
}

const request: RunRequest = { kind: 'simulate', market, scenario }

/** Join a worker's side and a page's side with a real message channel, true structured cloning included. */
function openChannel(): Channel<RequestMessage, ReplyMessage> {
  const { port1, port2 } = new MessageChannel()
  onTestFinished(() => {
    port1.close()
  })
  serve(port2)
  port1.start()
  port2.start()
  return port1
}

describe(createWorkerRunner, () => {
  it('gives the same bits as the runner on this thread', async () => {
    const away = await createWorkerRunner(openChannel()).run(request)
    expect(away.kind).toBe('simulated')
    expect(away).toStrictEqual(await directRunner.run(request))
  })

  it('answers a faulty request with its faults', async () => {
    const faulty = { ...request, scenario: { ...scenario, horizonWeeks: 0 } }
    const reply = await createWorkerRunner(openChannel()).run(faulty)
    expect(reply).toStrictEqual(await directRunner.run(faulty))
    expect(reply).toMatchObject({ kind: 'faulty', faults: [{ path: 'scenario.horizonWeeks' }] })
  })

  it('answers with a fault once the thread has died', async () => {
    const listeners = new Map<string, (event: never) => void>()
    const runner = createWorkerRunner({
      postMessage: () => {},
      addEventListener: (type: string, listener: (event: never) => void) => {
        listeners.set(type, listener)
      },
    })
    const before = runner.run(request)
    await Promise.resolve()
    const die: unknown = listeners.get('error')
    if (typeof die === 'function') die()
    expect(await before).toMatchObject({ kind: 'faulty' })
    expect(await runner.run(request)).toMatchObject({ kind: 'faulty' })
  })
})

describe(createLatestWins, () => {
  it('drops what was waiting when something newer comes, per key', async () => {
    const sent: string[] = []
    const runner = createLatestWins((next) => {
      sent.push(next.kind === 'simulate' ? next.scenario.name : next.kind)
      return Promise.resolve<RunReply>({ kind: 'faulty', faults: [] })
    })
    const ask = (name: string, key?: string) =>
      runner.run({ ...request, scenario: { ...scenario, name } }, key)
    const replies = await Promise.all([ask('a'), ask('b'), ask('c'), ask('d', 'other')])
    expect(sent).toStrictEqual(['a', 'd', 'c'])
    expect(replies.map(({ kind }) => kind)).toStrictEqual([
      'faulty',
      'superseded',
      'faulty',
      'faulty',
    ])
  })

  it('answers with a fault when a request cannot be sent', async () => {
    const runner = createLatestWins(() => {
      throw new Error('could not be cloned')
    })
    expect(await runner.run(request)).toStrictEqual({
      kind: 'faulty',
      faults: [{ path: '', message: 'could not be cloned' }],
    })
  })
})
