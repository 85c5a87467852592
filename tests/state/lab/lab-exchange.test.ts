import { describe, expect, it } from 'vitest'
import { readOwnRecord } from '@/cli/own-record'
import { type LabDocument } from '@/domain/lab/lab-document'
import { unchanged } from '@/domain/lab/lab-scenario'
import { createCatalogue } from '@/engine/lab/create-catalogue'
import {
  exportFile,
  importFile,
  readLabLinks,
  toBenchLink,
  toLabLink,
} from '@/state/lab/lab-exchange'

const catalogue = createCatalogue(readOwnRecord())
const scenario = {
  ...unchanged('kachin-as-reported', '2024-11-20'),
  changes: { 'mine.pangwa.weeks': 193 / 7 },
}
const kept: LabDocument = {
  id: 'scenario-1',
  name: 'Halt & gate: June?',
  notes: '',
  scenario,
  versions: [],
}

describe(toLabLink, () => {
  it('makes an address that is read back among other parameters', () => {
    const { href, isLong } = toLabLink('https://example.org/lab', { scenario, shared: null })
    expect(isLong).toBe(false)
    const search = `${new URL(href).search}&element=Tb`
    expect(readLabLinks(search, catalogue)).toEqual({
      contents: [{ scenario, shared: null }],
      active: 0,
      faults: [],
    })
  })

  it('says when an address is too long for some mail clients', () => {
    const changes = Object.fromEntries(
      [...catalogue.inputs.values()].flatMap((input) =>
        input.form === 'number' ? [[input.id, input.max]] : [],
      ),
    )
    const all = { ...scenario, changes }
    expect(toLabLink('/lab', { scenario: all, shared: null }).isLong).toBe(true)
  })
})

describe(readLabLinks, () => {
  it('finds nothing where there is nothing, and passes over what cannot be used', () => {
    expect(readLabLinks('?element=Tb', catalogue)).toBeNull()
    const { href } = toLabLink('', { scenario, shared: null })
    const twice = readLabLinks(`${href}&lab=junk&active=2`, catalogue)
    expect(twice?.contents.map((content) => content.scenario)).toEqual([scenario])
    expect(twice?.active).toBe(0)
    expect(twice?.faults).toHaveLength(1)
    expect(readLabLinks('?lab=junk', catalogue)).toMatchObject({ contents: [], active: 0 })
  })

  it('reads scenarios side by side in their order, with the one that is worked on', () => {
    const contents = (['quiet', 'all-myanmar', 'gate-march'] as const).flatMap((word) =>
      catalogue.presets
        .filter(({ id }) => id.includes(word))
        .map(({ id }) => ({ scenario: unchanged(id, '2024-11-20'), shared: null })),
    )
    const bench = { contents: [...contents, { scenario, shared: null }], active: contents.length }
    const { href } = toBenchLink('', bench)
    expect(readLabLinks(href, catalogue)).toEqual({ ...bench, faults: [] })
    for (const active of ['0', '-1', '9', 'x', '1e999', '']) {
      expect(readLabLinks(`${href.replace(/&active=\d/, '')}&active=${active}`, catalogue)).toEqual(
        { ...bench, active: 0, faults: [] },
      )
    }
  })

  it('shows four of more, and says so', () => {
    const contents = Array.from({ length: 5 }, () => ({ scenario, shared: null }))
    const read = readLabLinks(toBenchLink('', { contents, active: 0 }).href, catalogue)
    expect(read?.contents).toHaveLength(4)
    expect(read?.faults.map(({ path }) => path)).toEqual(['lab'])
  })
})

describe(exportFile, () => {
  it('names the file after its one scenario, and is read back', () => {
    const { name, text } = exportFile([kept])
    expect(name).toBe('chokepoint-halt-gate-june.json')
    expect(importFile(text, catalogue)).toEqual({ kind: 'read', documents: [kept], notes: [] })
    expect(exportFile([kept, kept]).name).toBe('chokepoint-scenarios.json')
    expect(exportFile([{ ...kept, name: '密支那' }]).name).toBe('chokepoint-scenario.json')
  })
})
