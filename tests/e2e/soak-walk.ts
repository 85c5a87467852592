import { type BrowserContext, type Page } from '@playwright/test'
import { uniformAt } from '@/lib/counter-random'

/** Where the walk may go by the address bar; the pages of the header are reached by their links too. */
const ADDRESSES = [
  '/',
  '/?asof=2025-06-01&market=china',
  '/?asof=1999-01-01&halt=1e999&element=Xx',
  '/regions/pangwa?asof=2025-05-01',
  '/regions/nowhere',
  '/elements/Dy',
  '/elements/Tb?market=china',
  '/exposure/SV-1331',
  '/scenarios#s=junk',
  '/brief',
  '/present',
  '/nowhere',
]

/** What is typed and pasted: numbers in both notations, numbers that are none, markup, nothing, much. */
const TEXTS = [
  '',
  '0',
  '-1',
  '7',
  '12,5',
  '1e999',
  'NaN',
  '2025-03-01',
  'Soak',
  '<b>🙂</b>',
  '２０',
]

const KEYS = ['Escape', 'Tab', 'Enter', '?', '/', '[', ']', 'm', 'p', 'o', 'n', 'Control+z', 'End']
const LEVER_KEYS = ['ArrowRight', 'ArrowLeft', 'PageUp', 'PageDown', 'Home', 'End']
const WINDOWS = [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
  { width: 1920, height: 1080 },
]

/** What is chosen where a file is asked for. */
const FILES = [
  'Part\tMaterial\tQuantity per year\tQuantity unit\nA-1\tTb4O7\t100\tkg\nA-2\tNdPr\t1,5\tt\n',
  '{"kind":"chokepoint-scenarios","version":1}',
  '\uFFFD\u0000PK\u0003\u0004',
  '',
]

/** Never pressed: what the reader is asked to lose nothing by, is not lost by a press of the walk's own. */
const TAKES_AWAY = /delete|remove|clear|erase|discard|forget|withdraw|restore|replace/i

const ANSWERS = [
  'all',
  'info',
  'elements',
  'regions',
  'bibliography',
  'history',
  'forecasts',
] as const
const ANSWER_FAULTS = ['status', 'malformed', 'partial', 'slow', 'offline'] as const

/** A walk of random steps that can be gone again from its seed. */
export type Walk = {
  /** Take one step. `mayLeave` allows what loads the page anew. Returns what was done, in words. */
  readonly step: (mayLeave: boolean) => Promise<string>
  /** Take every fault back. */
  readonly mend: () => Promise<void>
  /** Whether the browser may complain of files and answers that do not come. */
  readonly isNetworkAtFault: () => boolean
}

