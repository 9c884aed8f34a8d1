/** Pages under load: public ones from the shelf, signed-in ones rendered and queried each time, beside peers. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import autocannon from 'autocannon'
import { type Bar, printBars } from './bars.ts'

const port = 4180
const own = `http://127.0.0.1:${port}`
const root = resolve(import.meta.dirname, '../..')
const data = mkdtempSync(join(tmpdir(), 'jam-bench-'))
const children: ChildProcess[] = []

try {
  const { cookie, jam, team } = await openSample()
  const idle = memoryOf(children[0])
  const pages = { front: `/jams/${jam}`, needs: `/jams/${jam}/needs`, cockpit: `/jams/${jam}/now`, team }
  const bars: Bar[] = []
  for (const name of ['front', 'needs'] as const) bars.push(...(await compare(name, pages[name], 0.4)))
  for (const name of ['cockpit', 'team'] as const)
    bars.push(...(await compare(name, pages[name], 0.05, cookie)))
  bars.push(...(await sizes(pages.front)), ...(await sizes(pages.needs)))
  bars.push({ name: 'idle memory of our process', value: idle, unit: 'MB', bar: 150, better: 'lower' })
  bars.push(...(await beside(pages.needs)))
  printBars('pages', bars)
  process.exitCode = 0
} finally {
  for (const child of children) child.kill('SIGTERM')
  await pause(1500)
  rmSync(data, { recursive: true, force: true })
}

/** Starts the built house with the sample jam and signs its first organiser in. */
async function openSample() {
  const env = { ...process.env, JAM_DATA: data, PORT: String(port), LOG_LEVEL: 'error', JAM_LANG: 'en' }
  const child = spawn(process.execPath, [join(root, 'dist/server/main.js'), '--sample'], { env })
  children.push(child)
  let said = ''
  child.stdout.on('data', (text) => {
    said += text
  })
  for (let i = 0; i < 300 && !/welcome\/\S+/.test(said); i++) await pause(100)
  const link = said.match(/welcome\/\S+/)?.[0]
  if (!link) throw new Error(`the house did not open:\n${said}`)
  const answer = await fetch(`${own}/${link}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams({ name: 'Bench', email: 'bench@example.org' }),
  })
  const cookie =
    answer.headers
      .getSetCookie()
      .find((one) => one.startsWith('house='))
      ?.split(';')[0] ?? ''
  const front = await fetch(`${own}/`, { headers: { cookie } })
  const jam = new URL(front.url).pathname.split('/')[2] ?? ''
  const teams = await (await fetch(`${own}/jams/${jam}/teams`, { headers: { cookie } })).text()
  const team = teams.match(/\/jams\/[^"/]+\/teams\/[0-9a-f-]{36}/)?.[0]
  if (!team) throw new Error('the sample jam shows no team')
  await pause(2000)
  return { cookie, jam, team }
}

/** Load on one page and on Hono answering a constant text of the same size, in turn. */
async function compare(name: string, path: string, share: number, cookie?: string): Promise<Bar[]> {
  const headers = cookie ? { cookie } : {}
  const first = await fetch(own + path, { headers })
  const size = (await first.text()).length
  if (first.status !== 200) throw new Error(`${path} answered ${first.status}`)
  const constant = await openConstant(size)
  const rates: { ours: number[]; ceiling: number[] } = { ours: [], ceiling: [] }
  await load(own + path, headers, 1)
  for (let round = 0; round < 3; round++) {
    rates.ceiling.push((await load(constant.address, {}, 3)).rate)
    rates.ours.push((await load(own + path, headers, 3)).rate)
  }
  const [ours, ceiling] = [median(rates.ours), median(rates.ceiling)]
  const half = await load(own + path, headers, 4, Math.floor(ours / 2))
  constant.stop()
  const note = `${Math.round(ours)} of ${Math.round(ceiling)} req/s, ${size} characters`
  const ratio: Bar = {
    name: `${name}: share of Hono's constant string`,
    value: ours / ceiling,
    unit: '',
    bar: share,
    better: 'higher',
    note,
  }
  if (!cookie) return [ratio]
  return [
    ratio,
    { name: `${name}: p99 at half its load`, value: half.p99, unit: 'ms', bar: 50, better: 'lower' },
  ]
}

