// Runs docs/nginx.conf in nginx over the built site and asks it what docs/deploy.md promises; says so where nginx is not installed.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const PORT = 4380
const ROOT = fileURLToPath(new URL('..', import.meta.url))
const SITE = join(ROOT, process.env.SITE_FOLDER ?? 'dist')
const ADDRESS = `http://localhost:${PORT}`

if (spawnSync('nginx', ['-v']).error) {
  console.log(
    'nginx is not installed (Debian: apt-get install nginx-light); its headers were not checked.',
  )
} else if (existsSync(SITE)) {
  await run()
} else {
  throw new Error(`${SITE} is not there: npm run build writes it.`)
}

async function run() {
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'))
  const server = spawn('nginx', ['-p', folder, '-c', writeConfig(folder)], { stdio: 'inherit' })
  try {
    await waitForAnswer()
    const faults = (await Promise.all(toQuestions().map(ask))).flat()
    for (const fault of faults) console.error(fault)
    if (faults.length > 0) process.exitCode = 1
    else console.log('nginx answers as docs/deploy.md says.')
  } finally {
    const ended = once(server, 'exit')
    server.kill()
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The file as it stands, but for the place of the site and the port. */
function writeConfig(folder) {
  const own = readFileSync(join(ROOT, 'docs/nginx.conf'), 'utf8')
    .replace('listen 8080', `listen ${PORT}`)
    .replace('/srv/chokepoint', SITE)
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  )
  const file = join(folder, 'nginx.conf')
  writeFileSync(
    file,
    `daemon off; pid ${folder}/pid; error_log stderr; events {}\nhttp { include /etc/nginx/mime.types; access_log off; ${places.join(' ')}\n${own}}`,
  )
  return file
}

async function waitForAnswer() {
  for (let tries = 0; tries < 50; tries += 1) {
    try {
      await fetch(ADDRESS)
      return
    } catch {
      await new Promise((resolve) => {
        setTimeout(resolve, 100)
      })
    }
  }
  throw new Error('nginx did not start.')
}

/** Addresses with what their answers must say. */
function toQuestions() {
  const script = readdirSync(join(SITE, 'assets')).find((name) => /^index-.*\.js$/.test(name))
  const everywhere = {
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  }
  const page = {
    ...everywhere,
    'cache-control': 'no-cache',
    'content-security-policy': "frame-ancestors 'none'",
    'cross-origin-resource-policy': 'same-origin',
    'content-encoding': 'gzip',
    'content-type': 'text/html',
  }
  return [
    { path: '/', status: 200, headers: page, words: 'data-first-paint="/"' },
    { path: '/scenarios', status: 200, headers: page, words: 'data-first-paint="/scenarios"' },
    {
      path: '/regions/pangwa?asof=2025-05-01',
      status: 200,
      headers: page,
      words: 'require-trusted-types-for',
    },
    {
      path: '/embed?exhibit=history',
      status: 200,
      headers: {
        ...everywhere,
        'content-security-policy': 'frame-ancestors *',
        'cross-origin-resource-policy': 'cross-origin',
      },
    },
    {
      path: `/assets/${script}`,
      status: 200,
      headers: {
        ...everywhere,
        'cache-control': 'public, max-age=31536000, immutable',
        'content-encoding': 'gzip',
      },
    },
    { path: '/sw.js', status: 200, headers: { ...everywhere, 'cache-control': 'no-cache' } },
    { path: '/assets/page-gone.js', status: 404, headers: { 'x-content-type-options': 'nosniff' } },
  ]
}

async function ask({ path, status, headers, words = '' }) {
  const answer = await fetch(ADDRESS + path)
  const text = await answer.text()
  return [
    ...(answer.status === status ? [] : [`${path}: status ${answer.status}, not ${status}`]),
    ...(text.includes(words) ? [] : [`${path}: another page than the one with ${words}`]),
    ...Object.entries(headers)
      .filter(([name, value]) => !(answer.headers.get(name) ?? '').startsWith(value))
      .map(([name, value]) => `${path}: ${name} is ${answer.headers.get(name)}, not ${value}`),
  ]
}
