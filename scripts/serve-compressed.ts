import { existsSync, readFileSync } from 'node:fs'
import { extname, join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type Plugin } from 'vite'

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
}

/** A name that changes with the contents may be kept for a year; a page is asked for again at every visit. */
const FOREVER = 'public, max-age=31536000, immutable'
const ASK_AGAIN = 'no-cache'

/** Lets `npm start` answer as the server of a published site should: text compressed, a file for each page. */
export function serveCompressed(): Plugin {
  return {
    name: 'serve-compressed',
    configurePreviewServer: ({ middlewares, config }) => {
      const folder = resolve(config.root, config.build.outDir)
      middlewares.use((request, response, next) => {
        const accepts = request.headers['accept-encoding'] ?? ''
        const file = toFile(request.url ?? '/', folder)
        if (file === undefined || !/\bgzip\b/.test(accepts)) return next()
        for (const [name, value] of Object.entries(config.preview.headers)) {
          if (value !== undefined) response.setHeader(name, value)
        }
        response.setHeader('Content-Type', TYPES[extname(file)] ?? 'text/plain')
        response.setHeader('Content-Encoding', 'gzip')
        response.setHeader('Vary', 'Accept-Encoding')
        response.setHeader('Cache-Control', file.endsWith('.html') ? ASK_AGAIN : FOREVER)
        response.end(gzipSync(readFileSync(join(folder, file))))
      })
    },
  }
}

/** Return the file of a page, of a script or of a style sheet; undefined for all else, which is small or packed already. */
function toFile(url: string, folder: string): string | undefined {
  const { pathname } = new URL(url, 'http://localhost')
  if (/^\/assets\/[\w.-]+\.(?:css|js)$/.test(pathname)) {
    return existsSync(join(folder, pathname)) ? pathname : undefined
  }
  if (!/^\/[\w/-]*$/.test(pathname)) return undefined
  const page = pathname === '/' ? 'index.html' : `${pathname.slice(1)}.html`
  return existsSync(join(folder, page)) ? page : 'index.html'
}
