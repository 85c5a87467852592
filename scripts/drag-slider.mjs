/**
 * In the page: move a slider from a value on as a finger would, and time each step until the frame after it is painted; with
 * a selector of a curve until that curve is another one and painted.
 */
export async function dragSlider(slider, { updates, from, by, curve }) {
  // React overwrites the property on the element; the one of the prototype is what a finger moves.
  const property = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')
  // oxlint-disable-next-line consistent-function-scoping -- runs in the page, where only this function goes
  const painted = () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.addEventListener('message', resolve, { once: true })
        port1.start()
        port2.postMessage(undefined)
      })
    })
  const read = () => curve && document.querySelector(curve)?.getAttribute('d')
  const isAwaited = (before) => curve !== undefined && read() === before
  /** Milliseconds after which a step that draws nothing new is given up. */
  const PATIENCE = 5000
  const times = []
  for (let step = 0; step < updates; step += 1) {
    const before = read()
    property.set.call(slider, String(from + by * (step % 60)))
    const start = performance.now()
    slider.dispatchEvent(new Event('input', { bubbles: true }))
    do await painted()
    while (isAwaited(before) && performance.now() - start < PATIENCE)
    times.push(performance.now() - start)
  }
  return times
}