async function load(url: string, headers: Record<string, string>, duration: number, overallRate?: number) {
  const result = await autocannon({
    url,
    headers,
    duration,
    connections: 20,
    ...(overallRate ? { overallRate } : {}),
  })
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} refused, ${result.errors} failed`)
  return { rate: result.requests.average, p99: result.latency.p99 }
}

async function openConstant(size: number) {
  const script = `import { serve } from '@hono/node-server'; import { Hono } from 'hono'
    const app = new Hono().get('/', (c) => c.html('x'.repeat(${size})))
    serve({ fetch: app.fetch, port: ${port + 1}, hostname: '127.0.0.1' })`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
  })
  children.push(child)
  await pause(700)
  return { address: `http://127.0.0.1:${port + 1}/`, stop: () => child.kill() }
}

/** What a phone downloads for a page: HTML and CSS, compressed, and no script. */
async function sizes(path: string): Promise<Bar[]> {
  const html = await (await fetch(own + path)).text()
  const styles = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href]) => own + href)
  const css = await Promise.all(styles.map(async (href) => (await fetch(href)).text()))
  const kB = [html, ...css].reduce((sum, text) => sum + gzipSync(text).length, 0) / 1000
  const scripts = (html.match(/<script(?![^>]*ld\+json)/g) ?? []).length
  return [
    { name: `${path}: HTML + CSS, gz`, value: kB, unit: 'kB', bar: 14, better: 'lower' },
    { name: `${path}: scripts`, value: scripts, unit: '', bar: 0, better: 'lower' },
  ]
}

/** nginx serving the same page as a file, where it is installed. */
async function beside(path: string): Promise<Bar[]> {
  const nginx = ['/usr/sbin/nginx', '/usr/bin/nginx'].find((place) => existsSync(place))
  if (!nginx) {
    process.stdout.write('nginx: peer absent\n')
    return []
  }
  const folder = join(data, 'nginx')
  const html = await (await fetch(own + path)).text()
  const config = `daemon off; worker_processes 1; pid ${folder}/pid; error_log ${folder}/error.log; events {}
    http { access_log off; types { text/html html; } sendfile on; keepalive_requests 100000;
    server { listen 127.0.0.1:${port + 2}; root ${folder}; } }`
  spawnSync('sh', ['-c', `mkdir -p ${folder} && cat > ${folder}/page.html && chmod 755 ${data} ${folder}`], {
    input: html,
  })
  spawnSync('sh', ['-c', `cat > ${folder}/nginx.conf`], { input: config })
  const child = spawn(nginx, [
    '-e',
    `${folder}/error.log`,
    '-c',
    `${folder}/nginx.conf`,
    '-g',
    `user ${userName()};`,
  ])
  children.push(child)
  await pause(700)
  const { rate } = await load(`http://127.0.0.1:${port + 2}/page.html`, {}, 3)
  return [
    {
      name: 'nginx serving the needs list as a file',
      value: rate,
      unit: 'req/s',
      bar: Number.NEGATIVE_INFINITY,
      better: 'higher',
    },
  ]
}

function userName(): string {
  return spawnSync('id', ['-un'], { encoding: 'utf8' }).stdout.trim()
}

function memoryOf(child: ChildProcess | undefined): number {
  const status = existsSync(`/proc/${child?.pid}/status`)
    ? readFileSync(`/proc/${child?.pid}/status`, 'utf8')
    : ''
  return Number(status.match(/VmRSS:\s+(\d+)/)?.[1] ?? 0) / 1024
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
