import { type Encoding } from './read-choices'

/** The upper half of DOS code page 850, which no browser decodes. */
const CP850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0'

/** What Windows-1252 has from 0x80 to 0x9F; control signs where it has nothing. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'

/** Return a text of code page 850 or Windows-1252; undefined for other encodings, which every platform decodes. */
export function toSingleByteText(bytes: Uint8Array, encoding: Encoding): string | undefined {
  if (encoding === 'cp850') {
    return latin1(bytes).replaceAll(/[\u0080-\u00FF]/g, (sign) => CP850[toIndex(sign)] ?? sign)
  }
  // Some versions of Node.js read Windows-1252 as Latin-1 (nodejs/node#56542).
  if (encoding !== 'windows-1252') return undefined
  return latin1(bytes).replaceAll(/[\u0080-\u009F]/g, (sign) => WINDOWS[toIndex(sign)] ?? sign)
}

function toIndex(sign: string): number {
  return sign.charCodeAt(0) - 0x80
}

function latin1(bytes: Uint8Array): string {
  const pieces: string[] = []
  for (let at = 0; at < bytes.length; at += 0x80_00) {
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + 0x80_00)))
  }
  return pieces.join('')
}
