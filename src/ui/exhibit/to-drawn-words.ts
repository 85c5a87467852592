/** What is not said by the words of an element: what is hidden, only pressed, or there for screen readers alone. */
const SILENT = '[hidden], [data-print="no"], [aria-hidden="true"], svg, input, select, summary'

/** Return the words that an element shows, on one line. */
export function toDrawnWords(element: Element): string {
  return toPieces(element)
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ([.,;:)])/g, '$1')
    .trim()
}

function toPieces(element: Element): readonly string[] {
  if (element.matches(SILENT)) return []
  return [...element.childNodes].flatMap((node) => {
    if (node instanceof Text) return [node.data]
    return node instanceof Element ? toPieces(node) : []
  })
}
