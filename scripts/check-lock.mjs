// Reports what a lock file written behind a partial registry lacks: other platforms' binaries, on which `npm ci` fails.
import { readFileSync } from 'node:fs'

const { packages } = JSON.parse(
  readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'),
)

const missing = Object.entries(packages).flatMap(([folder, { optionalDependencies = {} }]) =>
  Object.keys(optionalDependencies)
    .filter((name) => !isLocked(folder, name))
    .map((name) => `${folder || '(root)'} lacks ${name}`),
)
const addresses = Object.values(packages).filter(({ resolved }) => resolved !== undefined).length

for (const line of missing) console.error(line)
if (addresses > 0)
  console.error(`${addresses} entries of package-lock.json carry download addresses.`)
process.exitCode = missing.length > 0 || addresses > 0 ? 1 : 0

/** Look `name` up as Node does: beside `folder`, then ever further out. */
function isLocked(folder, name) {
  const inside = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`
  if (packages[inside]?.version !== undefined) return true
  if (folder === '') return false
  const end = folder.lastIndexOf('/node_modules/')
  return isLocked(end === -1 ? '' : folder.slice(0, end), name)
}
