// A lockfile written behind a partial mirror can omit other platforms' binaries; `npm ci` then fails on a fresh clone.
import fs from 'node:fs'
const l = JSON.parse(fs.readFileSync('package-lock.json', 'utf8')).packages,
  miss = []
for (const [k, v] of Object.entries(l))
  for (const d of Object.keys(v.optionalDependencies ?? {})) {
    let dir = k,
      ok = false
    for (;;) {
      if (l[(dir ? dir + '/' : '') + 'node_modules/' + d]?.version) {
        ok = true
        break
      }
      if (!dir) break
      dir = dir.includes('/node_modules/') ? dir.slice(0, dir.lastIndexOf('/node_modules/')) : ''
    }
    if (!ok) miss.push(`${k || '(root)'} -> ${d}`)
  }
const hosts = Object.values(l).filter((v) => v.resolved).length
console.log(
  miss.length ? `MISSING ${miss.length}:\n` + miss.join('\n') : 'lockfile complete',
  `| entries with resolved URL: ${hosts}`,
)
process.exit(miss.length ? 1 : 0)
