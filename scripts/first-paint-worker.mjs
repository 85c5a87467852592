// Draws the pages in a thread of its own, which is given the globals of a browser that the code looks for.
import { parentPort, workerData } from 'node:worker_threads'
import { JSDOM } from 'jsdom'

const { window } = new JSDOM('', { url: 'http://localhost/' })
// What is drawn late in a browser is drawn late here.
window.IntersectionObserver = Object
for (const name of ['Event', 'document', 'history', 'localStorage', 'location', 'navigator']) {
  Object.defineProperty(globalThis, name, { value: window[name], configurable: true })
}
globalThis.window = window
for (const name of ['addEventListener', 'removeEventListener', 'dispatchEvent']) {
  globalThis[name] = window[name].bind(window)
}

const { drawFirstPaints } = await import(workerData)
parentPort.postMessage(await drawFirstPaints())
