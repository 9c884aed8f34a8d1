import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { unzipSync } from 'fflate'
import { root } from '../sample-house.ts'

/** A server beside ours, started by its script; undefined where that is not at hand or the server does not come up. */
export type Peer = { url: string; home: string; close(): void }

export function openPeer(name: string, env: Record<string, string>): Peer | undefined {
  const script = join(root, `../shared/tools/peers/${name}.sh`)
  if (!existsSync(script)) return
  const home = mkdtempSync(join(tmpdir(), 'jam-peer-'))
  const run = (what: string) =>
    execFileSync('sh', [script, what], {
      env: { ...process.env, PEERS_HOME: home, ...env },
      stdio: ['ignore', 'pipe', 'ignore'],
    }).toString()
  const close = () => {
    try {
      run('stop')
    } finally {
      rmSync(home, { recursive: true, force: true })
    }
  }
  try {
    const url = run('start').trim().split('\n').at(-1) ?? ''
    return { url: url.replace(/^already running: /, ''), home, close }
  } catch {
    close()
    return
  }
}

/** nginx with the published site as a plain folder, as it comes out of the zip. */
export function openNginx(port: number, zip: Uint8Array): Peer | undefined {
  const peer = openPeer('nginx', { NGINX_PORT: String(port) })
  if (!peer) return
  for (const [path, bytes] of Object.entries(unzipSync(zip))) {
    const at = join(peer.home, 'nginx/html/site', path)
    mkdirSync(dirname(at), { recursive: true })
    writeFileSync(at, bytes)
  }
  return { ...peer, url: `http://127.0.0.1:${port}/site/` }
}
