// Runs before the page is there: puts the reader's colours and size on it, hides a first paint that is not for this
// address or reader, and says what is wrong when the page's own scripts do not arrive. Plain old JavaScript: it must
// run where they do not.
;(function () {
  var SLOW_MILLISECONDS = 8000
  var html = document.documentElement

  // The page's policy asks for trusted types: no text may become markup or script, only a worker's file of this site is run.
  if (window.trustedTypes) {
    trustedTypes.createPolicy('default', {
      createScriptURL: function (address) {
        return new URL(address, location.href).origin === location.origin ? address : null
      },
    })
  }

  // The build draws each page on its default day, its numbers as the page's own language writes them.
  var page = html.getAttribute('data-first-paint')
  var isDrawnFor = location.pathname === page && location.search === ''
  if (!isDrawnFor || opensOnLatest() || hasOwnParts() || !/^en(-(AU|CA|GB|IE|NZ|US))?$/.test(navigator.language)) html.classList.add('plain')
  applyDisplay()

  // Where the reader chose so, an address that names no day opens on the latest one (src/state/address/opening-day.ts).
  function opensOnLatest() {
    try {
      var kept = JSON.parse(localStorage.getItem('chokepoint-opening') || '{}').state || {}
      return kept.isLatest === true
    // oxlint-disable-next-line no-unused-vars -- an old browser knows no catch without a name
    } catch (error) {
      return false
    }
  }

  // The sample stands on the page of parts only where no list is kept.
  function hasOwnParts() {
    try {
      return page === '/exposure' && localStorage.getItem('chokepoint-parts') !== null
    // oxlint-disable-next-line no-unused-vars -- an old browser knows no catch without a name
    } catch (error) {
      return true
    }
  }

  function applyDisplay() {
    try {
      var kept = JSON.parse(localStorage.getItem('chokepoint-display') || '{}').state || {}
      if (kept.theme === 'light' || kept.theme === 'dark') html.dataset.theme = kept.theme
      if (kept.room === 'meeting') html.dataset.room = kept.room
    // oxlint-disable-next-line no-unused-vars -- an old browser knows no catch without a name
    } catch (error) {
      // Nothing is kept, or it cannot be read: the page looks as it does for everybody.
    }
  }

  function say(words) {
    var place = document.getElementById('opening-words')
    if (place === null) return
    html.classList.add('waits')
    place.textContent = words
  }

  function sayFailed() {
    say(
      'The page could not be started: a file did not arrive, or this browser cannot run it. ' +
        'The site may just have been updated, or the connection may be lost. Reload to try again.',
    )
  }

  setTimeout(function () {
    say('This takes longer than usual. The connection may be slow; reload to try again.')
  }, SLOW_MILLISECONDS)
  // In the capture phase also what a file that is missing tells only itself.
  addEventListener('error', sayFailed, true)
  addEventListener('unhandledrejection', sayFailed)
})()
