import { describe, expect, it } from 'vitest'
import { main } from '@/cli/main'
import { readScenarioFile } from '@/contracts/scenario-file'
import { type View } from '@/domain/page/view'
import { DEFAULT_OUTLOOK } from '@/domain/market/outlook'
import { readLabLinks } from '@/state/lab/lab-exchange'
import { parseView, type ViewScope } from '@/state/address/view-codec'
import { catalogue } from '@tests/contracts/lab-arbitraries'

// An unknown market, form or plant, in an address, a file or on the command line: named, and ignored or refused; nothing
// else changes.

const defaults: View = {
  asOf: '2024-11-20',
  since: 'baseline',
  elementId: 'Tb',
  mapLevel: 'kachin',
  market: 'outside',
  outlook: DEFAULT_OUTLOOK,
}
const scope: ViewScope = {
  firstDay: '2024-01-01',
  lastDay: '2026-01-31',
  elementIds: ['Tb', 'Dy'],
  defaults,
}

/** What the lab knows beside each unknown name, so that it can be seen to stay. */
const KNOWN = { id: 'mine.pangwa.severity', value: 0.5 } as const

const run = async (words: string, input: unknown = '') =>
  main(words.split(' '), () =>
    Promise.resolve(typeof input === 'string' ? input : JSON.stringify(input)),
  )

function toRequest(windows: Readonly<Record<string, unknown>>) {
  const none = { mineWindows: [], gateWindows: [], licenceWindows: [], levies: [], releases: [] }
  return { scenario: { name: '', horizonWeeks: 9, parameters: {}, ...none, ...windows } }
}

const window = { startWeek: 0, severity: 1, durationWeeks: 5, rampWeeks: 0 }

describe('in an address', () => {
  it('an unknown market is named and ignored', () => {
    const { view, notices } = parseView('market=mars&element=Dy', scope)
    expect(view).toEqual({ ...defaults, elementId: 'Dy' })
    expect(notices).toEqual([expect.stringContaining('market=“mars”')])
  })

  it.each([
    ['form', 'powder.Dy.s', 'powder.Dy.severity'],
    ['plant', 't.atlantis.s', 'plant.atlantis.severity'],
  ])('an unknown %s is named and ignored', (_what, key, id) => {
    const link = `1*quiet*2024-11-20*m.pangwa.s_0.5*${key}_0.7`
    const read = readLabLinks(`?lab=${encodeURIComponent(link)}`, catalogue)
    expect(read?.contents[0]?.scenario.changes).toEqual({ [KNOWN.id]: KNOWN.value })
    expect(read?.faults).toContainEqual({
      path: `changes.${id}`,
      message: 'there is no such input; remove it',
    })
  })
})

describe('in a file', () => {
  it('an unknown market is named with its line, and the other lines are read', async () => {
    const cells =
      'part number,material,quantity kg per year,market\nA-1,dysprosium oxide,100,Mars\nA-2,dysprosium oxide,100,China'
    const { code, stdout } = await run('read-list -', cells)
    const read = JSON.parse(stdout)
    expect(read.badRows).toMatchObject([
      { line: 2, faults: [{ column: 'market', text: 'Mars', remedy: 'Give China or outside.' }] },
    ])
    expect(read.lines).toMatchObject([{ id: 'A-2', market: 'china' }])
    expect(code).not.toBe(2)
  })

  it.each([
    ['form', 'powder.Dy.severity'],
    ['plant', 'plant.atlantis.severity'],
  ])('an unknown %s is named, and nothing of the file is taken', (_what, id) => {
    const document = {
      id: 'a',
      name: 'A',
      notes: '',
      scenario: {
        presetId: 'quiet',
        asOf: '2024-11-20',
        changes: { [KNOWN.id]: KNOWN.value, [id]: 0.7 },
      },
      versions: [],
    }
    const text = { kind: 'chokepoint-scenarios', schemaVersion: 1, scenarios: [document] }
    const read = readScenarioFile(JSON.stringify(text), catalogue)
    expect(read.kind).toBe('faulty')
    const faults = read.kind === 'faulty' ? read.faults : []
    expect(faults.map(({ path }) => path).join()).toContain(id)
  })
})

describe('on the command line', () => {
  it.each([
    ['market', 'indicators --market mars', '', '--market: mars is not a buyer’s market'],
    [
      'form',
      'simulate',
      toRequest({ licenceWindows: [{ ...window, elementIds: ['Dy'], form: 'powder' }] }),
      'scenario.licenceWindows[0].form: is "powder"; give one of compound, magnet',
    ],
    [
      'plant',
      'simulate',
      toRequest({ plantWindows: [{ ...window, plantId: 'atlantis' }] }),
      'scenario.plantWindows[0].plantId: atlantis is unknown; use one of kuantan',
    ],
  ])('an unknown %s is named and refused', async (_what, words, input, message) => {
    const { code, stdout, stderr } = await run(words, input)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(message)
  })
})
