// Drives a Firefox that was started with `--marionette`: its own remote protocol, so that no other program is needed.
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { connect } from 'node:net'
import { setTimeout as rest } from 'node:timers/promises'

const PATIENCE_MILLISECONDS = 45_000
const KEYS = { ArrowRight: '\uE014', Escape: '\uE00C' }

/** Return how to send a command to Firefox by its own remote protocol: `length:[0, id, name, parameters]`. */
async function openRemote(port) {
  const socket = await connected(port)
  const waiting = new Map()
  let received = Buffer.alloc(0)
  socket.on('data', (bytes) => {
    received = Buffer.concat([received, bytes])
    for (;;) {
      const colon = received.indexOf(':')
      const end = colon + 1 + Number(received.subarray(0, Math.max(colon, 0)))
      if (colon < 0 || received.length < end) return
      const message = JSON.parse(received.subarray(colon + 1, end))
      received = received.subarray(end)
      // Its greeting is no reply.
      if (!Array.isArray(message)) continue
      const [, id, fault, result] = message
      if (fault) waiting.get(id)?.reject(new Error(`${fault.error}: ${fault.message}`))
      else waiting.get(id)?.resolve(result)
    }
  })
  let last = 0
  return (name, parameters = {}) =>
    new Promise((resolve, reject) => {
      last += 1
      waiting.set(last, { resolve, reject })
      const message = JSON.stringify([
        0,
        last,
        `${name.includes(':') ? '' : 'WebDriver:'}${name}`,
        parameters,
      ])
      socket.write(`${Buffer.byteLength(message)}:${message}`)
    })
}

async function connected(port) {
  const end = Date.now() + PATIENCE_MILLISECONDS
  for (;;) {
    const socket = connect(port, '127.0.0.1')
    try {
      await once(socket, 'connect')
      return socket
    } catch (error) {
      if (Date.now() > end) throw new Error('Firefox does not answer.', { cause: error })
      await rest(250)
    }
  }
}

/** Return what can be done with the Firefox on `port`, which shows the site at `address` and saves files into `folder`. */
export async function openFirefox({ port, address, folder }) {
  const send = await openRemote(port)
  const ask = async (question, ...args) => {
    const script = `return (${question.toString()})(...arguments)`
    const { value } = await send('ExecuteScript', { script, args, sandbox: null })
    return value
  }
  const until = async (what, question, ...args) => {
    const end = Date.now() + PATIENCE_MILLISECONDS
    for (;;) {
      const answer = await ask(question, ...args)
      if (answer !== undefined && answer !== null && answer !== false) return answer
      if (Date.now() > end) throw new Error(`In vain waited until ${what}.\n${await screen()}`)
      await rest(100)
    }
  }
  const screen = () => ask(() => document.body.innerText.slice(0, 2000))
  const inBrowser = async (script) => {
    await send('Marionette:SetContext', { value: 'chrome' })
    const { value } = await send('ExecuteScript', { script, args: [] })
    await send('Marionette:SetContext', { value: 'content' })
    return value
  }
  return {
    until,
    /** Begin with these values in the storage of the site. */
    start: async (stored) => {
      await send('NewSession', { capabilities: { alwaysMatch: { acceptInsecureCerts: false } } })
      await send('SetWindowRect', { width: 1280, height: 900 })
      await send('Navigate', { url: `${address}/icon.svg` })
      await ask(({ name, value }) => window.localStorage.setItem(name, value), stored)
    },
    open: async (path) => {
      await send('Navigate', { url: 'about:blank' })
      await send('Navigate', { url: `${address}${path}` })
    },
    press: async (...keys) => {
      const actions = keys.flatMap((key) => [
        { type: 'keyDown', value: KEYS[key] },
        { type: 'keyUp', value: KEYS[key] },
      ])
      await send('PerformActions', { actions: [{ type: 'key', id: 'keys', actions }] })
    },
    type: async (selector, text) => {
      await until(`${selector} is there`, (css) => document.querySelector(css) !== null, selector)
      const { value } = await send('FindElement', { using: 'css selector', value: selector })
      await send('ElementSendKeys', { id: Object.values(value)[0], text })
    },
    /** Press the button or item of a menu whose name begins with these words, once it can be pressed. */
    click: async (name) => {
      await until(
        `“${name}” can be pressed`,
        (words) => {
          const buttons = [...document.querySelectorAll('button, [role=menuitem]')]
          const found = buttons.find((button) =>
            (button.getAttribute('aria-label') ?? button.textContent).startsWith(words),
          )
          if (found === undefined || found.disabled) return false
          found.setAttribute('data-pressed', '')
          return true
        },
        name,
      )
      const { value } = await send('FindElement', {
        using: 'css selector',
        value: '[data-pressed]',
      })
      await send('ElementClick', { id: Object.values(value)[0] })
      await ask(() => document.querySelector('[data-pressed]')?.removeAttribute('data-pressed'))
    },
    downloaded: async (ending) => {
      const end = Date.now() + PATIENCE_MILLISECONDS
      while (!readdirSync(folder).some((file) => file.endsWith(ending))) {
        if (Date.now() > end) throw new Error(`In vain waited for a file that ends in ${ending}.`)
        await rest(100)
      }
    },
    /** What the site wrote to the console as an error since it was last asked, and what was thrown and not caught. */
    complaints: () =>
      inBrowser(`
        const isOurs = (place) => String(place).startsWith(${JSON.stringify(address)})
        const thrown = Services.console.getMessageArray()
          .filter((one) => one instanceof Ci.nsIScriptError && !(one.flags & 1) && isOurs(one.sourceName))
          .map((one) => one.errorMessage + ' at ' + one.sourceName + ':' + one.lineNumber)
        const storage = Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage)
        const written = storage.getEvents()
          .filter(({ level, filename }) => level === 'error' && isOurs(filename))
          .map((one) => one.arguments.map(String).join(' ') + ' at ' + one.filename)
        Services.console.reset()
        storage.clearEvents()
        return [...thrown, ...written]`),
  }
}
