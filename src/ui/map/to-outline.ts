import { type MapView } from './map-view'

/** Lines as the geometry files hold them: longitude and latitude in turn, in parts of a degree. */
export type PackedLines = readonly (readonly number[])[]

/** Return the SVG path of packed lines on a view; closed when they are outlines of land. */
export function toOutline(
  lines: PackedLines,
  scale: number,
  view: MapView,
  isClosed: boolean,
): string {
  return lines.map((line) => toSubpath(line, scale, view) + (isClosed ? 'Z' : '')).join('')
}

function toSubpath(line: readonly number[], scale: number, view: MapView): string {
  let path = ''
  for (let index = 0; index + 1 < line.length; index += 2) {
    const { x, y } = view.toPoint((line[index] ?? 0) / scale, (line[index + 1] ?? 0) / scale)
    path += `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`
  }
  return path
}
