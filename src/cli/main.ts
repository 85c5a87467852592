import { parseArgs } from 'node:util'
import { ModelError, type Fault, checkNumber } from '@/model/faults'
import { runExposure } from './exposure-command'
import { runIndicators, type IndicatorsInput } from './indicators-command'
import { describeFaults, InputError, rejectFaulty } from './input-error'
import { runMonteCarloCommand } from './monte-carlo-command'
import { readJson } from './read-json'
import { readListParts, runReadList, type ListRequest } from './read-list-command'
import { dropRetiredFields } from './retired-fields'
import { runSupplyRisk } from './supply-risk-command'
import { concentration, type Concentration, scoreRisk } from '@/model/scores'
import { decode } from './decode'
import { concentrationInput, scoreInput, simulateInput } from './input-schemas'
import { type RiskScore } from '@/domain/market/indicators'
import { ELEMENT_SERIES, REGION_SERIES, type SeriesById } from '@/domain/market/simulation'
import { simulate } from '@/model/runs'
import { onMarket, readOwnRecord } from './own-record'

/** Weekly series as JSON holds them. */
type SeriesOutput = Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>

/** Run a scenario and return every weekly series, by name and id. */
function runSimulate(input: unknown): { element: SeriesOutput; region: SeriesOutput } {
  const { market, scenario } = onMarket(readOwnRecord(), decode(simulateInput, input))
  const run = simulate(market, scenario)
  return {
    element: Object.fromEntries(ELEMENT_SERIES.map((name) => [name, toLists(run.element[name])])),
    region: Object.fromEntries(REGION_SERIES.map((name) => [name, toLists(run.region[name])])),
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

/** Return the concentration of production over countries; a key such as "Other countries" counts as remainder. */
function runConcentration(input: unknown): Concentration {
  const { production, other } = decode(concentrationInput, input)
  const suppliers = Object.entries(production).map(([country, amount]) => ({ country, amount }))
  rejectFaulty([
    ...suppliers.flatMap(({ country, amount }) => checkAmount(`production.${country}`, amount)),
    ...checkAmount('other', other),
    ...checkRepeated(Object.keys(production)),
  ])
  const total = suppliers.reduce((sum, { amount }) => sum + amount, other)
  rejectFaulty(checkTotal(suppliers.length, total))
  return concentration([...suppliers, { country: 'other', amount: other }])
}

function checkAmount(path: string, amount: number): readonly Fault[] {
  return checkNumber(path, amount, { min: 0, hint: 'give tonnes' })
}

function checkRepeated(countries: readonly string[]): readonly Fault[] {
  const seen = new Set<string>()
  return countries.flatMap((country) => {
    const key = country.trim().toLowerCase()
    const path = `production.${country}`
    if (key === '') return [{ path, message: 'has no name; give a country' }]
    if (seen.has(key)) return [{ path, message: 'is given twice; give each country once' }]
    seen.add(key)
    return []
  })
}

function checkTotal(countries: number, total: number): readonly Fault[] {
  const path = 'production'
  if (countries === 0) return [{ path, message: 'is empty; give tonnes by country' }]
  if (total > 0 && Number.isFinite(total)) return []
  return [{ path, message: `adds up to ${total}; give at least one output above 0` }]
}

/** What a command leaves behind: exit code 0, or 2 for input that cannot be worked with. */
export type Outcome = { readonly code: 0 | 2; readonly stdout: string; readonly stderr: string }

const USAGE = `Usage: npm run --silent model -- COMMAND < input.json

  simulate                     {market?, scenario}: weekly series of every element and region. A licence window may name
                               its form, compound or magnet; plantWindows act on separation plants of market.plants.
                               Without market the dataset's is taken; without plantWindows its plants that are still
                               to start do not run
  monte-carlo                  {market?, scenario, runs, seed, workers?, asOf?, lossRegionIds?}: percentiles of every
                               series and week, stock-outs, losses, ratings. Any number of the scenario but its
                               horizon may be {dist: uniform, min, max}, {dist: triangular, min, mode, max},
                               {dist: normal, mean, sd, min?, max?} or {dist: lognormal, median, p90, min?, max?};
                               scenario.market replaces numbers of elements and regions. The number of workers
                               changes how long it takes, nothing else
  exposure                     {market?, scenario, parts, countedAtWeek?, likelihoods?}: what the scenario does to each
                               part of a list, and totals. A part is {id, materialId, usageKgPerYear} and what else
                               is known of it: stockDays or stockKg, market (china or outside), revenueUsdPerYear,
                               protectedShare, secondSourceShare, priceFixedShare, spendUsdPerYear. With --list FILE
                               [--steps JSON] the parts come from a list that read-list reads, and input needs no parts
  supply-risk                  {globalSupply, euSourcing, importReliance, eolRir, siSr, supplyUsed}, or hhiGs and
                               hhiEu in place of rows: supply risk by the EU method. A row is {country, share, wgi, t};
                               wgi is scaled, 0 to 10; wgiEstimate is the raw estimate, -2.5 to 2.5
  concentration                {production: {country: tonnes}, other?}: HHI, top share, N-1
  score                        {hhiWgiT, importReliance, eolRir, siSr, economicImportance, mineShare?, licenceShare?, gap?}
  indicators [--as-of DAY] [--market outside|china]
                               every element of the dataset on a day, YYYY-MM-DD, for a buyer there
  read-list FILE [--steps JSON]
                               what the page would read of a parts list (CSV, TSV, XLSX, HTML, XML): {stage: sheets,
                               refused, asking or read, format, titles, titleLine, rowCount, mapping, notes, questions,
                               refusal?, sheets?, lines, badRows, readings, assumptions}. FILE may be -: then cells are
                               pasted on standard input. JSON says what a person would choose, answer and mend: {sheet?,
                               encoding?, delimiter?, titleLine?, mapping?, answers?, edits?, leftOutLines?, mappings?};
                               mapping is {field: title or null}, answers {id of question: value of option or number},
                               edits [{line, column, text}], mappings what is remembered of earlier lists
  --help                       this text

JSON comes on standard input and goes to standard output. Faults go to standard error, one a line, with exit code 2.
What a request names of earlier equations is left out, and standard error says so.
`

const COMMANDS: Readonly<Record<string, (input: unknown) => unknown>> = {
  simulate: runSimulate,
  'monte-carlo': runMonteCarloCommand,
  exposure: runExposure,
  'supply-risk': runSupplyRisk,
  concentration: runConcentration,
  score: runScore,
}

/**
 * Run one command of the model from a shell.
 *
 * `argv` holds the words after the program; `readInput` is asked for standard input only by a command that needs it.
 */
export async function main(
  argv: readonly string[],
  readInput: () => Promise<string>,
): Promise<Outcome> {
  if (argv.includes('--help') || argv.includes('-h')) return { code: 0, stdout: USAGE, stderr: '' }
  try {
    return await runCommand(argv, readInput)
  } catch (error) {
    return toFailure(error)
  }
}

async function runCommand(
  [name = '', ...options]: readonly string[],
  readInput: () => Promise<string>,
): Promise<Outcome> {
  if (name === 'indicators') return toOutcome(runIndicators(toIndicatorsInput(options)))
  if (name === 'read-list') {
    return toOutcome(await runReadList(toListRequest(name, options), readInput))
  }
  if (name === 'exposure' && options.length > 0) return runListExposure(options, readInput)
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (command === undefined) {
    throw new UsageError(name === '' ? 'no command is given' : `${name} is not a command`)
  }
  if (options.length > 0) throw new UsageError(`${name} takes no ${options.join(' ')}`)
  const { input, notes } = dropRetiredFields(readJson(await readInput()))
  return toOutcome(await command(input), notes)
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
