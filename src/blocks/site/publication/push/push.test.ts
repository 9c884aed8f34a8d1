// Long: two kinds of web spaces, whole and torn.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { later } from '#kernel/clock.ts'
import { openTestHouse, type TestHouse } from '#test/house.ts'
import { pageOf, readyPages, siteOf } from '#test/published.ts'
import { openSftpServer } from '#test/webspace/sftp-server.ts'
import { openWebdavServer } from '#test/webspace/webdav-server.ts'
import { digestOf, keepBytes } from '../bytes.ts'
import type { KeptFiles } from '../kept-file.ts'
import { publish } from '../publications.ts'
import type { Far, FarFailure, Target } from './far.ts'
import { listName, push } from './pushing.ts'
import { openSftp } from './sftp.ts'
import { noteRunRow } from './targets.sql.ts'
import { beginPush, findTarget, startPush } from './targets.ts'
import { openWebdav } from './webdav.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

const password = 'ein langes Passwort'
const first = {
  'index.html': 'Anfang',
  'verein.html': 'Verein',
  'bilder/a.avif': 'Bild',
  'en/aktuelles/fest.html': 'party',
  'dateien/Übersicht 2026.pdf': 'PDF',
  '.well-known/security.txt': 'Contact',
}
const second = { ...first, 'index.html': 'Neuer Anfang', 'neu.html': 'Neu' } as Partial<typeof first>
delete second['verein.html']

async function laid(contents: { [path: string]: string | undefined }): Promise<KeptFiles> {
  const all = Object.entries(contents).map(([path, text]) => [path, Buffer.from(text ?? '')] as const)
  await keepBytes(house.house, new Map(all.map(([, bytes]) => [digestOf(bytes), bytes])))
  return Object.fromEntries(
    all.map(([path, bytes]) => [path, { digest: digestOf(bytes), size: bytes.length }]),
  )
}

const lies = (root: string): { [path: string]: string } =>
  Object.fromEntries(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith(listName))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(root.length + 1), readFileSync(path, 'utf8')]),
  )

const failing = async (work: Promise<unknown>) =>
  work.then(
    () => 'fine',
    ({ problem, fingerprint }: FarFailure) => (fingerprint ? [problem, fingerprint] : problem),
  )

const said = () => {}

describe.each([true, false])('a web space by SFTP (OpenSSH: %s)', (isOpenSsh) => {
  test('gets what has changed and loses what is gone, and keeps what others have put there', async () => {
    const server = await openSftpServer('verein', password, isOpenSsh)
    mkdirSync(join(server.root, 'html'))
    writeFileSync(join(server.root, 'html/fremd.txt'), 'von anderen')
    const { address, fingerprint } = server
    const target: Target = { kind: 'sftp', address, login: 'verein', folder: 'html', fingerprint }
    const lay = async (contents: { [path: string]: string | undefined }) => {
      const far = await openSftp(house.house, target, { password })
      return push(house.house, far, await laid(contents), said).finally(() => far.close())
    }
    expect(await lay(first)).toMatchObject({ sent: 6, removed: 0 })
    expect(lies(join(server.root, 'html'))).toEqual({ ...first, 'fremd.txt': 'von anderen' })
    expect(server.state.writes.at(-2)).toBe('html/index.html')
    expect(server.state.inOneStep > 0).toBe(isOpenSsh)
    server.state.writes.length = 0
    expect(await lay(first)).toMatchObject({ sent: 0, total: 0 })
    expect(server.state.writes).toEqual([])
    expect(await lay(second)).toMatchObject({ sent: 2, removed: 1 })
    expect(lies(join(server.root, 'html'))).toEqual({ ...second, 'fremd.txt': 'von anderen' })
    await server.close()
  })
})

describe('a push that breaks off', () => {
  test('is made whole by the next one, whichever version that is', async () => {
    const server = await openSftpServer('verein', password)
    const { address, fingerprint } = server
    const target: Target = { kind: 'sftp', address, login: 'verein', folder: '', fingerprint }
    const lay = async (contents: { [path: string]: string | undefined }) => {
      const far = await openSftp(house.house, target, { password })
      return push(house.house, far, await laid(contents), said).finally(() => far.close())
    }
    await lay(first)
    for (let cut = 1; cut <= 4; cut += 1) {
      server.state.writes.length = 0
      server.state.cutAfter = cut
      await lay(cut % 2 ? second : first).catch(() => {})
      server.state.cutAfter = Number.POSITIVE_INFINITY
      await lay(cut % 2 ? first : second)
      expect(lies(server.root)).toEqual(cut % 2 ? first : second)
    }
    await server.close()
  })
})

