// Has quicktype write a Python client from public/openapi.json, which then reads every answer of a server and writes it again.
// usage: npm run test:client [-- --url https://example.org]; says so where Python or the generator is not to be had.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { loadPretendServer } from './load-pretend-server.mjs'

const GENERATOR = 'quicktype@26.0.0'
const { values } = parseArgs({ options: { url: { type: 'string' } } })
const contract = JSON.parse(
  readFileSync(new URL('../public/openapi.json', import.meta.url), 'utf8'),
)
const CLIENT = `
import json, sys, urllib.parse, urllib.request
import answers

def without_nothing(value):
    # The generated types say "nothing" in one way only.
    if isinstance(value, dict):
        return {name: without_nothing(part) for name, part in value.items() if part is not None}
    return [without_nothing(part) for part in value] if isinstance(value, list) else value

base, questions = sys.argv[1], json.loads(sys.argv[2])
faults = 0
for path, name in questions:
    request = urllib.request.Request(urllib.parse.urljoin(base, path), headers={"accept": "application/json"})
    with urllib.request.urlopen(request, timeout=20) as response:
        sent = json.load(response)
    try:
        value = getattr(answers, name + "_from_dict")(sent)
        written = getattr(answers, name + "_to_dict")(value)
        fault = None if without_nothing(written) == without_nothing(sent) else "is not the same when written again"
    except Exception as error:
        fault = "cannot be read: " + repr(error)
    if fault is not None:
        faults += 1
        print("BROKEN", path, fault)
print(f"A Python client generated from the contract reads {len(questions) - faults} of {len(questions)} answers and writes the same again.")
sys.exit(1 if faults else 0)
`

const folder = mkdtempSync(join(tmpdir(), 'client-'))
try {
  if (spawnSync('python3', ['--version']).status !== 0)
    console.log('Python is not installed; no client in another language was tried.')
  else if (!generate())
    console.log(`${GENERATOR} could not be fetched; no client in another language was tried.`)
  else process.exitCode = await read()
} finally {
  rmSync(folder, { recursive: true })
}

/** Write the types of all answers, with what reads and writes each, as the module `answers`. */
function generate() {
  const file = join(folder, 'schema.json')
  const definitions = JSON.parse(
    JSON.stringify(contract.components.schemas, (key, value) =>
      // The generator makes moments of days, by a package that does not come with Python.
      key === 'format' && value === 'date' ? undefined : value,
    ).replaceAll('#/components/schemas/', '#/definitions/'),
  )
  writeFileSync(file, JSON.stringify({ definitions }))
  const { status } = spawnSync(
    'npx',
    `--yes ${GENERATOR} --src ${file}#/definitions/ --src-lang schema --lang python --python-version 3.7 -o ${join(folder, 'answers.py')}`.split(
      ' ',
    ),
    { stdio: ['ignore', 'ignore', 'ignore'] },
  )
  return status === 0
}

/** Run the client over a server, the pretend one unless another is named; return what it exits with. */
async function read() {
  const pretend = values.url === undefined ? await loadPretendServer() : undefined
  const server = await pretend?.servePretend()
  const questions = Object.entries(contract.paths).map(([path, { get }]) => [
    path,
    get.operationId
      .replace(/^get/, '')
      .replaceAll(/\B[A-Z]/g, '_$&')
      .toLowerCase(),
  ])
  writeFileSync(join(folder, 'client.py'), CLIENT)
  const client = spawn(
    'python3',
    [join(folder, 'client.py'), values.url ?? server.address, JSON.stringify(questions)],
    { stdio: 'inherit' },
  )
  const [code] = await once(client, 'exit')
  await server?.close()
  await pretend?.close()
  return code
}
