import { type Task } from '@/parts/thread/task'
import { readXml } from './read-xml'

/** Read the texts that cells refer to by number; readings aids of East Asian scripts are left out. */
export async function readStrings(
  bytes: Uint8Array | undefined,
  task: Task,
): Promise<readonly string[]> {
  const strings: string[] = []
  const state = { text: '', isText: false, isAid: false }
  if (bytes === undefined) return strings
  await readXml(
    bytes,
    {
      open: (name) => {
        if (name === 'si') state.text = ''
        if (name === 'rPh') state.isAid = true
        if (name === 't') state.isText = !state.isAid
      },
      close: (name) => {
        if (name === 'si') strings.push(toPlain(state.text))
        if (name === 'rPh') state.isAid = false
        if (name === 't') state.isText = false
      },
      text: (piece) => {
        if (state.isText) state.text += piece
      },
    },
    task,
  )
  return strings
}

/** Return a text of a workbook with the signs that XML cannot carry, which are written `_x000D_`. */
export function toPlain(text: string): string {
  if (!text.includes('_x')) return text
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
}
