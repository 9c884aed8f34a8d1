import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Browser } from 'playwright-core'

const script = resolve('../shared/tools/peers/nocodb.sh')
const account = { email: 'admin@example.com', password: 'Peer-Probe-2026' }
const atOnce = 1000
// SQLite takes no insert of a thousand rows from it (its expression would be too deep).
const insertedAtOnce = 400

export type Peer = Awaited<ReturnType<typeof openPeer>> & object

/** NocoDB on its own server, readable by whoever runs it; undefined where the script that starts it is not at hand, or does not. */
export async function openPeer(browser: Browser, port: number) {
  if (!existsSync(script)) return undefined
  const given = process.env.PEERS_HOME
  const home = given ?? mkdtempSync(join(tmpdir(), 'jam-peer-'))
  const env = { ...process.env, PEERS_HOME: home, NOCODB_PORT: String(port) }
  const tell = (what: string) =>
    execFileSync('sh', [script, what], { env, stdio: ['ignore', 'pipe', 'ignore'] })
      .toString()
      .trim()
  const close = () => {
    tell('stop')
    if (!given) rmSync(home, { recursive: true, force: true })
  }
  try {
    tell('start')
    const url = tell('url').replace(/\/$/, '')
    return { ...(await signedIn(url, browser)), close }
  } catch (why) {
    console.log(`     NocoDB does not answer: ${why}`)
    close()
    return undefined
  }
}

async function signedIn(url: string, browser: Browser) {
  const { token } = await asked<{ token: string }>(`${url}/api/v1/auth/user/signin`, account)
  const ask = <T>(path: string, body?: unknown) => asked<T>(`${url}/api/v2${path}`, body, token)
  const base = await ask<{ id: string }>('/meta/bases', { title: `Bench ${Date.now()}` })
  const page = await browser.newPage()
  await page.goto(`${url}/dashboard/#/signin`)
  await page.locator('input[type="email"], [data-testid="nc-form-signin__email"]').first().fill(account.email)
  await page.locator('input[type="password"]').first().fill(account.password)
  await page.keyboard.press('Enter')
  await page.waitForURL((at) => !at.hash.startsWith('#/signin'), { timeout: 60_000 })
  return {
    /** A table with these rows, as its own door takes them in. */
    async seed(title: string, rows: readonly { [column: string]: unknown }[]): Promise<string> {
      const names = Object.keys(rows[0] ?? {})
      const columns = names.map((name, at) => ({
        ...{ title: name, column_name: name, pv: at === 0 },
        uidt: name === 'note' ? 'LongText' : 'SingleLineText',
      }))
      const { id } = await ask<{ id: string }>(`/meta/bases/${base.id}/tables`, {
        ...{
          title,
          table_name: title,
          columns: [{ title: 'Id', column_name: 'id', uidt: 'ID' }, ...columns],
        },
      })
      for (let at = 0; at < rows.length; at += insertedAtOnce)
        await ask(`/tables/${id}/records`, rows.slice(at, at + insertedAtOnce))
      return id
    },
    /** All of its rows through its door, page by page. */
    async readAll(table: string, count: number): Promise<number> {
      const begun = performance.now()
      let read = 0
      while (read < count) {
        const { list } = await ask<{ list: unknown[] }>(
          `/tables/${table}/records?limit=${atOnce}&offset=${read}`,
        )
        if (list.length === 0) throw new Error(`NocoDB gave ${read} of ${count}`)
        read += list.length
      }
      return performance.now() - begun
    },
    /** One letter after the other, in the name or the note, as its door searches. */
    async search(table: string, words: readonly string[]): Promise<number[]> {
      const times: number[] = []
      for (const word of words)
        for (let letters = 2; letters <= word.length; letters++) {
          const like = encodeURIComponent(word.slice(0, letters).replaceAll(/[(),~]/g, ' '))
          const where = `(name,like,%25${like}%25)~or(town,like,%25${like}%25)~or(note,like,%25${like}%25)`
          const begun = performance.now()
          await ask(`/tables/${table}/records?limit=100&where=${where}`)
          times.push(performance.now() - begun)
        }
      return times
    },
    /** Its page, until the first rows have come and are painted. */
    async openPage(table: string): Promise<number> {
      await page.goto('about:blank')
      const rows = page.waitForResponse(
        (one) => one.url().includes(table) && /\/(data|records)\b/.test(one.url()) && one.ok(),
        { timeout: 120_000 },
      )
      const begun = performance.now()
      await page.goto(`${url}/dashboard/#/nc/${base.id}/${table}`)
      await (await rows).finished()
      await page.evaluate(
        () => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))),
      )
      return performance.now() - begun
    },
  }
}

async function asked<T>(url: string, body?: unknown, token?: string): Promise<T> {
  const answer = await fetch(url, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { 'content-type': 'application/json', ...(token && { 'xc-auth': token }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  if (!answer.ok) throw new Error(`NocoDB: ${answer.status}`)
  return (await answer.json()) as T
}
