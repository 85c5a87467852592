import { unzipSync, type UnzipFileInfo } from 'fflate'
import { toReason } from '@/lib/to-reason'
import { checkLimit } from '@/parts/file/limits'
import { ReadError } from '@/parts/file/read-error'

/** A zip file whose parts are unpacked one by one; names are compared without case, and `\` counts as `/`. */
export type Package = {
  readonly names: readonly string[]
  /** Return a part unpacked, or undefined when there is none of that name. */
  readonly unpack: (name: string) => Uint8Array | undefined
}

/**
 * Open a zip file by its directory; nothing is unpacked before its size is checked.
 *
 * A part that says it is smaller than it is, is cut off at what it says: fflate never grows a buffer of known size.
 */
export function openPackage(bytes: Uint8Array): Package {
  const entries = new Map<string, UnzipFileInfo>()
  unzip(bytes, (entry) => {
    entries.set(toKey(entry.name), entry)
    return false
  })
  return {
    names: [...entries.keys()],
    unpack: (name) => {
      const entry = entries.get(toKey(name))
      if (entry === undefined) return undefined
      checkLimit('unpacked', entry.originalSize, `“${name}” in the workbook`)
      if (entry.originalSize > SMALL) {
        checkLimit('zipRatio', entry.originalSize / entry.size, `“${name}” in the workbook`)
      }
      return unzip(bytes, (found) => found.name === entry.name)[entry.name]
    },
  }
}

/** Return a name as parts of a package are compared: resolved, without case, with `/` between folders. */
function toKey(name: string): string {
  const steps: string[] = []
  for (const step of toDecoded(name).replaceAll('\\', '/').split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/').toLowerCase()
}

function toDecoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

/** Bytes below which a part may be packed as tightly as it will. */
const SMALL = 1_000_000

function unzip(
  bytes: Uint8Array,
  filter: (entry: UnzipFileInfo) => boolean,
): Readonly<Record<string, Uint8Array>> {
  try {
    return unzipSync(bytes, { filter })
  } catch (error) {
    const why = toReason(error)
    throw new ReadError(
      `The file is a damaged zip archive (${why}).`,
      'Open it in a spreadsheet and save it again as XLSX or CSV.',
    )
  }
}
