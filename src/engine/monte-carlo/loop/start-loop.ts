import { powerOf } from '@/lib/power-table'
import { LOOP_CODE } from './loop-code'

/** What the weekly loop exports: its functions, and its variables by name in kernel/memory.ts. */
export type Loop = {
  /** Turn flows by kind of oxide into flows by element, and value a kilogram of each kind. */
  readonly deliver: () => void
  /** Make all weeks of the run whose start stands in the memory. */
  readonly run: () => void
} & Readonly<Record<string, { value: number }>>

/*
 * What is used here of browsers and Node: the engine is checked against the types of the language alone, which do not name
 * it.
 */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object
  readonly Memory: new (size: { initial: number }) => { readonly buffer: ArrayBuffer }
  readonly Instance: new (module: object, imports: object) => { readonly exports: Loop }
}
declare const atob: (text: string) => string

/** Bytes of a page of memory. */
const PAGE = 65_536

/** Start the weekly loop on a memory of its own of at least so many bytes. */
export function startLoop(bytes: number): { readonly loop: Loop; readonly buffer: ArrayBuffer } {
  const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE) })
  const code = Uint8Array.from(atob(LOOP_CODE), (sign) => sign.codePointAt(0) ?? 0)
  const imports = { env: { memory }, powers: { powerOf } }
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(code), imports)
  return { loop: exports, buffer: memory.buffer }
}
