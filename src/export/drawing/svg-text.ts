/** Attributes of a tag; those without a value are left out. */
export type SvgAttributes = Readonly<Record<string, string | number | undefined>>

/** Signs that XML cannot hold: controls, lone halves of pairs, and the two that Unicode keeps for no sign. */
const UNSAFE =
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/** Return a text that XML can hold; a sign that it cannot becomes the sign for that. */
export function toXmlSafe(text: string): string {
  return text.replaceAll(UNSAFE, '\u{FFFD}')
}

/** Return a text as it stands in XML, between tags or in a quoted attribute. */
export function escapeXml(text: string): string {
  return toXmlSafe(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** Write a tag with its attributes around `content`, which is XML already. */
export function writeTag(name: string, attributes: SvgAttributes, content = ''): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escapeXml(toAttributeText(value))}"`],
  )
  const head = `<${name}${written.join('')}`
  return content === '' ? `${head}/>` : `${head}>${content}</${name}>`
}

/** Lengths to a hundredth of a pixel: finer is noise of the layout. */
function toAttributeText(value: string | number): string {
  return typeof value === 'number' ? String(Math.round(value * 100) / 100) : value
}
