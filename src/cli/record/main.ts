import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { toReason } from '@/lib/to-reason'
import { isCivilDate } from '@/lib/civil-date'
import { IMPORT_KINDS } from '@/record/import/import-reading'
import { InputError } from '@/cli/input-error'
import { COMMANDS, UsageError, type Found, type Options, type RecordShell } from './commands'

/** What a command leaves behind: 0 for nothing to do, 2 for bad input, 3 for something new or different. */
export type RecordOutcome = {
  readonly code: Found['code']
  readonly stdout: string
  readonly stderr: string
}

const USAGE = `Usage: npm run --silent record -- COMMAND [--json] [--data FOLDER]

  check                  holds the record to its rules
  show [--known-on DAY]  how far each series of the record reaches and how old it is; what was known on a day
  import [KIND] FILE     what an official file says that the record does not: new, same, differs, not understood.
                         KIND is one of ${Object.keys(IMPORT_KINDS).join(', ')};
                         left out, it is told by the titles of the file. Nothing is written
  apply FILE             writes the accepted amendments of a .chokepoint.json file into the record and prints every
                         score that moves. A file with a fault changes nothing
  diff A B               what differs between two records, each a folder, an amendment file, or the word edition

The record is the folder mock-data of this project, or the one that --data names. Text goes to standard output, with
--json one JSON document. Exit code 0: nothing to do. 2: bad input. 3: something is new or different.
`

/** Run one command on the record from a shell. Faults of the input go to standard error, one a line. */
export async function main(
  argv: readonly string[],
  _readInput: () => Promise<string>,
  shell: RecordShell,
): Promise<RecordOutcome> {
  if (argv.includes('--help') || argv.includes('-h')) return { code: 0, stdout: USAGE, stderr: '' }
  try {
    const { words, ...options } = readOptions(argv, shell)
    const [name = '', ...rest] = words
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
    if (command === undefined) {
      throw new UsageError(name === '' ? 'no command is given' : `${name} is no command`)
    }
    return toOutcome(await command(rest, options), options.isJson)
  } catch (error) {
    return toFailure(error)
  }
}

function readOptions(
  argv: readonly string[],
  shell: RecordShell,
): Options & { readonly words: readonly string[] } {
  const { values, positionals } = parseWords(argv)
  const { json = false, data = join(shell.root, 'mock-data'), 'known-on': knownOn } = values
  if (knownOn !== undefined && !isCivilDate(knownOn)) {
    throw new UsageError('--known-on takes a day as YYYY-MM-DD')
  }
  return { ...shell, isJson: json, folder: data, knownOn: knownOn ?? null, words: positionals }
}

function parseWords(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        data: { type: 'string' },
        'known-on': { type: 'string' },
      },
    })
  } catch (error) {
    throw new UsageError(toReason(error))
  }
}

function toOutcome({ code, json, lines }: Found, isJson: boolean): RecordOutcome {
  return {
    code,
    stdout: isJson ? `${JSON.stringify(json)}\n` : `${lines.join('\n')}\n`,
    stderr: '',
  }
}

function toFailure(error: unknown): RecordOutcome {
  if (error instanceof UsageError) {
    return { code: 2, stdout: '', stderr: `command: ${error.message}\n\n${USAGE}` }
  }
  if (error instanceof InputError) return { code: 2, stdout: '', stderr: `${error.message}\n` }
  throw error
}
