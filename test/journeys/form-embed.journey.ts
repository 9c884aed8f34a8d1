import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { formOf, type LetterBox, letterBox, open, published } from '#test/form.ts'
import { expectAccessible, openStage, type Stage } from './stage.ts'

let stage: Stage
let box: LetterBox
const sites: Server[] = []
beforeAll(async () => {
  stage = await openStage()
  box = await letterBox(stage)
})
afterAll(async () => {
  for (const site of sites) site.close()
  await stage.close()
})

const secret = 'Mara Geheimnis'

/** Takes whatever a page can take of what stands on it: keys, messages, elements, the inside of frames. */
const hostile = `
  window.stolen = []
  const take = (what, value) => { try { stolen.push(what + ': ' + JSON.stringify(value)) } catch { stolen.push(what) } }
  for (const kind of ['keydown', 'input', 'change', 'paste', 'submit', 'click'])
    addEventListener(kind, (event) => take(kind, [event.target?.value, event.key]), true)
  addEventListener('message', ({ data }) => take('message', data))
  setInterval(() => {
    for (const frame of document.querySelectorAll('iframe')) {
      try { take('inside', frame.contentDocument.body.innerText) } catch (error) { take('refused', error.name) }
      try { take('inside', frame.contentWindow.document.forms[0].elements.name.value) } catch (error) { take('refused', error.name) }
      frame.contentWindow?.postMessage({ jam: 'form', height: 1, give: 'answers' }, '*')
      frame.contentWindow?.postMessage({ id: 1, task: 'openCase', given: [] }, '*')
    }
  }, 200)
  fetch(window.form, { credentials: 'include' }).then((a) => a.text()).then((t) => take('read', t), () => take('refused', 'read'))
`

/** A website of somebody else, with the code that an organisation copies, and with a script that steals. */
async function website(form: string, lang = 'de'): Promise<string> {
  const { origin } = new URL(form)
  const html = `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Unser Verein</title>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <script>window.form = ${JSON.stringify(form)};${hostile}</script>
    <script src="${origin}/embed/form.js" async></script></head>
    <body><main><h1>Unser Verein</h1><p>Melde dein Kind hier an.</p>
    <jam-form src="${form}"><a href="${form}">Ferienfreizeit</a></jam-form></main></body></html>`
  const site = createServer((_, answer) => answer.setHeader('content-type', 'text/html').end(html))
  await new Promise<void>((done) => site.listen(0, '127.0.0.1', done))
  sites.push(site)
  return `http://127.0.0.1:${(site.address() as AddressInfo).port}`
}

async function visit(address: string, width = 1280, script = true) {
  const context = await stage.browser.newContext({
    locale: 'de-DE',
    viewport: { width, height: 800 },
    javaScriptEnabled: script,
  })
  const page = await context.newPage()
  await page.goto(address)
  return page
}

test('a form on a foreign page is filled in, sealed, and seen by nothing there', async () => {
  const { slug, service } = await published(stage, box, formOf())
  const code = await copiedCode(service)
  const form = `${stage.address}/f/${slug}#${code}`
  const site = await website(form)
  const elsewhere = await visit(await website(form))
  await allow(service, [site])
  const page = await visit(site)
  const frame = page.frameLocator('iframe')
  await frame.getByLabel('name').fill(secret)
  expect(page.frames()[1]?.url()).toMatch(new RegExp(`embed=1.*#${code}$`))
  await expectAccessible(page)
  const height = () => page.locator('iframe').evaluate((one) => one.clientHeight)
  const isWhole = () => frame.locator('html').evaluate((one) => one.scrollHeight <= window.innerHeight + 1)
  await expect.poll(isWhole).toBe(true)
  await frame.getByRole('button', { name: 'Antworten ansehen' }).click()
  await frame.getByText(secret).waitFor()
  await expect.poll(isWhole).toBe(true)
  await frame.getByRole('button', { name: 'Absenden' }).click()
  const words = frame.locator('.receipt-words li')
  await words.first().waitFor()
  const receipt = await words.allTextContents()
  await expect.poll(isWhole).toBe(true)
  // It ends where the form ends, and does not grow by itself.
  const end = () => frame.locator('main').evaluate((one) => one.getBoundingClientRect().bottom)
  await expect.poll(async () => (await height()) - (await end())).toBeLessThan(120)
  const before = await height()
  expect(before).toBeGreaterThan(300)
  await page.waitForTimeout(500)
  expect(await height()).toBe(before)
  const { rows } = await stage.owner.query('select letter from letter')
  expect((await open(box, rows[0].letter))?.body).toMatchObject({ answers: { name: secret } })
  const stolen = await page.evaluate(() => (globalThis as unknown as { stolen: string[] }).stolen)
  // It heard how high the form is, so it was there and listened.
  expect(stolen.some((one) => /^message: \{"jam":"form","height":\d+/.test(one))).toBe(true)
  expect(stolen.some((one) => one === 'refused: "SecurityError"')).toBe(true)
  // Before the form is there, the frame is an empty page of the foreign site itself.
  expect(stolen.filter((one) => /^(inside|read): (?!""$)/.test(one))).toEqual([])
  expect(new Set(stolen.flatMap((one) => (one.startsWith('message') ? [fieldsOf(one)] : [])))).toEqual(
    new Set(['height,jam,page']),
  )
  for (const told of ['Geheimnis', ...receipt])
    expect(stolen.join('\n')).not.toMatch(new RegExp(`\\b${told}\\b`))
  // A site that the form does not name shows the link instead.
  await elsewhere.getByRole('link', { name: 'Ferienfreizeit' }).waitFor()
  expect(await elsewhere.locator('iframe').count()).toBe(0)
  for (const context of stage.browser.contexts()) await context.close()
})

test('another fingerprint on the page is noticed, and nothing is sent; without JavaScript there is a link', async () => {
  const { slug, service } = await published(stage, box, formOf())
  const form = `${stage.address}/f/${slug}#${'x'.repeat(42)}A`
  const site = await website(form)
  await allow(service, [site])
  const page = await visit(site, 360)
  const frame = page.frameLocator('iframe')
  await frame.getByLabel('name').fill(secret)
  await frame.getByRole('button', { name: 'Antworten ansehen' }).click()
  await frame.getByRole('button', { name: 'Absenden' }).click()
  await frame.getByText('zeigt ein anderes Verzeichnis').first().waitFor()
  const { rows } = await stage.owner.query('select from form_submission where service = $1', [service])
  expect(rows).toEqual([])
  const plain = await visit(site, 360, false)
  await plain.getByRole('link', { name: 'Ferienfreizeit' }).waitFor()
  for (const context of stage.browser.contexts()) await context.close()
})

const fieldsOf = (message: string): string =>
  Object.keys(JSON.parse(message.slice('message: '.length)))
    .sort()
    .join()

async function allow(service: string, embedOn: string[]) {
  await stage.owner.query(
    `update form_version set definition = jsonb_set(definition, '{terms,embedOn}', $2::jsonb) where service = $1`,
    [service, JSON.stringify(embedOn)],
  )
}

/** The fingerprint in the code that the organisation copies. */
async function copiedCode(service: string): Promise<string> {
  const tab = await stage.tab(box.amina)
  await tab.goto(`/services/${service}/form/embed`)
  await expectAccessible(tab)
  const code = (await tab.locator('copy-text code').first().textContent()) ?? ''
  return /#([\w-]{43})"/.exec(code)?.[1] ?? ''
}
