// Says what is wrong when the page's own scripts do not arrive. Plain old JavaScript: it must run where they do not.
;(function () {
  var SLOW_MILLISECONDS = 8000

  function say(words) {
    var place = document.getElementById('opening-words')
    if (place !== null) place.textContent = words
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
