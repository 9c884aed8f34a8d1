import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Bar } from './bars.ts'
import { load } from './load.ts'
import { root } from './sample-house.ts'

const script = join(root, '../shared/tools/peers/nginx.sh')

/** nginx serving a page of ours as a file, where the script that starts this peer is at hand. */
export async function nginxBeside(page: string, port: number): Promise<Bar> {
  const bar = { name: 'nginx serving the needs list as a file', unit: 'req/s', better: 'higher' } as const
  if (!existsSync(script)) return { ...bar, value: 0, note: 'peer absent' }
  const home = mkdtempSync(join(tmpdir(), 'jam-peer-'))
  const run = (what: string) =>
    execFileSync('sh', [script, what], {
      env: { ...process.env, PEERS_HOME: home, NGINX_PORT: String(port) },
      stdio: 'ignore',
    })
  try {
    run('start')
    writeFileSync(join(home, 'nginx/html/page.html'), await (await fetch(page)).text())
    const { rate } = await load({ url: `http://127.0.0.1:${port}/page.html` }, 3)
    return { ...bar, value: rate }
  } catch {
    return { ...bar, value: 0, note: 'peer absent: it did not start' }
  } finally {
    run('stop')
    rmSync(home, { recursive: true, force: true })
  }
}
