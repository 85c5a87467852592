const OFFSET = 0x81_1c_9d_c5
const PRIME = 0x01_00_01_93

/**
 * Return a short sum of a text, letters and digits: the 32-bit FNV-1a hash of its UTF-16 units.
 *
 * It tells a link that was cut off or changed on its way; it is no protection against intent.
 */
export function toChecksum(text: string): string {
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index))
  const hash = units.reduce((sum, unit) => Math.imul(sum ^ unit, PRIME), OFFSET)
  return (hash >>> 0).toString(36)
}
