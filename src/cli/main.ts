import { parseArgs } from 'node:util'
import { type CivilDate } from '@/lib/civil-date'
import { runBacktest } from './backtest-command'
import { ModelError, type Fault, checkNumber } from '@/model/faults'
import { runExposure } from './exposure-command'
import { runIndicators, type IndicatorsInput } from './indicators-command'
import { describeFaults, InputError, rejectFaulty } from './input-error'
import { runMonteCarloCommand, runScenarioMonteCarlo } from './monte-carlo-command'
import { runConcentration } from './concentration-command'
import { readJson } from './read-json'
import { readListParts, runReadList, type ListRequest } from './read-list-command'
import { dropRetiredFields } from './retired-fields'
import {
  isScenarioFile,
  readScenarioOptions,
  runScenarioFile,
  type ScenarioOptions,
} from './scenario-command'
import { runSupplyRisk } from './supply-risk-command'
import { runSweep, SWEEP_RUNS } from './sweep-command'
import { USAGE } from './usage'
import { scoreRisk } from '@/model/scores'
import { decode } from './decode'
import { scoreInput, simulateInput } from './input-schemas'
import { type RiskScore } from '@/domain/market/indicators'
import { ELEMENT_SERIES, REGION_SERIES, type SeriesById } from '@/domain/market/simulation'
import { type Foregone } from '@/domain/market/foregone'
import { toCaseCountryIds } from '@/domain/record/case-regions'
import { toForegone } from '@/model/figures'
import { runPair, type RunPair } from '@/model/runs'
import { onMarket, readOwnRecord, toPrintedReach } from './own-record'

/** Weekly series as JSON holds them. */
type SeriesOutput = Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>

/** What `simulate` prints: every weekly series by name and id, and what regions forego against the baseline. */
type SimulateOutput = {
  readonly element: SeriesOutput
  readonly region: SeriesOutput
  readonly foregone: Foregone & { readonly regionIds: readonly string[] }
}

/** Run a scenario; what is foregone counts the country of the first case, or every region of a market that is given. */
function runSimulate(input: unknown): SimulateOutput {
  const record = readOwnRecord()
  const asked = decode(simulateInput, input)
  const { market, scenario } = onMarket(record, asked)
  const regionIds =
    asked.market === undefined ? toCaseCountryIds(record) : market.regions.map(({ id }) => id)
  return toSimulateOutput(runPair(market, scenario), regionIds)
}

function toSimulateOutput(pair: RunPair, regionIds: readonly string[]): SimulateOutput {
  const { element, region } = pair.scenario
  return {
    element: Object.fromEntries(ELEMENT_SERIES.map((name) => [name, toLists(element[name])])),
    region: Object.fromEntries(REGION_SERIES.map((name) => [name, toLists(region[name])])),
    foregone: { regionIds, ...toForegone(pair, regionIds) },
  }
}

function toLists(series: SeriesById): Readonly<Record<string, readonly number[]>> {
  return Object.fromEntries(Object.entries(series).map(([id, values]) => [id, Array.from(values)]))
}

/** What `score` prints: the score and all its parts, unrounded. */
type ScoreOutput = { readonly score: number } & Pick<
  RiskScore,
  'formulaVersion' | 'band' | 'likelihood' | 'exposure' | 'vulnerability' | 'split'
>

const share = { min: 0, max: 1, hint: 'give a share' }

/** Return the supply-risk score of the given inputs. Import reliance outside 0 to 1 is cut to it, as the EU does. */
function runScore(input: unknown): ScoreOutput {
  const { acuteShare, mineShare = acuteShare ?? 0, ...rest } = decode(scoreInput, input)
  const inputs = { ...rest, mineShare }
  rejectFaulty([
    ...checkNumber('hhiWgiT', inputs.hhiWgiT, { min: 0, hint: 'give Σ share² · WGI · t' }),
    ...checkNumber('eolRir', inputs.eolRir, share),
    ...checkNumber('siSr', inputs.siSr, share),
    ...checkNumber('economicImportance', inputs.economicImportance, {
      min: 0,
      max: 10,
      hint: 'give it in the scale of the EU study',
    }),
    ...checkNumber('mineShare', mineShare, share),
    ...checkNumber('licenceShare', inputs.licenceShare, share),
    ...checkNumber('gap', inputs.gap, share),
  ])
  const { value, formulaVersion, band, likelihood, exposure, vulnerability, split } =
    scoreRisk(inputs)
  return { score: value, band, likelihood, exposure, vulnerability, split, formulaVersion }
}

