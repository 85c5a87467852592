import { rankEncodings } from './rank-encodings'
import { ENCODING_LABELS, type Encoding } from './read-choices'
import { toSingleByteText } from './single-byte'

/** A text with the encoding that it was read in, and what a reader should know about its letters. */
export type DecodedText = {
  readonly text: string
  readonly encoding: Encoding
  readonly notes: readonly string[]
}

/** How many bytes are looked at to tell UTF-16 from the rest. */
const SAMPLE = 4096

/** Share of zero bytes on one side of each pair from which a text is UTF-16: no other text has any. */
const ZERO_SHARE = 0.02

/** How old programs end a text. */
const END_OF_FILE = '\u001A'

/** What a decoder puts where bytes mean nothing. */
const UNKNOWN = '\uFFFD'

/** Return the text in `bytes`: as chosen, by its mark, else UTF-16 by its zeros, UTF-8, or what its letters look like. */
export function decodeText(bytes: Uint8Array, choice?: Encoding): DecodedText {
  if (choice !== undefined) return { text: decode(bytes, choice), encoding: choice, notes: [] }
  const sure = readMark(bytes) ?? readZeros(bytes.subarray(0, SAMPLE))
  if (sure !== undefined) return { text: decode(bytes, sure), encoding: sure, notes: [] }
  const text = decode(bytes, 'utf-8')
  const strays = countStrays(text)
  if (strays === 0) return { text, encoding: 'utf-8', notes: toGarbledNotes(text) }
  // Letters of UTF-8 are long sequences, which no other encoding has by chance more often than not.
  if (countLetters(text) >= strays) return { text, encoding: 'utf-8', notes: toStrayNotes(text) }
  return decodeBest(bytes)
}

function decodeBest(bytes: Uint8Array): DecodedText {
  const [encoding = 'windows-1252', second] = rankEncodings(bytes)
  const text = decode(bytes, encoding)
  const [example = ''] = findForeign(text)
  const other = second === undefined ? '' : ` ${ENCODING_LABELS[second]} is the next most likely.`
  return {
    text,
    encoding,
    notes: [
      `The file does not say its encoding. Its letters were read as ${ENCODING_LABELS[encoding]}${example === '' ? '' : `: “${example}”`}.${other} If letters look wrong, choose another encoding.`,
    ],
  }
}

/** Decode bytes; what the encoding does not know becomes U+FFFD. */
export function decode(bytes: Uint8Array, encoding: Encoding): string {
  const text = toSingleByteText(bytes, encoding) ?? new TextDecoder(encoding).decode(bytes)
  return text.endsWith(END_OF_FILE) ? text.slice(0, -1) : text
}

function readMark([first, second, third]: Uint8Array): Encoding | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined
}

function readZeros(sample: Uint8Array): Encoding | undefined {
  const counts: [number, number] = [0, 0]
  sample.forEach((byte, index) => {
    if (byte === 0) counts[index % 2 === 0 ? 0 : 1] += 1
  })
  const [even, odd] = counts
  const least = (ZERO_SHARE * sample.length) / 2
  if (odd > least && even < odd / 4) return 'utf-16le'
  return even > least && odd < even / 4 ? 'utf-16be' : undefined
}

function countStrays(text: string): number {
  return text.split(UNKNOWN).length - 1
}

function countLetters(text: string): number {
  return text.match(/[^\0-\u007F\uFFFD]/gu)?.length ?? 0
}

function toStrayNotes(text: string): readonly string[] {
  const lines = text
    .split(/\r\n|\r|\n/)
    .flatMap((line, at) => (line.includes(UNKNOWN) ? [at + 1] : []))
  const shown = lines.slice(0, 5).join(', ')
  return [
    `A byte in line ${shown}${lines.length > 5 ? ' and others' : ''} is not valid UTF-8; “${UNKNOWN}” stands in its place.`,
  ]
}

/** What UTF-8 looks like that was read as Windows-1252 and written anew. */
const GARBLED = /Ã[\u0080-\u00BF‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â‚¬|â€[“™œž]|ï»¿|Â[°²³µ ]/

function toGarbledNotes(text: string): readonly string[] {
  const [garbled] = GARBLED.exec(text.slice(0, 1_000_000)) ?? []
  if (garbled === undefined) return []
  return [
    `Letters such as “${garbled}” look garbled: the list was written in another encoding than the program took it for. Export it again as UTF-8.`,
  ]
}

/** Return words with letters beyond ASCII, as an example of how they were read. */
function findForeign(text: string): readonly string[] {
  return text.slice(0, 100_000).match(/[\p{L}\p{M}]*[^\0-\u007F][\p{L}\p{M}]*/gu) ?? []
}