describe('a push that its house does not see to the end', () => {
  test('says how far it came, also to a house that was started anew, and goes on from there', async () => {
    const { amina, service } = await siteOf(house, 'Nachbarschaft')
    await readyPages(house, amina, service, [pageOf('page', 'Start', 'index', 'Willkommen.')])
    await house.as(amina).do((desk) => publish(desk, service))
    const server = await openSftpServer('verein', password)
    const { address, fingerprint } = server
    const target: Target = { kind: 'sftp', address, login: 'verein', folder: '', fingerprint }
    const lay = async () => {
      const one = await house.as(amina).do((desk) => beginPush(desk, service, target))
      await startPush(house.house, one, target, { password }, false)
    }
    const found = () => house.as(amina).do((desk) => findTarget(desk, service))
    const ended = () =>
      expect.poll(async () => (await found()).run?.state, { timeout: 20_000 }).not.toBe('running')
    server.state.cutAfter = 3
    await lay()
    await ended()
    const { run } = await found()
    expect(run).toMatchObject({ state: 'failed', problem: 'broken' })
    expect(run?.total).toBeGreaterThan(3)
    const page = await (await house.as(amina).get(`/services/${service}/site/push`)).text()
    expect(page).toContain('Weiter senden')
    // Whoever sent it was killed: its last sign of life grows old.
    const torn = { state: 'running', sent: 2, removed: 0, total: 9 } as const
    await house.as(amina).do((desk) => noteRunRow(desk, service, torn))
    await expect(lay()).rejects.toMatchObject({ code: 'site.push-runs' })
    house.clock.moveTo(later(house.clock.now(), 31_000))
    expect((await found()).run).toMatchObject({ state: 'failed', problem: 'stopped', sent: 2, total: 9 })
    const told = await (await house.as(amina).get(`/services/${service}/site/push`)).text()
    expect(told).toContain('2 von 9 Dateien')
    expect(told).toContain('neu gestartet')
    expect(told).toContain('sftp')
    expect(told).not.toContain(password)
    server.state.cutAfter = Number.POSITIVE_INFINITY
    await lay()
    await ended()
    expect((await found()).run).toMatchObject({ state: 'done', problem: null })
    expect(lies(server.root)['index.html']).toContain('Willkommen.')
    await server.close()
  })
  test('shows no page before the pages and files that it leads to, and removes nothing before that', async () => {
    const order: string[] = []
    const list = { format: 1, files: { 'index.html': 'old', 'verein.html': 'old', 'weg.html': 'old' } }
    const far: Far = {
      read: async () => Buffer.from(JSON.stringify(list)),
      write: async (path) => void order.push(path),
      remove: async (path) => void order.push(`ohne ${path}`),
      close: async () => {},
    }
    const files = await laid({ 'index.html': 'a', 'verein.html': 'b', 'neu.html': 'c', 'stil.0123.css': 'd' })
    await push(house.house, far, files, said)
    expect(order.filter((path) => path !== listName)).toEqual([
      ...['stil.0123.css', 'neu.html', 'verein.html', 'index.html', 'ohne weg.html'],
    ])
  })
  test('knows what is there also when its list was just being replaced', async () => {
    const files = await laid({ 'index.html': 'a', 'verein.html': 'b' })
    const list = { format: 1, files: { 'index.html': files['index.html']?.digest, 'verein.html': 'old' } }
    const sent: string[] = []
    const far: Far = {
      read: async (path) => (path === `${listName}.part` ? Buffer.from(JSON.stringify(list)) : null),
      write: async (path) => void sent.push(path),
      remove: async () => {},
      close: async () => {},
    }
    await push(house.house, far, files, said)
    expect(sent.filter((path) => path !== listName)).toEqual(['verein.html'])
  })
  test.each([true, false])(
    'sends no file twice that it knows to be there (OpenSSH: %s)',
    async (isOpenSsh) => {
      const server = await openSftpServer('verein', password, isOpenSsh)
      const { address, fingerprint } = server
      const target: Target = { kind: 'sftp', address, login: 'verein', folder: '', fingerprint }
      const many = Object.fromEntries(
        Array.from({ length: 30 }, (_, at) => [`bilder/${at}.avif`, `Bild ${at}`]),
      )
      const lay = async () => {
        const far = await openSftp(house.house, target, { password })
        const slow = {
          ...far,
          write: async (path: string, bytes: Uint8Array, draft: string) => {
            await far.write(path, bytes, draft)
            // The list is noted every five seconds: here it is always time.
            skip += 6000
          },
        }
        return push(house.house, slow, await laid(many), said).finally(() => far.close())
      }
      let skip = 0
      const real = performance.now.bind(performance)
      const clock = vi.spyOn(performance, 'now').mockImplementation(() => real() + skip)
      server.state.cutAfter = 41
      await lay().catch(() => {})
      server.state.cutAfter = Number.POSITIVE_INFINITY
      const { sent } = await lay()
      expect(sent).toBeLessThan(25)
      expect(lies(server.root)).toMatchObject(many)
      clock.mockRestore()
      await server.close()
    },
  )
})

