// Runs the model from a shell: `node scripts/model.mjs simulate < request.json`.
import { runCli } from './run-cli.mjs'

await runCli('main')
