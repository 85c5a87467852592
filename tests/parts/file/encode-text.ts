import { decode } from '@/parts/file/decode-text'
import { type Encoding } from '@/parts/file/read-choices'

const tables = new Map<Encoding, ReadonlyMap<string, readonly number[]>>()

/** Return a text in an encoding, by the table that its decoder has; undefined when a letter of it has no bytes there. */
export function encodeText(text: string, encoding: Encoding): Uint8Array | undefined {
  if (encoding === 'utf-8') return new TextEncoder().encode(text)
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return toUtf16(text, encoding)
  const table = tables.get(encoding) ?? toTable(encoding)
  tables.set(encoding, table)
  const bytes = Array.from(text, (sign) =>
    sign <= '\u007F' ? [sign.charCodeAt(0)] : table.get(sign),
  )
  const known = bytes.filter((sign) => sign !== undefined)
  return known.length === bytes.length ? Uint8Array.from(known.flat()) : undefined
}

function toUtf16(text: string, encoding: 'utf-16le' | 'utf-16be'): Uint8Array {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < text.length; at += 1)
    view.setUint16(at * 2, text.charCodeAt(at), encoding === 'utf-16le')
  return bytes
}

function toTable(encoding: Encoding): ReadonlyMap<string, readonly number[]> {
  const table = new Map<string, readonly number[]>()
  const add = (bytes: readonly number[]) => {
    const [sign, more] = decode(Uint8Array.from(bytes), encoding)
    if (sign !== undefined && more === undefined && sign !== '\uFFFD' && !table.has(sign))
      table.set(sign, bytes)
  }
  for (let first = 0x80; first < 0x100; first += 1) add([first])
  if (!/^(gb|big5|shift|euc)/.test(encoding)) return table
  for (let first = 0x81; first < 0xff; first += 1)
    for (let second = 0x40; second < 0xff; second += 1) add([first, second])
  return table
}
