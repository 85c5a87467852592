import { describe, expect, it } from 'vitest'
import { readOwnRecord } from '@/cli/own-record'
import { type LabDocument } from '@/domain/lab-document'
import { unchanged } from '@/domain/lab-scenario'
import { createCatalogue } from '@/engine/lab/create-catalogue'
import { exportFile, importFile, readLabLink, toLabLink } from '@/state/lab-exchange'

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
    expect(readLabLink(search, catalogue)).toEqual({
      content: { scenario, shared: null },
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

describe(readLabLink, () => {
  it('finds nothing where there is nothing, and takes the first of several', () => {
    expect(readLabLink('?element=Tb', catalogue)).toBeNull()
    const { href } = toLabLink('', { scenario, shared: null })
    const twice = readLabLink(`${href}&lab=junk`, catalogue)
    expect(twice?.content?.scenario).toEqual(scenario)
    expect(twice?.faults.map(({ path }) => path)).toEqual(['lab'])
  })
})

describe(exportFile, () => {
  it('names the file after its one scenario, and is read back', () => {
    const { name, text } = exportFile([kept])
    expect(name).toBe('chokepoint-halt-gate-june.json')
    expect(importFile(text, catalogue)).toEqual({ kind: 'read', documents: [kept] })
    expect(exportFile([kept, kept]).name).toBe('chokepoint-scenarios.json')
    expect(exportFile([{ ...kept, name: '密支那' }]).name).toBe('chokepoint-scenario.json')
  })
})
