import { describe, expect, it } from 'vitest'
import { main } from '@/cli/main'
import { dataset } from '@/../tests/mock-data/dataset'

const run = (...options: readonly string[]) =>
  main(['backtest', ...options], () => Promise.resolve(''))

describe('backtest', () => {
  it('prints the forecasts that are kept, and asks for no input', async () => {
    const { code, stdout } = await run()
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toStrictEqual(JSON.parse(JSON.stringify(dataset.forecasts)))
  })

  it('makes them anew with as many draws and the seed that it is told', async () => {
    const { code, stdout } = await run('--runs', '20', '--seed', '7')
    expect(code).toBe(0)
    const made = JSON.parse(stdout)
    expect(made).toMatchObject({ runs: 20, seed: 7 })
    const { episodes } = dataset.forecasts
    expect(made.episodes).toMatchObject(
      episodes.map(({ episodeId, leftOutValues }) => ({ episodeId, leftOutValues })),
    )
    expect(made.all.crps).not.toBe(dataset.forecasts.all.crps)
  }, 60_000)

  it.each([
    [['--runs', '0'], '--runs: 0 is not a whole number from 1 to 100000'],
    [['--runs', '2.5'], '--runs: 2.5 is not a whole number'],
    [['--seed', 'x'], '--seed: x is not a whole number from 0'],
    [['--draws', '5'], 'backtest takes --runs and --seed'],
  ])('refuses %j and says what it takes', async (options, message) => {
    const { code, stderr, stdout } = await run(...options)
    expect([code, stdout]).toStrictEqual([2, ''])
    expect(stderr).toContain(message)
  })
})
