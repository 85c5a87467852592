/** Mean width of a letter of the text face in em; figures and capitals are a little wider, so it errs on the wide side. */
const LETTER_EM = 0.58

/** Return about how wide `text` is at `fontSize`, in px. */
export function textWidth(text: string, fontSize: number): number {
  return text.length * fontSize * LETTER_EM
}

/** Return about how wide the widest of some texts is at `fontSize`, in px; 0 without any. */
export function widestOf(texts: readonly string[], fontSize: number): number {
  return Math.max(0, ...texts.map((text) => textWidth(text, fontSize)))
}

/** Break `text` at a space into at most two lines of about the same length; short text stays whole. */
export function toTwoLines(text: string, longest = 16): readonly string[] {
  if (text.length <= longest) return [text]
  const spaces = [...text.matchAll(/\s/g)].map(({ index }) => index)
  const middle = text.length / 2
  const cut = spaces.toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0]
  return cut === undefined ? [text] : [text.slice(0, cut), text.slice(cut + 1)]
}
