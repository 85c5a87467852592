import { type CheckResult, type ListReport, type ReadStart } from './parts-reader'

/** Lines that are shown before they are taken over. */
const MOST_SHOWN = 20

/** Return what a page is told of a list at once: everything but its lines, and the first of those. */
export function toReadStart({
  lines,
  lineNumbers,
  ...report
}: CheckResult): ListReport & ReadStart {
  return {
    ...report,
    lineCount: lines.length,
    firstLines: lines
      .slice(0, MOST_SHOWN)
      .map((line, at) => ({ line, number: lineNumbers[at] ?? 0 })),
  }
}