/** What the shell hands over: the day of whoever asks, on which the record is so old. */
export type ModelShell = { readonly today?: CivilDate }

/** What a command leaves behind: exit code 0, or 2 for input that cannot be worked with. */
export type Outcome = { readonly code: 0 | 2; readonly stdout: string; readonly stderr: string }

const COMMANDS: Readonly<Record<string, (input: unknown, shell: ModelShell) => unknown>> = {
  'monte-carlo': (input, { today }) => runMonteCarloCommand(input, today),
  simulate: runSimulate,
  exposure: runExposure,
  'supply-risk': runSupplyRisk,
  concentration: runConcentration,
  score: runScore,
}

/**
 * Run one command of the model from a shell.
 *
 * `argv` holds the words after the program; `readInput` is asked for standard input only by a command that needs it. What
 * prints scores of the record says how far that reaches and, where `shell` has a day, how old it is.
 */
export async function main(
  argv: readonly string[],
  readInput: () => Promise<string>,
  shell: ModelShell = {},
): Promise<Outcome> {
  if (argv.includes('--help') || argv.includes('-h')) return { code: 0, stdout: USAGE, stderr: '' }
  try {
    return await runCommand(argv, readInput, shell)
  } catch (error) {
    return toFailure(error)
  }
}

async function runCommand(
  [name = '', ...options]: readonly string[],
  readInput: () => Promise<string>,
  shell: ModelShell,
): Promise<Outcome> {
  if (name === 'exposure' && options.length > 0) return runListExposure(options, readInput)
  const own = Object.hasOwn(OWN_WAYS, name) ? OWN_WAYS[name] : undefined
  if (own !== undefined) return own(options, readInput, shell)
  return runOnInput(name, options, { readInput, shell })
}

/** Run a command on what standard input holds: JSON, or a file of scenarios. */
async function runOnInput(
  name: string,
  options: readonly string[],
  { readInput, shell }: { readonly readInput: () => Promise<string>; readonly shell: ModelShell },
): Promise<Outcome> {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (command === undefined) {
    throw new UsageError(name === '' ? 'no command is given' : `${name} is not a command`)
  }
  const text = await readInput()
  if (TAKES_SCENARIOS.has(name) && isScenarioFile(text)) {
    return runScenario(name, text, { words: options, shell })
  }
  if (options.length > 0) throw new UsageError(`${name} takes no ${options.join(' ')}`)
  const { input, notes } = dropRetiredFields(readJson(text))
  return toOutcome(await command(input, shell), notes)
}

type Way = (
  options: readonly string[],
  readInput: () => Promise<string>,
  shell: ModelShell,
) => Promise<Outcome>

/** Commands that take words of the command line in place of JSON, or answer with something else. */
const OWN_WAYS: Readonly<Record<string, Way>> = {
  indicators: (options, _readInput, { today }) =>
    Promise.resolve(toOutcome(runIndicators(toIndicatorsInput(options), today))),
  backtest: (options) => Promise.resolve(toOutcome(runBacktest(options))),
  'read-list': async (options, readInput) =>
    toOutcome(await runReadList(toListRequest('read-list', options), readInput)),
  sweep: runSweepOf,
}

/** Commands that take a file of scenarios as the page exports it. */
const TAKES_SCENARIOS: ReadonlySet<string> = new Set(['simulate', 'monte-carlo'])

/** Run a scenario that the page exported; the central run for `simulate`. */
async function runScenario(
  name: string,
  text: string,
  { words, shell }: { readonly words: readonly string[]; readonly shell: ModelShell },
): Promise<Outcome> {
  const options = toScenarioOptions(name, words)
  const named = runScenarioFile(text, options.scenario)
  const output =
    name === 'simulate'
      ? toSimulateOutput(named.outcome.pair, toCaseCountryIds(readOwnRecord()))
      : await runScenarioMonteCarlo(named, options, shell.today)
  return toOutcome(output, named.notes)
}