/** Return a walk over `page`, whose storage and workers break where `soak-storage` and `endWorkers` say so. */
export function createWalk(page: Page, context: BrowserContext, seed: number): Walk {
  const state = { draws: 0, offline: false, answers: false, grace: 0 }

  function draw(): number {
    state.draws += 1
    return uniformAt(seed, state.draws, [0, 0])
  }

  function pick<T>(choices: readonly [T, ...T[]] | readonly T[]): T {
    const chosen = choices[Math.floor(draw() * choices.length)]
    if (chosen === undefined) throw new Error('There is nothing to choose from.')
    return chosen
  }

  /** Scroll a random control of a kind into view, and return where it can be hit and what it is called. */
  async function find(selector: string) {
    return page.evaluate(
      ({ selector: wanted, at, forbidden }) => {
        const never = new RegExp(forbidden, 'i')
        const windows = [...document.querySelectorAll('dialog[open], [role="dialog"]')]
        const reach = windows.findLast((window) => window.checkVisibility()) ?? document
        const controls = [...reach.querySelectorAll<HTMLElement>(wanted)].filter((control) => {
          const name = `${control.getAttribute('aria-label') ?? ''} ${control.textContent}`
          const isElsewhere =
            control instanceof HTMLAnchorElement && control.origin !== location.origin
          return (
            control.checkVisibility({ visibilityProperty: true }) &&
            !control.matches(':disabled, [aria-disabled="true"]') &&
            control.closest('[inert]') === null &&
            !isElsewhere &&
            !never.test(name)
          )
        })
        const control = controls[Math.floor(at * controls.length)]
        if (control === undefined) return null
        control.scrollIntoView({ block: 'center', behavior: 'instant' })
        const { x, y, width, height } = control.getBoundingClientRect()
        const [left, top] = [x + width / 2, y + height / 2]
        const hit = document.elementFromPoint(left, top)
        if (hit === null || !control.contains(hit)) return null
        const name = control.getAttribute('aria-label') ?? control.textContent
        return { left, top, name: name.trim().slice(0, 60) }
      },
      { selector, at: draw(), forbidden: TAKES_AWAY.source },
    )
  }

  async function press(selector: string): Promise<string> {
    const found = await find(selector)
    if (found === null) {
      await page.keyboard.press('Escape')
      return 'nothing to press; Escape'
    }
    await page.mouse.click(found.left, found.top)
    return `press “${found.name}”`
  }

  async function moveLever(): Promise<string> {
    const found = await find('input[type="range"], [role="slider"]')
    if (found === null) return 'no lever'
    await page.mouse.click(found.left, found.top)
    const pressed = pick(LEVER_KEYS)
    for (let times = Math.ceil(draw() * 4); times > 0; times -= 1)
      await page.keyboard.press(pressed)
    return `lever “${found.name}” ${pressed}`
  }

  async function type(): Promise<string> {
    const found = await find('input:not([type="range"], [type="file"]), textarea')
    if (found === null) return 'nothing to type into'
    const text = pick(TEXTS)
    await page.mouse.click(found.left, found.top)
    await page.keyboard.press('Control+a')
    await page.keyboard.insertText(text)
    if (draw() < 0.6) await page.keyboard.press('Enter')
    return `type “${text}” into “${found.name}”`
  }

  async function choose(): Promise<string> {
    const chosen = await page.evaluate(
      ([which, option]) => {
        const boxes = [...document.querySelectorAll('select')].filter(
          (box) => box.checkVisibility() && !box.disabled && box.closest('[inert]') === null,
        )
        const box = boxes[Math.floor((which ?? 0) * boxes.length)]
        const value = box?.options[Math.floor((option ?? 0) * box.options.length)]
        if (box === undefined || value === undefined || value.disabled) return null
        box.value = value.value
        box.dispatchEvent(new Event('change', { bubbles: true }))
        return value.text
      },
      [draw(), draw()],
    )
    return chosen === null ? 'nothing to choose' : `choose “${chosen}”`
  }

  async function misbehave(): Promise<string> {
    const kind = pick([
      'answers',
      'answers',
      'storage',
      'silence',
      'workers',
      'offline',
      'mend',
    ] as const)
    switch (kind) {
      case 'answers': {
        const fault = `${pick(ANSWERS)}:${pick(ANSWER_FAULTS)}`
        state.answers = true
        await ask(fault)
        return `fault ${fault}`
      }
      case 'storage':
      case 'silence': {
        const how = kind === 'storage' ? 'full' : 'silent'
        await page.evaluate((word) => sessionStorage.setItem('soak-storage', word), how)
        return `storage ${how}`
      }
      case 'workers':
        await page.evaluate(() => Reflect.apply(Reflect.get(window, 'endWorkers'), null, []))
        return 'workers gone'
      case 'offline':
        state.offline = true
        await context.setOffline(true)
        return 'network gone'
      case 'mend':
        await mend()
        return 'faults gone'
    }
  }

  /** Have the pretend server misbehave from now on, and ask it again. */
  async function ask(fault: string | null): Promise<void> {
    await page.evaluate((wanted) => {
      const address = new URL(location.href)
      if (wanted === null) address.searchParams.delete('fault')
      else address.searchParams.set('fault', wanted)
      history.replaceState(history.state, '', address)
      const buttons = [...document.querySelectorAll('button')]
      buttons.find(({ textContent }) => textContent.trim() === 'Reload data')?.click()
    }, fault)
  }

  async function mend(): Promise<void> {
    Object.assign(state, { offline: false, answers: false, grace: 20 })
    await context.setOffline(false)
    await page.evaluate(() => sessionStorage.removeItem('soak-storage'))
    await ask(null)
  }

  async function leave(): Promise<string> {
    const address = pick(ADDRESSES)
    if (draw() < 0.4) {
      await page.reload({ waitUntil: 'domcontentloaded' })
      return 'reload'
    }
    await page.goto(address, { waitUntil: 'domcontentloaded' })
    return `open ${address}`
  }

  async function key(): Promise<string> {
    const name = pick(KEYS)
    await page.keyboard.press(name)
    return `key ${name}`
  }

  async function back(): Promise<string> {
    await page.evaluate(() => history.back())
    return 'back'
  }

  async function resize(): Promise<string> {
    const size = pick(WINDOWS)
    await page.setViewportSize(size)
    return `window ${size.width} wide`
  }

  /** What a step may be, by how often in a hundred steps. */
  const kinds: readonly (readonly [number, () => Promise<string>])[] = [
    [13, () => press('nav[aria-label="Pages"] a')],
    [4, () => press('main a[href^="/"], footer a[href^="/"]')],
    [34, () => press('button, summary, [role="tab"], [role="menuitem"], [role="option"], label')],
    [3, back],
    [4, leave],
    [6, misbehave],
    [12, moveLever],
    [8, type],
    [6, choose],
    [8, key],
    [2, resize],
  ]

  async function step(mayLeave: boolean): Promise<string> {
    state.grace -= 1
    const dice = draw() * 100
    let reached = 0
    const [, act] = kinds.find(([share]) => (reached += share) > dice) ?? kinds[0] ?? [0, back]
    return act === leave && !mayLeave ? 'stay' : act()
  }

  page.on('filechooser', (chooser) => {
    const buffer = Buffer.from(pick(FILES))
    chooser.setFiles({ name: 'soak.txt', mimeType: 'text/plain', buffer }).catch(() => undefined)
  })
  return {
    step,
    mend,
    isNetworkAtFault: () => state.offline || state.answers || state.grace > 0,
  }
}
