import { type Task } from '@/parts/thread/task'
import { parseFormat, type NumberFormat } from './number-format'
import { readXml } from './read-xml'

/** Formats of ECMA-376 (18.8.30) that are built in and show a day or a time. */
const BUILT_IN_DAYS = [
  [14, 17],
  [22, 22],
  [27, 36],
  [50, 58],
] as const

const BUILT_IN_TIMES = [
  [18, 21],
  [45, 47],
] as const

const PLAIN: NumberFormat = { kind: 'plain' }

/** Read how numbers are shown, by the index of their style. */
export async function readFormats(
  bytes: Uint8Array | undefined,
  task: Task,
): Promise<readonly NumberFormat[]> {
  const codes = new Map<number, NumberFormat>()
  const formats: NumberFormat[] = []
  const state = { isCells: false }
  if (bytes === undefined) return formats
  await readXml(
    bytes,
    {
      open: (name, attributes) => {
        if (name === 'cellXfs') state.isCells = true
        if (name === 'numFmt') {
          const { numFmtId = '', formatCode = '' } = attributes()
          codes.set(Number(numFmtId), parseFormat(formatCode))
        }
        if (name === 'xf' && state.isCells) {
          const id = Number(attributes()['numFmtId'] ?? 0)
          formats.push(codes.get(id) ?? toBuiltIn(id))
        }
      },
      close: (name) => {
        if (name === 'cellXfs') state.isCells = false
      },
      text: () => undefined,
    },
    task,
  )
  return formats
}

function toBuiltIn(id: number): NumberFormat {
  if (id === 9 || id === 10) return { kind: 'percent' }
  if (isWithin(id, BUILT_IN_DAYS)) return { kind: 'day' }
  return isWithin(id, BUILT_IN_TIMES) ? { kind: 'time' } : (DECIMALS.get(id) ?? PLAIN)
}

/** Numbers that are shown with two decimals, which count in a part number: 4711.10. */
const DECIMALS: ReadonlyMap<number, NumberFormat> = new Map(
  [2, 4, 7, 8, 39, 40, 43, 44].map((id) => [id, parseFormat('0.00')]),
)

function isWithin(id: number, ranges: readonly (readonly [number, number])[]): boolean {
  return ranges.some(([first, last]) => id >= first && id <= last)
}
