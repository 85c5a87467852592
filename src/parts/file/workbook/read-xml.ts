import { Parser } from 'saxen'
import { ReadError } from '@/parts/file/read-error'
import { type Task } from '@/parts/thread/task'

/** What is done as elements pass by; names come without prefix. */
export type XmlHandlers = {
  readonly open: (name: string, attributes: () => Readonly<Record<string, string>>) => void
  readonly close: (name: string) => void
  readonly text: (text: string) => void
}

/** Bytes between two looks at whether the work was called off. */
const STRIDE = 1_000_000

/** Read a part of a workbook piece by piece. */
export async function readXml(bytes: Uint8Array, handlers: XmlHandlers, task: Task): Promise<void> {
  const parser = createParser(handlers)
  const decoder = new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8')
  async function readFrom(start: number): Promise<void> {
    if (start >= bytes.length) return
    parser.write(decoder.decode(bytes.subarray(start, start + STRIDE), { stream: true }))
    if (bytes.length > STRIDE) await task.checkpoint('reading', start / bytes.length)
    await readFrom(start + STRIDE)
  }
  await readFrom(0)
  parser.end()
}

function createParser({ open, close, text }: XmlHandlers): Parser {
  const parser = new Parser()
  parser.on('openTag', (name, attributes, decode) =>
    open(withoutPrefix(name), () => toDecoded(attributes(), decode)),
  )
  parser.on('closeTag', (name) => close(withoutPrefix(name)))
  parser.on('text', (piece, decode) => text(decode(piece)))
  parser.on('cdata', text)
  parser.on('error', (error) => {
    throw new ReadError(
      `The workbook is damaged (${error.message}).`,
      'Open it in a spreadsheet and save it again as XLSX or CSV.',
    )
  })
  return parser
}

/** Most attributes are a place or a number, and need no decoding. */
function toDecoded(
  attributes: Readonly<Record<string, string>>,
  decode: (text: string) => string,
): Readonly<Record<string, string>> {
  if (!Object.values(attributes).some((value) => value.includes('&'))) return attributes
  return Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, decode(value)]))
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
