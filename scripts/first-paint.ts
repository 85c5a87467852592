import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { build, type Plugin } from 'vite'
import { type FirstPaint } from '@/first-paint'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const ENTRY = join(ROOT, 'src/first-paint.tsx')
const DRAWER = new URL('first-paint-worker.mjs', import.meta.url)

/** Files of the pages, whose styles and scripts the first paint needs; the overview is in the first file. */
const PAGE_FILES: Readonly<Record<string, string>> = {
  '/regions': 'src/features/regions/regions-page.tsx',
  '/elements': 'src/features/elements/elements-page.tsx',
  '/exposure': 'src/features/exposure/exposure-page.tsx',
  '/backtest': 'src/features/backtest/backtest-page.tsx',
  '/scenarios': 'src/features/scenario-lab/lab-page.tsx',
  '/sources': 'src/features/sources/sources-page.tsx',
  '/corrections': 'src/features/corrections/corrections-page.tsx',
  '/decks': 'src/app/decks/decks-page.tsx',
}

/** A control that waits looks as it will in a moment. */
const WAITING_RULE = '[data-waits]{color:inherit;opacity:1;cursor:progress}'

type Chunk = {
  readonly file: string
  readonly css?: readonly string[]
  readonly imports?: readonly string[]
}
type Manifest = Readonly<Record<string, Chunk>>

/**
 * Writes one file for each page of the header, with its title, its description and, unless a server holds the data,
 * the page itself on its default day, drawn by the code that the browser runs.
 */
export function firstPaint(hasServer: boolean): Plugin {
  return {
    name: 'first-paint',
    apply: 'build',
    writeBundle: async ({ dir = 'dist' }) => {
      const shell = await readFile(join(dir, 'index.html'), 'utf8')
      const manifest: Manifest = JSON.parse(
        await readFile(join(dir, '.vite/manifest.json'), 'utf8'),
      )
      const styles = new StyleFile()
      const pages = (await drawPages()).map((paint) => ({
        file: paint.path === '/' ? 'index.html' : `${paint.path.slice(1)}.html`,
        html: hasServer
          ? withHead(shell, paint, [])
          : withPaint(withHead(shell, paint, listFiles(manifest, paint)), paint, styles),
      }))
      const { name, text } = styles.toFile()
      if (!hasServer) await writeFile(join(dir, name), text)
      const link = hasServer ? '' : `<link rel="stylesheet" href="/${name}">`
      await Promise.all(
        pages.map(({ file, html }) =>
          writeFile(join(dir, file), scriptsLast(html.replace('</head>', `${link}</head>`))),
        ),
      )
    },
  }
}

/** Build the code that draws, and let it draw in a thread that has the globals of a browser. */
async function drawPages(): Promise<readonly FirstPaint[]> {
  // Within the project, where the packages are found; of this build alone.
  await mkdir(join(ROOT, '.cache'), { recursive: true })
  const folder = await mkdtemp(join(ROOT, '.cache/first-paint-'))
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'warn',
    resolve: { tsconfigPaths: true },
    build: {
      ssr: ENTRY,
      outDir: folder,
      target: 'es2022',
      assetsInlineLimit: 0,
      rolldownOptions: { output: { entryFileNames: 'draw.mjs' } },
    },
  })
  try {
    return await new Promise((resolve, reject) => {
      const bundle = pathToFileURL(join(folder, 'draw.mjs')).href
      const thread = new Worker(DRAWER, { workerData: bundle })
      thread.on('message', resolve)
      thread.on('error', reject)
    })
  } finally {
    await rm(folder, { recursive: true })
  }
}

/**
 * Inline styles of the drawing as rules of a file: the page's security policy allows no others. The page that takes it
 * over sets them through the browser's own interface, which the policy allows.
 */
class StyleFile {
  readonly #styles = new Set<string>()

  take(html: string): string {
    return html.replaceAll(/ style="([^"]*)"/g, (_, style: string) => {
      this.#styles.add(unescapeHtml(style))
      return ` data-style="${style}"`
    })
  }

  toFile(): { readonly name: string; readonly text: string } {
    const rules = [...this.#styles].map(
      (style) => `[data-style="${style.replaceAll(/["\\]/g, '\\$&')}"]{${style}}`,
    )
    const text = [WAITING_RULE, ...rules].join('\n')
    const hash = createHash('sha256').update(text).digest('base64url').slice(0, 8)
    return { name: `assets/first-paint-${hash}.css`, text }
  }
}

function withPaint(html: string, paint: FirstPaint, styles: StyleFile): string {
  const names = paint.answers.join(' ')
  const drawn = withWaitingControls(styles.take(paint.html))
  return html
    .replace('<html ', () => `<html data-first-paint="${paint.path}" `)
    .replace(
      '<!--first-paint-->',
      () =>
        `<div id="first-paint" data-page="${paint.path}" data-answers="${names}" data-locale="${paint.locale}" data-day="${paint.today}">${drawn}</div>`,
    )
}

/** Controls wait for the page that answers them: what is pressed before would be lost. */
function withWaitingControls(html: string): string {
  return html.replaceAll(/<(button|select|input|textarea)(?= |>)[^>]*/g, (tag, name: string) =>
    / disabled=""/.test(tag) ? tag : tag.replace(name, `${name} disabled data-waits`),
  )
}

/** What is seen comes before the scripts that make it answer: they are asked for at once, but after the styles. */
function scriptsLast(html: string): string {
  const scripts =
    html.match(/<script type="module"[^>]*><\/script>|<link rel="modulepreload"[^>]*>/g) ?? []
  const rest = scripts.reduce((text, script) => text.replace(script, ''), html)
  const late = scripts
    .join('')
    .replaceAll(/ type="module"| rel="modulepreload"/g, '$& fetchpriority="low"')
  return rest.replace('</head>', () => `${late}</head>`)
}

function withHead(html: string, { title, about }: FirstPaint, files: readonly string[]): string {
  return html
    .replace(/<title>[^<]*<\/title>/, () => `<title>${title}</title>`)
    .replace(/(<meta\s+name="description"\s+content=")[^"]*/, (_, start: string) => start + about)
    .replace('</head>', () => `${files.join('')}</head>`)
}

/** Styles that a page needs to look right, and scripts that it will ask for next. */
function listFiles(manifest: Manifest, { path }: FirstPaint): readonly string[] {
  const key = PAGE_FILES[path]
  if (path === '/') return []
  if (key === undefined) throw new Error(`Say in PAGE_FILES which file draws ${path}.`)
  const known = collect(manifest, 'index.html', new Set())
  const added = [...collect(manifest, key, new Set())].filter((name) => !known.has(name))
  const chunks = added.flatMap((name) => manifest[name] ?? [])
  return [
    ...chunks
      .flatMap(({ css = [] }) => css)
      .map((file) => `<link rel="stylesheet" href="/${file}">`),
    ...chunks.map(({ file }) => `<link rel="modulepreload" crossorigin href="/${file}">`),
  ]
}

function collect(manifest: Manifest, key: string, found: Set<string>): Set<string> {
  if (found.has(key)) return found
  const chunk = manifest[key]
  if (chunk === undefined) throw new Error(`The build has no ${key}.`)
  found.add(key)
  for (const next of chunk.imports ?? []) collect(manifest, next, found)
  return found
}

function unescapeHtml(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}
