import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { endpoints } from '@/contracts/endpoints'
import { toOpenApi } from '@/contracts/open-api'

describe(toOpenApi, () => {
  it('equals the document that is served', async () => {
    const served: unknown = JSON.parse(await readFile('public/openapi.json', 'utf8'))
    expect(served).toEqual(JSON.parse(JSON.stringify(toOpenApi())))
  })

  it('describes every endpoint once', () => {
    const { paths } = toOpenApi()
    expect(Object.keys(paths ?? {})).toEqual(Object.values(endpoints).map(({ path }) => path))
  })
})
