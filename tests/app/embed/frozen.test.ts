import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deflateSync, strFromU8, strToU8 } from 'fflate'
import { readEmbedAddress, toEmbedAddress } from '@/app/embed/embed-address'
import { readFrozenHash, toFrozenHash } from '@/app/embed/frozen'

const words = fc.string({ unit: 'grapheme', maxLength: 80 })

function pack(text: string): string {
  const packed = btoa(strFromU8(deflateSync(strToU8(text)), true))
  return `#frozen=${packed.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`
}

describe(readFrozenHash, () => {
  it('reads back what was frozen, whatever the script', () => {
    fc.assert(
      fc.property(words, fc.array(words, { maxLength: 5 }), words, (title, proof, inside) => {
        const frozen = { title, svg: `<svg>${inside}</svg>`, proof, link: 'https://here.example/' }
        expect(readFrozenHash(toFrozenHash(frozen))).toEqual({ kind: 'frozen', frozen })
      }),
    )
  })

  it('answers a hostile address in words, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.base64String()), (text) => {
        expect(readFrozenHash(`#frozen=${text}`)).toMatchObject({ kind: 'faulty' })
      }),
    )
    expect(readFrozenHash(pack('{"v":1}'))).toMatchObject({ kind: 'faulty' })
    expect(readFrozenHash('#assumptions')).toBeNull()
  })

  it('unfolds no bomb', () => {
    const svg = `<svg>${'a'.repeat(20_000_000)}`
    const bomb = pack(JSON.stringify({ v: 1, title: '', svg, proof: [], link: '' }))
    expect(bomb.length).toBeLessThan(100_000)
    expect(readFrozenHash(bomb)).toMatchObject({ kind: 'faulty' })
  })

  it('does not take a drawing that was cut off', () => {
    const whole = toFrozenHash({ title: 'A', svg: '<svg>abc</svg>', proof: [], link: '' })
    expect(readFrozenHash(whole.slice(0, -6))).toMatchObject({ kind: 'faulty' })
  })
})

describe(readEmbedAddress, () => {
  it('reads back what was asked for', () => {
    const request = { address: '/?asof=2025-03-01&v=1', exhibitId: 'map', theme: 'dark' } as const
    expect(
      readEmbedAddress(new URL(toEmbedAddress(request), 'https://here.example').search),
    ).toEqual(request)
  })

  it.each([
    '',
    '?at=//elsewhere.example&exhibit=a',
    '?at=https://elsewhere.example&exhibit=a',
    '?at=/',
  ])('takes nothing that is no page of this site: %s', (search) => {
    expect(readEmbedAddress(search)).toBeUndefined()
  })
})
