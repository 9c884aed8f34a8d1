import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { type RequestOptions, request } from 'node:https'
import { type AddressInfo, createServer as createPlain } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { publish } from '#blocks/site/publication/publications.ts'
import { openTestHouse, type TestHouse } from '#test/house.ts'
import { nameDomain, pageOf, readyPages, siteOf } from '#test/published.ts'

const found = (name: string) =>
  ['/usr/sbin', '/usr/bin', '/usr/local/bin', ...(process.env.PATH ?? '').split(':')]
    .map((folder) => join(folder, name))
    .find(existsSync)
const [nginx, caddy, openssl] = [found('nginx'), found('caddy'), found('openssl')]

/** What docs/site.md gives operators to copy, in its order: Caddy, nginx in front, nginx with the folder. */
const examples = [...readFileSync('docs/site.md', 'utf8').matchAll(/^```\n([\s\S]*?)^```$/gm)]
  .map(([, text = '']) => text)
  .filter((text) => /reverse_proxy|^server \{/m.test(text))
const [forCaddy = '', forNginx = '', forFolder = ''] = examples

const domain = 'www.verein.example'
const folder = mkdtempSync(join(tmpdir(), 'proxy-'))
const running: ChildProcess[] = []
let house: TestHouse
let port: number
let zip: Buffer

beforeAll(async () => {
  house = await openTestHouse(undefined, { JAM_ADDRESS: 'https://jam.example.org', JAM_PROXY: '127.0.0.1' })
  const { amina, service, site } = await siteOf(house, 'Verein')
  await readyPages(house, amina, service, [pageOf('page', 'Start', 'index', 'Willkommen im Verein.')])
  const out = await house.as(amina).do((desk) => publish(desk, service))
  await nameDomain(house, site, domain, house.clock.now())
  zip = Buffer.from(
    await (await house.as(amina).get(`/services/${service}/site/publication/${out.id}/zip`)).arrayBuffer(),
  )
  const server = createServer(getRequestListener((asked, env) => house.app.fetch(asked, env)))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  server.unref()
  port = (server.address() as AddressInfo).port
})
afterAll(async () => {
  for (const child of running) {
    const ended = new Promise((done) => child.once('exit', done))
    child.kill('SIGTERM')
    await ended
  }
  rmSync(folder, { recursive: true, force: true })
  await house.close()
})

async function freePort(): Promise<number> {
  const server = createPlain()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  await new Promise((done) => server.close(done))
  return port
}

type Seen = { status: number; text: string; headers: Record<string, unknown> }

/** Asks over TLS, as a browser that trusts this certificate. */
const ask = (at: number, host: string, path: string): Promise<Seen> =>
  new Promise((resolve, reject) => {
    const options: RequestOptions = {
      ...{ host: '127.0.0.1', port: at, path, servername: host, rejectUnauthorized: false, agent: false },
      headers: { host },
    }
    const asked = request(options, (answer) => {
      let text = ''
      answer.setEncoding('utf8').on('data', (part) => {
        text += part
      })
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text, headers: answer.headers }))
    })
    asked.on('error', reject).end()
  })

/** Starts it, and waits until it answers. */
async function begin(command: string, args: string[], at: number, env: Record<string, string> = {}) {
  const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, ...env } })
  let said = ''
  child.stderr.on('data', (text) => {
    said += text
  })
  running.push(child)
  await expect
    .poll(
      () =>
        ask(at, domain, '/').then(
          ({ status }) => status,
          (error) => `${error} ${said}`,
        ),
      { timeout: 30_000 },
    )
    .toBe(200)
}

