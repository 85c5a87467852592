// Times the lab: from the move of a lever to the painted curves, with one run and with every stated range drawn.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { preview } from 'vite'
import { dragSlider } from './drag-slider.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const SLOWDOWN = 4
const AIM = 200
const UPDATES = 40
/** Steps at the beginning that do not count: code that runs first is compiled first. */
const WARM_UP = 8

/** Report the lab's lever of this build at `address` and, beside it, of another commit, built for it. */
export async function benchLab(browser, { address, against, port }, report) {
  const other = against === undefined ? undefined : await serveCommit(against, port)
  try {
    for (const isDrawn of [false, true]) {
      const words = isDrawn ? 'every stated range drawn' : 'one run'
      for (const [name, at] of [
        ['', address],
        ...(other === undefined ? [] : [[` at ${against}`, other.address]]),
      ]) {
        const { p50, p95 } = await measureLab(browser, at, isDrawn)
        report(`lab lever → curves, ${words}, CPU ×${SLOWDOWN}, p50${name}`, p50, AIM, 'ms')
        report(`lab lever → curves, ${words}, CPU ×${SLOWDOWN}, p95${name}`, p95, AIM, 'ms')
      }
    }
  } finally {
    await other?.close()
  }
}

async function measureLab(browser, address, isDrawn) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 1000 } })
  await page.goto(`${address}/scenarios`)
  const slider = page.getByRole('slider', { name: /share of output lost/i }).first()
  const curve = page.locator('main figure svg path[data-kind="scenario"]').first()
  await curve.waitFor()
  if (isDrawn) {
    await page.getByRole('button', { name: /^(Sample all uncertain|Draw every stated)/ }).click()
    await page.getByText('Bands of 10,000 runs').waitFor()
  }
  // The lever stands beside the curves and stays there: a reader sees both.
  await curve.scrollIntoViewIfNeeded()
  // What follows a change has its time: a hand rests before it moves on.
  await page.waitForTimeout(3000)
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })
  const times = await slider.evaluate(dragSlider, {
    updates: UPDATES,
    from: 0.2,
    by: 0.01,
    curve: 'main figure svg path[data-kind="scenario"]',
  })
  await page.close()
  const sorted = times.slice(WARM_UP).toSorted((a, b) => a - b)
  return {
    p50: sorted[Math.floor(sorted.length * 0.5)],
    p95: sorted[Math.floor(sorted.length * 0.95)],
  }
}

function git(...args) {
  execFileSync('git', args, { cwd: root })
}

/** Build another commit with the packages that it names, and serve it. */
async function serveCommit(commit, port) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  const tree = join(folder, 'tree')
  git('worktree', 'add', '--detach', tree, commit)
  const clean = () => {
    git('worktree', 'remove', '--force', tree)
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    execFileSync('npm', ['ci', '--include=dev', '--prefer-offline', '--no-audit', '--no-fund'], {
      cwd: tree,
    })
    execFileSync('npx', ['vite', 'build', '--logLevel', 'warn'], { cwd: tree, stdio: 'inherit' })
    const server = await preview({
      root: tree,
      logLevel: 'silent',
      preview: { port, strictPort: true },
    })
    return {
      address: `http://localhost:${port}`,
      close: async () => {
        await server.close()
        clean()
      },
    }
  } catch (fault) {
    clean()
    throw fault
  }
}
