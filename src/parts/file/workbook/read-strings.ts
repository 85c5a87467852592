import { type Task } from '@/parts/thread/task'
import { readXml } from './read-xml'
import { createRichText } from './rich-text'

/** Read the texts that cells refer to by number. */
export async function readStrings(
  bytes: Uint8Array | undefined,
  task: Task,
): Promise<readonly string[]> {
  const strings: string[] = []
  const rich = createRichText()
  if (bytes === undefined) return strings
  await readXml(
    bytes,
    {
      open: (name, attributes) => {
        if (name === 'si') rich.start()
        else rich.open(name, attributes)
      },
      close: (name) => {
        if (name === 'si') strings.push(toPlain(rich.text()))
        else rich.close(name)
      },
      text: rich.add,
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
