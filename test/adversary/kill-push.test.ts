import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { mustFindPage, savePage } from '#blocks/site/pages.ts'
import { mustFindSite, saveSettings } from '#blocks/site/sites.ts'
import { openBeside } from '#test/beside.ts'
import { imprint, pageOf, readyPages, siteOf } from '#test/published.ts'
import { openSftpServer } from '#test/webspace/sftp-server.ts'
import { dataFolder, start, until } from './start.ts'

const password = 'ein langes Passwort'
const slugs = ['index', 'verein', 'hilfe', 'team', 'presse', 'spenden']

test('kill -9 in the middle of a push leaves whole pages with all they need, and the next house goes on', async () => {
  const data = dataFolder()
  let house = start({ JAM_DATA: data })
  let address = await house.address()
  const { test: beside, close } = await openBeside(data)
  const { amina, service } = await siteOf(beside, 'Lichtblick')
  const space = await openSftpServer('verein', password)
  await beside.as(amina).do(async (desk) => {
    const { settings, revision } = await mustFindSite(desk, service)
    await saveSettings(desk, service, { ...settings, imprint }, revision)
  })
  const ids = await readyPages(
    beside,
    amina,
    service,
    slugs.map((slug) => pageOf('page', slug, slug, 'Stand 0.')),
  )
  const post = async (path: string, fields: Record<string, string> = {}) =>
    fetch(`${address}/services/${service}/site/${path}`, {
      ...{ method: 'POST', redirect: 'manual', body: new URLSearchParams(fields) },
      headers: { cookie: amina.cookie, 'sec-fetch-site': 'same-origin' },
    })
  const target = {
    ...{ kind: 'sftp', address: space.address, login: 'verein', folder: '', password },
    ...{ fingerprint: space.fingerprint, comparedFor: space.address },
  }
  const push = async () => expect((await post('push', target)).status).toBe(303)
  /** Another look, so that the stylesheet has another name, and other words on each page. */
  const change = async (stand: number) => {
    await beside.as(amina).do(async (desk) => {
      const { settings, revision } = await mustFindSite(desk, service)
      const theme = stand % 2 ? 'night' : 'leaf'
      await saveSettings(desk, service, { ...settings, look: { ...settings.look, theme } }, revision)
      for (const [at, id] of ids.entries()) {
        const { page, revision: of } = await mustFindPage(desk, id)
        const { variants } = pageOf('page', slugs[at] ?? '', slugs[at] ?? '', `Stand ${stand}.`)
        await savePage(desk, id, { ...page, variants }, of)
      }
    })
    expect((await post('publication')).status).toBe(303)
  }
  const stands = () =>
    slugs.map((slug) => /Stand (\d+)\./.exec(readFileSync(join(space.root, `${slug}.html`), 'utf8'))?.[1])
  const ended = () =>
    expect
      .poll(async () => {
        const { rows } = await beside.owner.query('select run_state from site_target')
        return rows[0]?.run_state
      })
      .toBe('done')

  await change(0)
  await push()
  await ended()
  for (const [turn, files] of [2, 8].entries()) {
    await change(turn + 1)
    const before = space.state.writes.length
    await push()
    await until(() => space.state.writes.length >= before + files)
    house.child.kill('SIGKILL')
    await house.ended
    expectWhole(space.root)
    house = start({ JAM_DATA: data })
    address = await house.address()
    const told = await fetch(`${address}/services/${service}/site/push`, {
      headers: { cookie: amina.cookie },
    })
    expect(told.status).toBe(200)
    // So long nobody has heard of it.
    await beside.owner.query("update site_target set run_at = run_at - interval '1 minute'")
    await push()
    await ended()
    expectWhole(space.root)
    expect(stands()).toEqual(slugs.map(() => String(turn + 1)))
    expect(globSync('**/*.html.*', { cwd: space.root })).toEqual([])
    expect(globSync('stil.*.css', { cwd: space.root })).toHaveLength(1)
  }
  await close()
  await space.close()
})

/** As a visitor meets it: no page is cut off, and what a page shows or leads to is there. */
function expectWhole(root: string) {
  // What says that there is nothing here is shown at any address: its links begin at the root of the server.
  const pages = globSync('**/*.html', { cwd: root }).filter((path) => !/(^|\/)404\.html$/.test(path))
  for (const path of pages) {
    const html = readFileSync(join(root, path), 'utf8')
    expect(html.trimEnd().endsWith('</html>'), path).toBe(true)
    const named = [...html.matchAll(/(?:href|src)="([^":?#]+)["?#]/g)].map(([, to = '']) => decodeURI(to))
    const missing = named.filter((to) => !existsSync(join(root, to.startsWith('/') ? '' : dirname(path), to)))
    expect(missing, path).toEqual([])
  }
}
