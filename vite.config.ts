import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { firstPaint } from './scripts/first-paint.ts'
import { offlineWorker } from './scripts/offline-worker.ts'
import { serveCompressed } from './scripts/serve-compressed.ts'
import { shippedPackages } from './scripts/shipped-packages.ts'

/** Nothing from another origin, no inline script or style; the page holds a buyer's confidential list. */
export function contentSecurityPolicy(apiUrl: string | undefined): string {
  const api = apiUrl === undefined || apiUrl === '' ? '' : ` ${new URL(apiUrl).origin}`
  return [
    "default-src 'none'",
    // The weekly loop of the model is WebAssembly; nothing else that is not in a file of ours may run.
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${api}`,
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    // Text becomes markup or script nowhere; public/opening.js lets the addresses of our own workers through.
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ')
}

const server = process.env['VITE_API_URL']
const csp = contentSecurityPolicy(server)

const headers = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
}

/** Development needs inline scripts for hot reload, so the policy is written into the built page only. */
function cspMeta(): Plugin {
  return {
    name: 'csp-meta',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: () => [
        {
          tag: 'meta',
          attrs: { 'http-equiv': 'Content-Security-Policy', content: csp },
          injectTo: 'head-prepend',
        },
      ],
    },
  }
}

const ASK_AGAIN =
  'function askAgain(file){return import(file).catch(()=>import(`${file}?again=${Date.now()}`))}'

/**
 * A browser keeps in mind that a file did not come: asked again by the same name, it does not even ask the server.
 * So what is loaded on demand and did not come is asked for once more, by a name of its own.
 */
function askAgainForLostFiles(): Plugin {
  return {
    name: 'ask-again-for-lost-files',
    apply: 'build',
    generateBundle: {
      // After Vite has found out what each of these files needs beside itself.
      order: 'post',
      handler: (_options, bundle) => {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'chunk') continue
          const code = file.code.replaceAll(
            /\bimport\(([`"']\.\/[^`"'$]+\.js[`"'])\)/g,
            'askAgain($1)',
          )
          // In the file itself, for an address is meant from where it is written; what names its map stays last.
          if (code !== file.code)
            file.code = code.replace(/\n(?=\/\/# sourceMappingURL=.*\s*$)|$/, `\n${ASK_AGAIN}\n`)
        }
      },
    },
  }
}

/** The built site answers inside the page: the worker file is for development, and left out. */
function withoutDevelopmentWorker(): Plugin {
  return {
    name: 'without-development-worker',
    apply: 'build',
    writeBundle: ({ dir = 'dist' }) => rm(join(dir, 'mockServiceWorker.js'), { force: true }),
  }
}

/** One exhibit may be shown in a frame of any site; everything else in none. */
function framesForEmbed(): Plugin {
  return {
    name: 'frames-for-embed',
    configurePreviewServer: ({ middlewares }) => {
      middlewares.use(({ url = '' }, response, next) => {
        if (/^\/embed(?:\?|$)/.test(url)) {
          const set = response.setHeader.bind(response)
          response.setHeader = (name, value) => set(name, toFrameable(name, value))
        }
        next()
      })
    },
  }
}

function toFrameable(name: string, value: number | string | readonly string[]) {
  if (name === 'Content-Security-Policy') return `${csp}; frame-ancestors *`
  return name === 'Cross-Origin-Resource-Policy' ? 'cross-origin' : value
}

export default defineConfig({
  plugins: [
    react(),
    cspMeta(),
    framesForEmbed(),
    serveCompressed(),
    withoutDevelopmentWorker(),
    askAgainForLostFiles(),
    firstPaint(server !== undefined && server !== ''),
    shippedPackages(),
    offlineWorker(),
  ],
  resolve: {
    tsconfigPaths: true,
    // msw → tough-cookie → tldts carries the public-suffix list (110 kB gzip); the API sets no cookies.
    alias: { tldts: fileURLToPath(new URL('scripts/tldts-stub.mjs', import.meta.url)) },
  },
  build: {
    // Tests build into a folder of their own: a site that is being served keeps its files.
    outDir: process.env['SITE_FOLDER'] ?? 'dist',
    target: 'es2022',
    // Older targets settle light-dark() at the root; a slide or a drawing has colours of its own.
    cssTarget: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
    sourcemap: true,
    assetsInlineLimit: 0,
    manifest: true,
    rolldownOptions: {
      // The model and its vocabulary only define: what a page does not use of them stays out of its files.
      treeshake: {
        moduleSideEffects: (id) =>
          !/\/src\/(contracts|data|domain|engine|lib|model|state)\//.test(id),
      },
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
            {
              name: 'msw',
              test: /node_modules[\\/](msw|@mswjs|tough-cookie|rettime|@open-draft|path-to-regexp|headers-polyfill|set-cookie)/,
            },
            // What the first page needs comes in one piece: dozens of small ones weigh more and wait for each other.
            // Not the entry itself: it waits for what is loaded later, and that waits for this piece.
            {
              name: 'page',
              tags: ['$initial'],
              test: (id) => !/src[\\/]main\.tsx$|\.html$/.test(id),
            },
          ],
        },
      },
    },
  },
  worker: { format: 'es' },
  server: { headers, port: 5173, strictPort: false },
  preview: {
    headers: { ...headers, 'Content-Security-Policy': `${csp}; frame-ancestors 'none'` },
    port: 4173,
    strictPort: false,
  },
})