function toScenarioOptions(name: string, words: readonly string[]): ScenarioOptions {
  const options = readScenarioOptions(words)
  if (options !== undefined) return options
  throw new UsageError(
    `${name} takes [--scenario NAME] [--runs N] [--seed N] [--workers N] [--element ID] [--market outside|china] [--all-runs FILE] with a file of scenarios, not ${words.join(' ')}`,
  )
}

/** Run every scenario of a table; the answer is CSV. */
async function runSweepOf(
  [file, ...words]: readonly string[],
  _readInput: () => Promise<string>,
  { today }: ModelShell,
): Promise<Outcome> {
  const options = readScenarioOptions(words)
  const isAsked = file !== undefined && !file.startsWith('--')
  if (!isAsked || options === undefined || options.allRuns !== undefined) {
    throw new UsageError(
      'sweep takes FILE [--runs N] [--seed N] [--workers N] [--element ID] [--market outside|china], a table of scenarios as CSV or XLSX',
    )
  }
  const runs = words.some((word) => word.startsWith('--runs')) ? options.runs : SWEEP_RUNS
  const stdout = await runSweep(file, { ...options, runs })
  if (today === undefined) return { code: 0, stdout, stderr: '' }
  // The table keeps its columns: how old its ratings are is said beside it.
  const { says } = toPrintedReach(readOwnRecord().info, today)
  return { code: 0, stdout, stderr: `record: ${says}\n` }
}

/** Words on the command line that make no sense. */
class UsageError extends Error {}

function toIndicatorsInput(options: readonly string[]): IndicatorsInput {
  try {
    const { values } = parseArgs({
      args: [...options],
      options: { 'as-of': { type: 'string' }, market: { type: 'string' } },
    })
    return { day: values['as-of'], market: values.market }
  } catch {
    throw new UsageError(
      `indicators takes --as-of YYYY-MM-DD and --market outside or china, not ${options.join(' ')}`,
    )
  }
}

/** Run `exposure` on the parts of a list; standard input says the rest. */
async function runListExposure(
  options: readonly string[],
  readInput: () => Promise<string>,
): Promise<Outcome> {
  const [flag, ...rest] = options.flatMap((option) => option.split(/(?<=^--list)=/))
  if (flag !== '--list' || rest[0] === '-') {
    throw new UsageError(`exposure takes --list FILE [--steps JSON], not ${options.join(' ')}`)
  }
  const { parts, notes } = await readListParts(toListRequest('exposure --list', rest))
  const { input, notes: retired } = dropRetiredFields(readJson(await readInput()))
  const known: unknown = JSON.parse(JSON.stringify(parts)) // what is not known is left out
  return toOutcome(runExposure({ ...Object(input), parts: known }), [...retired, ...notes])
}

function toListRequest(name: string, options: readonly string[]): ListRequest {
  const [file, ...rest] = options
  const [flag, steps, ...more] = rest.flatMap((option) => option.split(/(?<=^--steps)=/))
  const isWhole = flag === undefined || (flag === '--steps' && steps !== undefined)
  if (file === undefined || file.startsWith('--') || !isWhole || more.length > 0) {
    throw new UsageError(`${name} takes FILE [--steps JSON], not ${options.join(' ') || 'nothing'}`)
  }
  return { file, steps }
}

function toOutcome(result: unknown, notes: readonly Fault[] = []): Outcome {
  const stderr = notes.length === 0 ? '' : `${describeFaults(notes)}\n`
  return { code: 0, stdout: `${JSON.stringify(result)}\n`, stderr }
}

/** A fault of the input is told; any other error is the program's own and passes through. */
function toFailure(error: unknown): Outcome {
  if (error instanceof UsageError) {
    return { code: 2, stdout: '', stderr: `command: ${error.message}\n\n${USAGE}` }
  }
  if (error instanceof InputError || error instanceof ModelError) {
    return { code: 2, stdout: '', stderr: `${describeFaults(error.faults)}\n` }
  }
  throw error
}
