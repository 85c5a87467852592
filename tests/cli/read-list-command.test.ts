import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { main, type Outcome } from '@/cli/main'

const folder = mkdtempSync(join(tmpdir(), 'read-list-'))
afterAll(() => rmSync(folder, { recursive: true }))

function toFile(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

function run(words: readonly string[], input = ''): Promise<Outcome> {
  return main(words, () => Promise.resolve(input))
}

const LIST = 'Part,Material,Quantity kg,Site\nA1,N42SH,1200,Graz\nA2,Unobtainium,3,Graz\n'

describe('read-list', () => {
  it('prints what the page would end with', async () => {
    const { code, stdout } = await run(['read-list', toFile('list.csv', LIST)])
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      stage: 'read',
      format: 'UTF-8, separated by commas',
      titles: ['Part', 'Material', 'Quantity kg', 'Site'],
      titleLine: 1,
      rowCount: 2,
      mapping: { part: 'Part', material: 'Material', quantity: 'Quantity kg', site: 'Site' },
      questions: [{ id: 'material:unobtainium' }],
      lines: [{ line: 2, id: 'A1', materialId: 'ndfeb-sh', usageKgPerYear: 1200, site: 'Graz' }],
      badRows: [{ line: 3, faults: [{ column: 'Material' }] }],
    })
  })

  it('reads cells from standard input, and takes steps', async () => {
    const steps = {
      answers: { 'material:unobtainium': 'none' },
      edits: [{ line: 2, column: 'Quantity kg', text: '7' }],
    }
    const { stdout } = await run(['read-list', '-', '--steps', JSON.stringify(steps)], LIST)
    expect(JSON.parse(stdout)).toMatchObject({
      lines: [{ id: 'A1', usageKgPerYear: 7 }],
      badRows: [],
      notes: ['Rows of materials that are not rare earths were left out: line 3.'],
    })
  })

  it('asks, and reads by the answer', async () => {
    const file = toFile('marks.csv', 'Part,Material,Quantity kg\nA1,N42SH,"1,250"\n')
    expect(JSON.parse((await run(['read-list', file])).stdout)).toMatchObject({
      stage: 'asking',
      questions: [{ id: 'marks', options: [{ value: 'comma' }, { value: 'dot' }] }],
    })
    const answered = await run(['read-list', file, '--steps={"answers":{"marks":"comma"}}'])
    expect(JSON.parse(answered.stdout)).toMatchObject({ lines: [{ usageKgPerYear: 1.25 }] })
  })

  it.each([
    [['read-list'], /^command: read-list takes FILE/],
    [['read-list', 'nowhere.csv'], /^nowhere.csv: there is no such file; correct its name$/m],
    [['read-list', '-', '--steps', '{'], /^input: is not JSON/],
    [['read-list', '-', '--steps', '{"delimter":";"}'], /^delimter: is not a known field/],
    [['read-list', '-', '--steps', '{"titleLine":0}'], /^titleLine: /],
    [['read-list', '-', '--steps', '{"encoding":"latin"}'], /^encoding: .*give one of utf-8/],
  ])('%j exits 2 with a message', async (words, message) => {
    const { code, stdout, stderr } = await run(words, LIST)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(message)
  })
})

describe('exposure --list', () => {
  const input = JSON.stringify({ scenario: { horizonWeeks: 52 } })

  it('works on the lines of a list, and names those that were left out', async () => {
    const { code, stdout, stderr } = await run(
      ['exposure', '--list', toFile('list.csv', LIST)],
      input,
    )
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ parts: [{ partId: 'A1' }], totals: { parts: 1 } })
    expect(stderr).toMatch(/line 3, Material: .*Unobtainium.*left out/)
  })

  it('says what is still to be answered', async () => {
    const file = toFile('bare.csv', 'Part,Material,Quantity\nA1,N42SH,12\n')
    const { code, stderr } = await run(['exposure', '--list', file], input)
    expect(code).toBe(2)
    expect(stderr).toMatch(/Which unit is “Quantity” in\?.*answers.unit:Quantity = kg, g, t/)
  })
})
