// Runs the main journeys in Firefox over the built site; says so where Firefox is not installed.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { preview } from 'vite'
import { openFirefox } from './firefox-remote.mjs'
import { SEEN_TOUR } from './seen-tour.mjs'

const PORT = Number(process.env.E2E_PORT ?? 4340)
const REMOTE_PORT = PORT + 1
const ROOT = fileURLToPath(new URL('..', import.meta.url))
const SITE = join(ROOT, process.env.SITE_FOLDER ?? 'dist')
const ADDRESS = `http://localhost:${PORT}`
const PLACES = [process.env.FIREFOX_PATH ?? '', '/usr/bin/firefox-esr', '/usr/bin/firefox']

const PAGES = ['', 'regions', 'elements', 'elements/Dy', 'exposure', 'scenarios', 'backtest']
const MORE_PAGES = ['sources', 'corrections', 'decks']

/** A small list as a purchasing department pastes it. */
const LIST = 'part;material;annual use (kg);stock (days)\nA-1;NdFeB;1200;30\nA-2;SmCo;300;10'

/** Items of the menu of an exhibit, and how the name of what they save ends. */
const SAVED = [
  ['Save as PNG', '.png'],
  ['Save as CSV', '.csv'],
  ['Save as PowerPoint slide', '.pptx'],
]

/** What is tried, in this order, in one window. */
const JOURNEYS = {
  'every page opens and is taken over from its first paint': async (browser) => {
    for (const page of [...PAGES, ...MORE_PAGES]) {
      await browser.open(`/${page}`)
      await browser.until(`/${page} has its heading`, () => {
        const headings = [...document.querySelectorAll('h1')]
        return headings.length > 0 && document.querySelector('#first-paint, #opening') === null
      })
    }
  },
  'a lever moves its curve and the address': async (browser) => {
    await browser.open('/#scenario')
    const curve = await browser.until('the curve is drawn', () => {
      document.querySelector('#scenario').scrollIntoView()
      document.querySelector('#scenario input[type=range]')?.focus()
      return document.querySelector('#scenario path[data-kind=scenario]')?.getAttribute('d')
    })
    await browser.press('ArrowRight', 'ArrowRight', 'ArrowRight')
    await browser.until('the address names it', () => window.location.search !== '')
    await browser.until(
      'the curve is another',
      (before) => {
        const now = document.querySelector('#scenario path[data-kind=scenario]')?.getAttribute('d')
        return now !== undefined && now !== before
      },
      curve,
    )
  },
  'a pasted list becomes the page': async (browser) => {
    await browser.open('/exposure')
    await browser.click('Import your list')
    await browser.type('[role=dialog] textarea', LIST)
    await browser.click('Read what is pasted')
    await browser.click('Check the lines')
    await browser.click('Import 2 lines')
    await browser.until('the heading counts it', () =>
      document.querySelector('main h1')?.textContent.includes('of 2 parts'),
    )
  },
  'an exhibit is pinned to a deck, which is shown': async (browser) => {
    await browser.open('/')
    await browser.click('Pin: Who controls the mines')
    await browser.until('it is pinned', () =>
      document.body.textContent.includes('Pinned to “Deck 1” as slide 1.'),
    )
    await browser.open('/decks')
    await browser.click('Present')
    await browser.until(
      'the slide stands over the page',
      () => document.querySelector('[inert]') !== null,
    )
    await browser.press('Escape')
  },
  'an exhibit is saved as a picture, a table and a slide': async (browser) => {
    await browser.open('/')
    for (const [item, ending] of SAVED) {
      await browser.click('Export: Who controls the mines')
      await browser.click(item)
      await browser.downloaded(ending)
    }
  },
}

const firefox = PLACES.find((path) => existsSync(path))
if (firefox === undefined) {
  console.log('Firefox is not installed (Debian: apt-get install firefox-esr); nothing was tried.')
} else if (existsSync(SITE)) {
  await run(firefox)
} else {
  throw new Error(`${SITE} is not there: npm run build writes it.`)
}

async function run(path) {
  const folder = mkdtempSync(join(tmpdir(), 'firefox-'))
  const server = await preview({
    root: ROOT,
    logLevel: 'silent',
    build: { outDir: SITE },
    preview: { port: PORT, strictPort: true },
  })
  writeFileSync(join(folder, 'user.js'), toPreferences(folder))
  // Reading its console asks for the rights of the browser itself.
  const options = ['--headless', '--no-remote', '--profile', folder, '--marionette']
  const program = spawn(path, [...options, '--remote-allow-system-access'], { stdio: 'ignore' })
  try {
    const browser = await openFirefox({ port: REMOTE_PORT, address: ADDRESS, folder })
    await browser.start(SEEN_TOUR)
    for (const [name, journey] of Object.entries(JOURNEYS)) {
      await journey(browser)
      const complaints = await browser.complaints()
      if (complaints.length > 0) throw new Error(`${name}: ${complaints.join('\n')}`)
      console.log(`ok  ${name}`)
    }
  } finally {
    const ended = once(program, 'exit')
    program.kill()
    await ended
    await server.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

function toPreferences(folder) {
  const wanted = {
    'app.update.enabled': false,
    'browser.download.dir': folder,
    'browser.download.folderList': 2,
    'browser.shell.checkDefaultBrowser': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'intl.accept_languages': 'en-GB',
    'marionette.port': REMOTE_PORT,
    'network.captive-portal-service.enabled': false,
    'ui.prefersReducedMotion': 1,
  }
  return Object.entries(wanted)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`)
    .join('\n')
}
