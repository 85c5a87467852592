// Walks at random over the built site while answers, storage, workers and network fail; prints what broke.
// usage: npm run soak -- --actions 2000 --seed 7
import { spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: {
    actions: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
  },
})
const isCount = (text) => /^[1-9]\d{0,5}$/.test(text)
if (!isCount(values.actions) || !isCount(values.seed)) {
  console.error('--actions and --seed take whole numbers from 1 to 999999.')
  process.exit(2)
}
const { status } = spawnSync('npx', ['playwright', 'test', 'soak'], {
  stdio: 'inherit',
  env: { ...process.env, SOAK_ACTIONS: values.actions, SOAK_SEED: values.seed },
})
process.exitCode = status ?? 1
