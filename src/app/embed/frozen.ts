import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate'
import { z } from 'zod/mini'

/** An exhibit as it was at one moment, whole in its own address. */
export type Frozen = {
  readonly title: string
  /** The drawing, as SVG. */
  readonly svg: string
  /** What can be checked about it, line by line. */
  readonly proof: readonly string[]
  /** Address of the page that it was taken from; empty for none. */
  readonly link: string
}

/** What was read of an address, or why nothing can be shown. */
export type ReadFrozen =
  | { readonly kind: 'frozen'; readonly frozen: Frozen }
  | { readonly kind: 'faulty'; readonly fault: string }

/** Longest text of an address that is looked at, and most that it may unfold to, in characters and bytes. */
const MOST_PACKED = 1_500_000
const MOST_UNPACKED = 6_000_000

const KEY = 'frozen='

const schema = z.strictObject({
  v: z.literal(1),
  title: z.string().check(z.maxLength(2000)),
  svg: z.string().check(z.startsWith('<svg'), z.maxLength(MOST_UNPACKED)),
  proof: z.array(z.string().check(z.maxLength(20_000))).check(z.maxLength(50)),
  link: z.string().check(z.maxLength(9000)),
})

/** Write an exhibit into the part of an address that is never sent to a server. */
export function toFrozenHash(frozen: Frozen): string {
  const bytes = deflateSync(strToU8(JSON.stringify({ v: 1, ...frozen })), { level: 9 })
  const text = btoa(strFromU8(bytes, true))
  return `#${KEY}${text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`
}

/** Read such a part; null when an address has none. Never throws, and unfolds no more than it may. */
export function readFrozenHash(hash: string): ReadFrozen | null {
  if (!hash.startsWith(`#${KEY}`)) return null
  const packed = hash.slice(KEY.length + 1)
  if (packed.length > MOST_PACKED) return faulty('It is longer than this page reads.')
  if (!/^[\w-]+$/.test(packed)) return faulty('It holds signs that do not belong there.')
  try {
    const text = atob(packed.replaceAll('-', '+').replaceAll('_', '/'))
    const value: unknown = JSON.parse(strFromU8(inflate(strToU8(text, true))))
    const read = schema.safeParse(value)
    if (!read.success) return faulty('It holds no exhibit.')
    const { v: _, ...frozen } = read.data
    return { kind: 'frozen', frozen }
  } catch {
    return faulty('It is cut off or was changed on its way.')
  }
}

/** Unfold piece by piece, and stop where it grows beyond what an exhibit takes. */
function inflate(packed: Uint8Array): Uint8Array {
  const pieces: Uint8Array[] = []
  let size = 0
  let isDone = false
  const stream = new Inflate((piece, isLast) => {
    size += piece.length
    if (size > MOST_UNPACKED) throw new Error('too large')
    pieces.push(piece)
    isDone = isLast
  })
  for (let start = 0; start < packed.length; start += 4096) {
    stream.push(packed.subarray(start, start + 4096), start + 4096 >= packed.length)
  }
  if (!isDone) throw new Error('cut off')
  const whole = new Uint8Array(size)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

function faulty(fault: string): ReadFrozen {
  return { kind: 'faulty', fault }
}

/** Return a drawing as the address of a picture: in a picture nothing runs and nothing is fetched. */
export function toPictureAddress(svg: string): string {
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
}
