// Keeps the record from a shell: `node scripts/record.mjs import china.json`.
import { runCli } from './run-cli.mjs'

await runCli('record')