describe('the key of a server', () => {
  test('is shown before a password goes anywhere, and another one later is no longer believed', async () => {
    const server = await openSftpServer('verein', password)
    const { address, fingerprint } = server
    const target: Target = { kind: 'sftp', address, login: 'verein', folder: '', fingerprint: null }
    expect(await failing(openSftp(house.house, target, { password }))).toEqual(['stranger', fingerprint])
    const other = { ...target, fingerprint: 'SHA256:another' }
    expect(await failing(openSftp(house.house, other, { password }))).toEqual(['other-key', fingerprint])
    const known = { ...target, fingerprint }
    expect(await failing(openSftp(house.house, known, { password: 'falsch' }))).toBe('login')
    expect(await failing(openSftp(house.house, { ...known, folder: 'gibt/es/nicht' }, { password }))).toBe(
      'folder',
    )
    expect(await failing(openSftp(house.house, known, { password, key: 'kein Schlüssel' }))).toBe('login')
    await server.close()
    expect(await failing(openSftp(house.house, known, { password }))).toBe('unreachable')
  })
  test('of a server in a network of our own is never asked for', async () => {
    const outside = { ...house.house, config: { ...house.house.config, address: 'https://jam.example' } }
    for (const address of ['127.0.0.1', '10.0.0.1:2222', '192.168.1.1', 'localhost', '[::1]']) {
      const target: Target = { kind: 'sftp', address, login: 'a', folder: '', fingerprint: null }
      expect(await failing(openSftp(outside, target, { password }))).toBe('address')
    }
    const target: Target = {
      kind: 'webdav',
      address: 'https://127.0.0.1/',
      login: 'a',
      folder: '',
      fingerprint: null,
    }
    expect(await failing(openWebdav(outside, target, { password }))).toBe('address')
  })
})

describe('a web space by WebDAV', () => {
  test('gets what has changed and loses what is gone', async () => {
    const server = await openWebdavServer('verein', password)
    mkdirSync(join(server.root, 'Website'))
    const target: Target = {
      kind: 'webdav',
      address: server.address,
      login: 'verein',
      folder: 'Website',
      fingerprint: null,
    }
    const lay = async (contents: { [path: string]: string | undefined }) =>
      push(house.house, await openWebdav(house.house, target, { password }), await laid(contents), said)
    expect(await lay(first)).toMatchObject({ sent: 6, removed: 0 })
    expect(lies(join(server.root, 'Website'))).toEqual(first)
    expect(await lay(second)).toMatchObject({ sent: 2, removed: 1 })
    expect(lies(join(server.root, 'Website'))).toEqual(second)
    server.state.movesNothing = true
    expect(await lay(first)).toMatchObject({ sent: 2, removed: 1 })
    expect(lies(join(server.root, 'Website'))).toEqual(first)
    expect(await lay(second)).toMatchObject({ sent: 2, removed: 1 })
    expect(await failing(openWebdav(house.house, target, { password: 'falsch' }))).toBe('login')
    expect(await failing(openWebdav(house.house, { ...target, folder: 'fehlt' }, { password }))).toBe(
      'folder',
    )
    server.state.full = true
    expect(await failing(lay(first))).toBe('full')
    expect(existsSync(join(server.root, 'Website/verein.html'))).toBe(false)
    await server.close()
  })
  test('tells us nothing that would lead us to remove what is not ours', async () => {
    const server = await openWebdavServer('verein', password)
    mkdirSync(join(server.root, 'w'))
    writeFileSync(join(server.root, 'geheim.txt'), 'bleibt')
    const evil = { format: 1, files: { '../geheim.txt': 'x', '/geheim.txt': 'x', 'a/../../geheim.txt': 'x' } }
    writeFileSync(join(server.root, 'w', listName), JSON.stringify(evil))
    const target: Target = {
      kind: 'webdav',
      address: server.address,
      login: 'verein',
      folder: 'w',
      fingerprint: null,
    }
    const far = await openWebdav(house.house, target, { password })
    expect(await push(house.house, far, await laid(first), said)).toMatchObject({ sent: 6, removed: 0 })
    expect(existsSync(join(server.root, 'geheim.txt'))).toBe(true)
    await server.close()
  })
})
