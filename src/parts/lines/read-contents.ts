import { fault, found, readWords, type Read } from './read-cell'
import { cellOf, optional, type LineReading } from './line-reading'
import { parseCore } from './number-text'

/** Contents by element id, kg of oxide per kg of material. */
type Contents = Readonly<Record<string, number>>

const PAIR = /^\s*([A-Za-z]{1,3})\s*[:=]?\s*([\d.,e+-]+)\s*(%?)\s*$/

/** Return own contents: `Dy 0.03; Tb 0.005`, in kg of oxide per kg of material, or with a % behind. */
export function readContents(reading: LineReading): Contents | undefined {
  const read = readWords(cellOf(reading, 'contents'))
  const { elementIds } = reading.plan
  const contents = read.kind === 'value' ? toContents(read.value, elementIds) : read
  return optional(reading, 'contents', contents)
}

function toContents(words: string, elementIds: ReadonlySet<string>): Read<Contents> {
  const pairs = words.split(/[;\n]/).map(toPair)
  const known = pairs.flatMap((pair) =>
    pair !== undefined && elementIds.has(pair[0]) ? [pair] : [],
  )
  const sum = known.reduce((total, [, share]) => total + share, 0)
  if (known.length === pairs.length && sum <= 1) return found(Object.fromEntries(known))
  return fault(
    `“${words.slice(0, 40)}” is no oxide content.`,
    'Give elements with kg of oxide per kg of material, such as Dy 0.03; Tb 0.005.',
  )
}

function toPair(text: string): readonly [string, number] | undefined {
  const [, element = '', number = '', sign = ''] = PAIR.exec(text) ?? []
  const value = parseCore(number, number.includes('.') ? 'dot' : 'comma')
  if (value === undefined || value < 0) return undefined
  return [element, sign === '' ? value : value / 100]
}
