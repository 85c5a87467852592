// Draws docs/architecture.svg and writes the folder table of the README, both from the layer table of the linter.
// With --check it only reports whether the two are up to date.
import { readFileSync, writeFileSync } from 'node:fs'
// The table is the linter's own configuration, at the root of the project.
// oxlint-disable-next-line no-restricted-imports
import { LAYERS } from '../oxlint.config.mjs'

const DRAWING = new URL('../docs/architecture.svg', import.meta.url)
const README = new URL('../README.md', import.meta.url)
const BEGIN = '<!-- folders: written by `npm run docs` from oxlint.config.mjs -->'
const END = '<!-- end of folders -->'

/** Size of a box and the room between boxes, in px. */
const BOX = { width: 116, height: 40, across: 30, down: 46 }

const floors = toFloors()
write(DRAWING, drawLayers())
write(README, writeTable(readFileSync(README, 'utf8')))

/** Return the layers floor by floor, the lowest first: a layer stands one floor above the highest that it imports. */
function toFloors() {
  const heights = new Map()
  const heightOf = (name) => {
    if (!heights.has(name)) {
      heights.set(name, 1 + Math.max(-1, ...LAYERS[name].layers.map(heightOf)))
    }
    return heights.get(name)
  }
  for (const name of Object.keys(LAYERS)) heightOf(name)
  const count = Math.max(...heights.values()) + 1
  return Array.from({ length: count }, (_, floor) =>
    Object.keys(LAYERS).filter((name) => heights.get(name) === floor),
  )
}

/** Return the layers that `name` imports and that none of its other imports brings with it. */
function directLayers(name) {
  const { layers } = LAYERS[name]
  return layers.filter((layer) => !layers.some((other) => reaches(other, layer)))
}

function reaches(from, to) {
  return LAYERS[from].layers.some((layer) => layer === to || reaches(layer, to))
}

function drawLayers() {
  const widest = Math.max(...floors.map((names) => names.length))
  const width = widest * (BOX.width + BOX.across) + BOX.across
  const height = floors.length * (BOX.height + BOX.down) + BOX.down
  const places = new Map(
    floors.flatMap((names, floor) =>
      names.map((name, index) => [
        name,
        {
          x: (width * (index + 1)) / (names.length + 1) - BOX.width / 2,
          y: height - (floor + 1) * (BOX.height + BOX.down),
        },
      ]),
    ),
  )
  const arrows = Object.keys(LAYERS).flatMap((name) =>
    directLayers(name).map((layer) => drawArrow(places.get(name), places.get(layer))),
  )
  const boxes = [...places].map(
    ([name, { x, y }]) =>
      `<rect height="${BOX.height}" rx="4" width="${BOX.width}" x="${round(x)}" y="${round(y)}"/>` +
      `<text x="${round(x + BOX.width / 2)}" y="${round(y + BOX.height / 2 + 5)}">${name}</text>`,
  )
  const style =
    'rect{fill:#f6f4ef;stroke:#59544a}text{fill:#1f1d1a;font:15px system-ui,sans-serif;text-anchor:middle}' +
    'path{fill:none;stroke:#8d8678}@media (prefers-color-scheme:dark){rect{fill:#2a2824;stroke:#b8b0a0}' +
    'text{fill:#f2eee6}path{stroke:#8d8678}}'
  return [
    `<svg aria-label="Which layer imports which" height="${height}" role="img" viewBox="0 0 ${width} ${height}" width="${width}" xmlns="http://www.w3.org/2000/svg">`,
    `<style>${style}</style>`,
    ...arrows,
    ...boxes,
    '</svg>\n',
  ].join('\n')
}

function drawArrow(from, to) {
  const [startX, startY] = [from.x + BOX.width / 2, from.y + BOX.height]
  const [endX, endY] = [to.x + BOX.width / 2, to.y]
  const middle = (startY + endY) / 2
  const curve = `M${round(startX)} ${startY}C${round(startX)} ${middle} ${round(endX)} ${middle} ${round(endX)} ${endY}`
  return `<path d="${curve}m-4 -7l4 7l4 -7"/>`
}

function round(value) {
  return Number(value.toFixed(1))
}

function writeTable(readme) {
  const rows = Object.entries(LAYERS).map(([name, { what }]) => `| \`src/${name}\` | ${what} |`)
  const table = ['| folder | what lives there |', '|---|---|', ...rows].join('\n')
  const [before, rest = ''] = readme.split(BEGIN)
  const after = rest.split(END)[1]
  if (after === undefined) throw new Error(`README.md lacks the lines ${BEGIN} and ${END}.`)
  return `${before}${BEGIN}\n${table}\n${END}${after}`
}

function write(file, fresh) {
  if (!process.argv.includes('--check')) return writeFileSync(file, fresh)
  const name = file.pathname.split('/').at(-1)
  if (readFileSync(file, 'utf8') === fresh) return undefined
  console.error(`${name} is stale: run \`npm run docs\`.`)
  process.exitCode = 1
}
