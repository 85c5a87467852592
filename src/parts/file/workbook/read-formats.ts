import { type Task } from '@/parts/thread/task'
import { readXml } from './read-xml'

/** What the number in a cell stands for, by its format. */
export type NumberKind = 'number' | 'percent' | 'day'

/** Formats of ECMA-376 (18.8.30) that are built in and show a day or a time. */
const BUILT_IN_DAYS = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
] as const

/** Read what numbers stand for, by the index of their style. */
export async function readFormats(
  bytes: Uint8Array | undefined,
  task: Task,
): Promise<readonly NumberKind[]> {
  const codes = new Map<number, string>()
  const kinds: NumberKind[] = []
  const state = { isCells: false }
  if (bytes === undefined) return kinds
  await readXml(
    bytes,
    {
      open: (name, attributes) => {
        if (name === 'cellXfs') state.isCells = true
        if (name === 'numFmt') {
          const { numFmtId = '', formatCode = '' } = attributes()
          codes.set(Number(numFmtId), formatCode)
        }
        if (name === 'xf' && state.isCells) {
          const id = Number(attributes()['numFmtId'] ?? 0)
          kinds.push(toKind(id, codes.get(id)))
        }
      },
      close: (name) => {
        if (name === 'cellXfs') state.isCells = false
      },
      text: () => undefined,
    },
    task,
  )
  return kinds
}

function toKind(id: number, code: string | undefined): NumberKind {
  if (code !== undefined) return toCodeKind(code)
  if (id === 9 || id === 10) return 'percent'
  return BUILT_IN_DAYS.some(([first, last]) => id >= first && id <= last) ? 'day' : 'number'
}

/** Tell a format by its signs, those in quotes and brackets aside: `#,##0.00 "days"` is a number. */
function toCodeKind(code: string): NumberKind {
  const signs = code.replaceAll(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|general/gi, '')
  if (signs.includes('%')) return 'percent'
  return /[ymdhs]/i.test(signs) ? 'day' : 'number'
}
