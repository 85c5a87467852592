// Validates PowerPoint files against the schemas of ECMA-376 with Microsoft’s Open XML SDK, reads them with a reader
// of another make, and prints both as JSON: { "FILE": { "faults": [], "slides": ["words of slide 1", …] } }.
import { readFileSync } from 'node:fs'
import validate from '@ooxml-tools/validate'
import { parse } from 'pptxtojson/dist/index.cjs'

const files = process.argv.slice(2)
const report = {}
for (const file of files) {
  const bytes = readFileSync(file)
  report[file] = { faults: await findFaults(bytes), slides: await readSlides(bytes) }
}
console.log(JSON.stringify(report))
// The SDK’s runtime would keep the process alive.
process.exit(0)

async function findFaults(bytes) {
  const found = await validate(new Uint8Array(bytes), 'pptx', 'Microsoft365')
  return found.map(({ path, description }) => `${path.partUri} ${path.xpath}: ${description}`)
}

async function readSlides(bytes) {
  const { slides } = await parse(
    bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length),
    {
      imageMode: 'none',
    },
  )
  return slides.map((slide) => [...slide.elements, ...slide.layoutElements].map(toWords).join(' '))
}

/** Words of a shape or of the cells of a table, without marks. */
function toWords({ content = '', data = [] }) {
  const cells = Array.isArray(data) ? data.flat().map((cell) => cell?.text ?? '') : []
  return [content, ...cells]
    .join(' ')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&nbsp;', ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
}