async function beginNginx(name: string, example: string): Promise<number> {
  const [at, home] = [await freePort(), join(folder, name)]
  mkdirSync(join(home, 'tmp'), { recursive: true })
  const key = ['-newkey', 'rsa:2048', '-nodes', '-keyout', join(home, 'key.pem'), '-days', '2']
  execFileSync(
    openssl ?? '',
    ['req', '-x509', ...key, '-out', join(home, 'fullchain.pem'), '-subj', `/CN=${domain}`],
    {
      stdio: 'ignore',
    },
  )
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (one) => `${one}_temp_path ${home}/tmp/${one};`,
  )
  const own = example
    .replace('listen 443 ssl', `listen 127.0.0.1:${at} ssl`)
    .replaceAll('/etc/ssl/jam/', `${home}/`)
    .replace('127.0.0.1:3000', `127.0.0.1:${port}`)
    .replace('/srv/www/lichtblick', join(folder, 'www'))
  const types = existsSync('/etc/nginx/mime.types') ? 'include /etc/nginx/mime.types;' : ''
  // Started as root it would give up its rights, and with them this folder.
  const user = process.getuid?.() === 0 ? 'user root;' : ''
  const whole = `${user} daemon off; pid ${home}/pid; error_log stderr; worker_processes 1;
events {}
http { ${types} access_log off; ${temporary.join(' ')}
${own} }`
  writeFileSync(join(home, 'nginx.conf'), whole)
  await begin(nginx ?? '', ['-e', 'stderr', '-c', join(home, 'nginx.conf')], at)
  return at
}

/** The site under its own domain, encrypted; the house under its name; nothing of the house under the domain. */
async function expectBoth(at: number) {
  const start = await ask(at, domain, '/')
  expect(start.text.includes('Willkommen im Verein.')).toBe(true)
  // It was told that visitors come encrypted.
  expect(start.headers['strict-transport-security']).toBe('max-age=31536000')
  expect((await ask(at, domain, '/sign-in')).status).toBe(404)
  expect((await ask(at, 'jam.example.org', '/sign-in')).status).toBe(200)
}

describe('the examples for operators', () => {
  test('are there: Caddy, nginx in front, nginx with the published folder', () => {
    expect(examples).toHaveLength(3)
  })

  test.runIf(nginx && openssl)('for nginx in front of the house work as they stand there', async () => {
    await expectBoth(await beginNginx('front', forNginx))
  })

  test.runIf(nginx && openssl)('for nginx with the published folder work as they stand there', async () => {
    for (const [path, bytes] of Object.entries(unzipSync(zip))) {
      mkdirSync(dirname(join(folder, 'www', path)), { recursive: true })
      writeFileSync(join(folder, 'www', path), bytes)
    }
    mkdirSync(join(folder, 'www/bilder'), { recursive: true })
    writeFileSync(join(folder, 'www/bilder/a-400.0123.webp'), 'Bild')
    const at = await beginNginx('folder', forFolder)
    expect((await ask(at, domain, '/')).text.includes('Willkommen im Verein.')).toBe(true)
    const lost = await ask(at, domain, '/gibt-es-nicht')
    const own = Buffer.from(unzipSync(zip)['404.html'] ?? []).toString()
    expect([lost.status, own.length > 100 && lost.text === own]).toEqual([404, true])
    expect((await ask(at, domain, '/bilder/a-400.0123.webp')).headers['cache-control']).toContain('immutable')
  })

  test.runIf(caddy)('for Caddy work as they stand there, with certificates of its own for here', async () => {
    const at = await freePort()
    const own = forCaddy
      .replace(
        '{\n',
        `{\n\tlocal_certs\n\tskip_install_trust\n\tadmin off\n\tauto_https disable_redirects\n\thttps_port ${at}\n`,
      )
      .replaceAll('127.0.0.1:3000', `127.0.0.1:${port}`)
    writeFileSync(join(folder, 'Caddyfile'), own)
    const home = { XDG_DATA_HOME: join(folder, 'caddy'), XDG_CONFIG_HOME: join(folder, 'caddy') }
    await begin(
      caddy ?? '',
      ['run', '--config', join(folder, 'Caddyfile'), '--adapter', 'caddyfile'],
      at,
      home,
    )
    await expectBoth(at)
    // For a domain that no site wants it fetches no certificate.
    await expect(ask(at, 'fremd.example', '/')).rejects.toThrow()
  })
})
