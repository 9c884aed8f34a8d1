import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'

const browser = 'dist/browser'
const reader = 'dist/reader/leser.html'
const workers = {
  '/service-worker.js': 'dist/hall/service-worker.js',
  '/f/service-worker.js': 'dist/forms/service-worker.js',
  '/outside/notice-worker.js': 'dist/notices/notice-worker.js',
}

/**
 * Lists every program that this build gives to a browser, each with its SHA-256, for whoever wants to compare
 * (`/build.json`): also the page that opens archives, and the service workers, which learn here which build they are of.
 */
export function listBuild(): void {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
  const names = globSync('assets/*', { cwd: browser }).toSorted()
  const assets = names.map((name) => [`/${name}`, hashOf(`${browser}/${name}`)])
  const files: Record<string, string> = Object.fromEntries(assets)
  if (existsSync(reader)) files['/vault/reader'] = hashOf(reader)
  const build = createHash('sha256').update(JSON.stringify({ version, files })).digest('hex').slice(0, 12)
  for (const [path, worker] of Object.entries(workers).filter(([, file]) => existsSync(file))) {
    writeFileSync(worker, readFileSync(worker, 'utf8').replaceAll('__BUILD__', build))
    files[path] = hashOf(worker)
  }
  writeFileSync(`${browser}/build.json`, `${JSON.stringify({ version, files }, null, 1)}\n`)
}

const hashOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')
