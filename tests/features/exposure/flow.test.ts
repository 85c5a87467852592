import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type PartFlow } from '@/domain/parts/exposure'
import { fitScale, layOutFlow, STAGES } from '@/features/exposure/part/flow/lay-out-flow'
import { toFlowSentence, toNodeWords } from '@/features/exposure/part/flow/flow-words'
import {
  OTHERS,
  sumShares,
  toHeldBackShare,
  toStrands,
} from '@/features/exposure/part/flow/to-strands'
import { createFormat } from '@/ui/format/create-format'

const record = { regions: [], gates: [], elements: [] }
const ROOM = { line: 20, gap: 4, scale: 300, stages: STAGES }

const flow = fc.record({
  regionId: fc.constantFrom('pangwa', 'chipwi', 'bayan-obo', 'lovozero', 'laos'),
  elementId: fc.constantFrom('Nd', 'Dy', 'Tb'),
  share: fc.double({ min: 0.001, max: 1, noNaN: true }),
  passing: fc.double({ min: 0, max: 1.5, noNaN: true }),
})

/** One way for each region and element; the gate and what passes are those of the region. */
const flows = fc
  .uniqueArray(flow, { minLength: 1, selector: (one) => `${one.regionId} ${one.elementId}` })
  .map((all) =>
    all.map((one): PartFlow => ({
      ...one,
      country: 'MM',
      gateId: ['pangwa', 'chipwi'].includes(one.regionId) ? 'pangwa-gate' : null,
      kgPerYear: 1,
      passing: all.find(({ regionId }) => regionId === one.regionId)?.passing ?? 1,
    })),
  )

describe(toStrands, () => {
  test('adds up to the whole, whatever is folded away', () => {
    fc.assert(
      fc.property(flows, fc.integer({ min: 2, max: 6 }), (all, most) => {
        const strands = toStrands(all, { most })
        expect(sumShares(strands)).toBeCloseTo(1, 9)
        expect(toHeldBackShare(strands)).toBeCloseTo(toHeldBackShare(toStrands(all)), 9)
        expect(new Set(strands.map(({ regionId }) => regionId)).size).toBeLessThanOrEqual(most)
      }),
    )
  })

  test('draws an element alone, as a whole of its own', () => {
    const strands = toStrands(
      [
        way({ regionId: 'a', elementId: 'Nd', share: 0.9, passing: 1 }),
        way({ regionId: 'a', elementId: 'Dy', share: 0.05, passing: 0.25 }),
        way({ regionId: 'b', elementId: 'Dy', share: 0.05, passing: 1 }),
      ],
      { elementId: 'Dy' },
    )
    expect(toHeldBackShare(strands)).toBeCloseTo(0.375, 9)
  })

  test('folds the smallest regions into one that stands last', () => {
    const all = [0.6, 0.3, 0.06, 0.04].map((share, at) =>
      way({ regionId: `r${at}`, share, passing: 0 }),
    )
    const ids = toStrands(all, { most: 3 }).map(({ regionId }) => regionId)
    expect([...new Set(ids)]).toEqual(['r0', 'r1', OTHERS])
  })
})

describe(layOutFlow, () => {
  test('gives every column the same bars as bands come to it, and none over another', () => {
    fc.assert(
      fc.property(flows, (all) => {
        const { nodes, bands, height } = layOutFlow(toStrands(all), ROOM)
        for (const stage of STAGES) {
          const column = nodes.filter((node) => node.stage === stage)
          const taken = sumHeights(column)
          expect(taken).toBeCloseTo(ROOM.scale, 6)
          const arriving = bands.filter(({ to }) => to === stage)
          expect(stage === 'region' ? taken : sumHeights(arriving)).toBeCloseTo(taken, 6)
          const ends = column.map((node) => node.y + node.height)
          const starts = [...column.slice(1).map(({ y }) => y), height]
          expect(ends.filter((end, at) => end > (starts[at] ?? 0) + 1e-6)).toEqual([])
        }
      }),
    )
  })

  test('takes no more height than there is', () => {
    fc.assert(
      fc.property(flows, fc.integer({ min: 200, max: 600 }), (all, height) => {
        const strands = toStrands(all)
        const scale = fitScale(strands, height, ROOM)
        expect(layOutFlow(strands, { ...ROOM, scale }).height).toBeLessThanOrEqual(height + 1)
      }),
    )
  })
})

describe(toFlowSentence, () => {
  const context = { record, format: createFormat('en-US') }

  test('says what is held, and of which element the most', () => {
    const strands = toStrands([
      way({ regionId: 'a', elementId: 'Nd', share: 0.8, passing: 1 }),
      way({ regionId: 'b', elementId: 'Dy', share: 0.2, passing: 0.5 }),
    ])
    expect(toFlowSentence(strands, undefined, context)).toMatch(
      /^10% of the part’s oxide does not leave its mines\. Of its \w+ it is 50%\.$/,
    )
  })

  test('says that all of it leaves', () => {
    const strands = toStrands([way({ passing: 1.2 })])
    expect(toFlowSentence(strands, undefined, context)).toBe(
      'All of the part’s oxide leaves its mines.',
    )
  })
})

describe(toNodeWords, () => {
  test('names share and what is held beside a bar', () => {
    const strands = toStrands([way({ regionId: 'x', passing: 0.25 })])
    const words = toNodeWords(strands, { record, format: createFormat('en-US') })
    const [region] = layOutFlow(strands, ROOM).nodes
    expect(region && words(region, false)).toBe('x 100%, 75% held back')
  })
})

function sumHeights(all: readonly { readonly height: number }[]): number {
  return all.reduce((sum, { height }) => sum + height, 0)
}

function way(given: Partial<PartFlow>): PartFlow {
  return {
    regionId: 'r',
    country: 'MM',
    gateId: null,
    elementId: 'Dy',
    kgPerYear: 1,
    share: 1,
    passing: 1,
    ...given,
  }
}
