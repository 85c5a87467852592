import { PROOF_SHEET } from '@/domain/page/proof'

/** Longest name that a sheet may have. */
const MAX_SHEET_NAME = 31

/** Return names that the sheets of one workbook may have: short, without signs of formulas, no two alike. */
export function toSheetNames(names: readonly string[]): readonly string[] {
  const taken = new Set([PROOF_SHEET.toLowerCase()])
  return names.map((name) => {
    const free = findFree(toPlain(name), taken)
    taken.add(free.toLowerCase())
    return free
  })
}

function toPlain(name: string): string {
  const plain = Array.from(name.replaceAll(/[\\/?*[\]:']/g, ' ').trim())
  const short = plain.reduce((text, sign) => {
    const longer = `${text}${sign}`
    return longer.length > MAX_SHEET_NAME ? text : longer
  }, '')
  return short.trim() === '' ? 'List' : short.trim()
}

function findFree(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name.toLowerCase())) return name === PROOF_SHEET ? 'List' : name
  const tries = Array.from({ length: taken.size + 1 }, (_, index) => {
    const tail = ` ${index + 2}`
    return `${name.slice(0, MAX_SHEET_NAME - tail.length)}${tail}`
  })
  return tries.find((attempt) => !taken.has(attempt.toLowerCase())) ?? name
}
