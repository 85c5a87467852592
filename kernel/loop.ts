/*
 * The weekly loop of the disruption model for many runs, in AssemblyScript: TypeScript that compiles to WebAssembly, which
 * can take two elements at a time. `npm run kernel` compiles it into src/engine/monte-carlo/loop/loop-code.ts.
 */
import { settle, trade } from './china'
import { outsideCount, weeks } from './memory'
import { runOutside } from './outside'
import { mine } from './regions'

export * from './memory'
export { deliver } from './regions'

/** Make all weeks of a run whose start stands in the memory. */
export function run(): void {
  for (let week = 0; week < weeks; week++) {
    mine(week)
    trade(week)
    if (outsideCount > 0) runOutside(week)
    settle(week)
  }
}
