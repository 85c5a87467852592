import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const script = fileURLToPath(new URL('../../scripts/model.mjs', import.meta.url))

function runScript(words: readonly string[], input: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...words], {
    cwd: tmpdir(),
    input,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

describe('scripts/model.mjs', () => {
  it('prints the answer and nothing else, from any folder', () => {
    const input = '{"production": {"A": 3, "B": 1}}'
    expect(runScript(['concentration'], input)).toStrictEqual({
      status: 0,
      stdout: '{"hhi":6250,"topShare":0.75,"nMinus1":0.25}\n',
      stderr: '',
    })
  }, 60_000)

  it('exits with 2 and names the fault', () => {
    expect(runScript(['concentration'], '{')).toStrictEqual({
      status: 2,
      stdout: '',
      stderr: 'input: is not JSON from line 1, column 2; correct it there\n',
    })
  }, 60_000)
})
