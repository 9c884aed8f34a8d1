import { createHash } from 'node:crypto'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { sentenceOf } from '#custody/room/sentence.ts'
import { mustSend } from '#test/custody.ts'
import { newIdentity } from '#vault/identity/identity.ts'
import type { Entry } from '#vault/log/entry.ts'
import { found } from '#vault/log/log.ts'
import { newSpaceKey, type Wrap, wrapKey } from '#vault/space/space.ts'
import { arrive, sealedLichtblick, unlock } from './sealed.steps.ts'
import { openStage, type Stage } from './stage.ts'

type Stored = { envelope: { id: string; version: number; ct: string }; writtenAt: string }
// biome-ignore lint/suspicious/noExplicitAny: it is about answers of every kind.
type Bend = (answer: any, path: string) => unknown

let stage: Stage
let story: Awaited<ReturnType<typeof sealedLichtblick>>
let hers: Page
/** The address of a note of two versions, the answer to who reads it, and what that was a version ago. */
let note: { address: string; id: string; before: { envelopes: Stored[] } }

beforeAll(async () => {
  stage = await openStage()
  story = await sealedLichtblick(stage)
  const { amina, organisation } = story
  hers = await arrive(stage, amina, `/organisations/${organisation}/notebook`)
  await press('Neue Notiz')
  await hers.getByLabel('Titel').fill('Zugang')
  await press('Sichern')
  await hers.getByRole('heading', { name: 'Zugang', exact: true }).waitFor()
  const { spaces } = (await get(`/vault/organisations/${organisation}/spaces`)) as {
    spaces: { id: string }[]
  }
  const known = story.vault.keys
  const notebook = spaces.find(({ id }) => !known.has(id))?.id
  // A list may come a moment later than what was written.
  let before: { envelopes: Stored[] } = { envelopes: [] }
  const look = async () => {
    before = (await get(`/vault/spaces/${notebook}/envelopes`)) as { envelopes: Stored[] }
    return before.envelopes.length
  }
  await vi.waitUntil(look, { timeout: 60_000, interval: 200 })
  await press('Ändern')
  await hers.getByLabel('Text', { exact: true }).fill('Neues Passwort')
  await press('Sichern')
  await hers.getByText('Neues Passwort').first().waitFor()
  note = { address: hers.url(), id: before.envelopes.at(-1)?.envelope.id ?? '', before }
}, 300_000)
afterAll(() => stage.close())

const press = (name: string) => hers.getByRole('button', { name, exact: true }).first().click()
const get = (path: string) => mustSend(stage, story.amina, `GET ${path}`)

/** Holds the line of a browser: what the server says comes bent. @returns how many answers were */
async function hold(page: Page, bend: Bend): Promise<() => number> {
  let bent = 0
  await page.context().route('**/vault/**', async (route) => {
    const request = route.request()
    if (request.resourceType() === 'document' || request.isNavigationRequest()) return route.continue()
    const answer = await route.fetch()
    const isJson = (answer.headers()['content-type'] ?? '').includes('json')
    const honest = isJson ? await answer.json() : undefined
    const other = isJson ? await bend(structuredClone(honest), new URL(request.url()).pathname) : undefined
    if (other === undefined || JSON.stringify(other) === JSON.stringify(honest))
      return route.fulfill({ response: answer })
    bent++
    return route.fulfill({ response: answer, json: other })
  })
  return () => bent
}

const letGo = (page: Page) => page.context().unrouteAll({ behavior: 'wait' })

/** Reads the page anew, and unlocks if it comes to that. */
async function readAnew(page: Page, says: string): Promise<void> {
  await page.goto(note.address)
  const field = page.getByLabel('Deine sieben Wörter')
  const sentence = page.getByText(says).first()
  await field.or(sentence).first().waitFor()
  if (await field.isVisible()) await unlock(page, story.amina)
  await sentence.waitFor()
}

const log =
  (change: (lines: Entry[]) => unknown): Bend =>
  async (answer, path) =>
    path.endsWith('/log') && answer.entries?.[0]?.seq === 0
      ? { ...answer, entries: await change(answer.entries) }
      : undefined
const record =
  (change: (stored: Stored) => Stored | undefined): Bend =>
  (answer) => {
    if (answer.envelope?.id === note.id) return change(answer)
    const isIt = ({ envelope }: Stored) => envelope.id === note.id && envelope.version === 2
    return (
      answer.envelopes && {
        ...answer,
        envelopes: answer.envelopes.map((one: Stored) => (isIt(one) ? change(one) : one)),
      }
    )
  }

const attacks: [name: string, refusal: { code: string; at?: number }, bend: Bend][] = [
  ['drops a line of the log', { code: 'log.gap', at: 1 }, log((lines) => lines.toSpliced(1, 1))],
  ['rolls the log back', { code: 'log.rollback' }, log((lines) => lines.slice(0, -1))],
  [
    'makes a member an admin',
    { code: 'log.signature', at: 1 },
    log((lines) =>
      lines.map((line) =>
        line.kind === 'member_added' ? { ...line, payload: { ...line.payload, role: 'admin' } } : line,
      ),
    ),
  ],
  [
    'serves the log of another organisation',
    { code: 'log.other-organisation' },
    log(async () => [await found(await newIdentity('anderswo'), '2027-03-01T08:00:00Z')]),
  ],
  [
    'serves a vault that it has founded itself',
    { code: 'log.other-founder' },
    log(async () => [await found(await newIdentity(story.organisation), '2027-03-01T08:00:00Z')]),
  ],
  [
    'seals a key that nobody has signed for',
    { code: 'space.other-key' },
    async (answer, path) => {
      if (!path.endsWith('/spaces')) return undefined
      const planted = async ({ space, epoch, member }: Wrap) =>
        wrapKey(
          await newSpaceKey(story.organisation, space, epoch),
          member,
          story.amina.identity.card.recipient,
        )
      const bend = async (space: { wraps: Wrap[] }) => ({
        ...space,
        wraps: await Promise.all(space.wraps.map(planted)),
      })
      return { spaces: await Promise.all(answer.spaces.map(bend)) }
    },
  ],
  [
    'bends a record',
    { code: 'envelope.damaged' },
    record((stored) => {
      const { ct } = stored.envelope
      const other = ct.startsWith('A') ? 'B' : 'A'
      return { ...stored, envelope: { ...stored.envelope, ct: `${other}${ct.slice(1)}` } }
    }),
  ],
  [
    'replays an old version of a record',
    { code: 'envelope.version-lower' },
    record(() => note.before.envelopes.find(({ envelope }) => envelope.id === note.id)),
  ],
]

describe('in a browser, a server', () => {
  test.each(attacks)('that %s is refused with a sentence', { timeout: 300_000 }, async (_, refusal, bend) => {
    const bent = await hold(hers, bend)
    await readAnew(hers, sentenceOf(refusal, 'de'))
    expect(bent()).toBeGreaterThan(0)
    expect(await hers.getByText('Neues Passwort').count()).toBe(0)
    await letGo(hers)
    await readAnew(hers, 'Neues Passwort')
  })

  test('that weakens what guards a passphrase is refused before a word of it counts', {
    timeout: 300_000,
  }, async () => {
    const page = await stage.tab(story.bea)
    page.setDefaultTimeout(30_000)
    const bent = await hold(page, (answer) => {
      if (!answer.lock) return undefined
      const file = Buffer.from(answer.lock.sealed, 'base64url').toString('latin1').replace(' 17\n', ' 10\n')
      return {
        ...answer,
        lock: { ...answer.lock, sealed: Buffer.from(file, 'latin1').toString('base64url') },
      }
    })
    await page.goto(`/organisations/${story.organisation}/vault`)
    await unlock(page, story.bea)
    await page.getByText(sentenceOf({ code: 'unlock.weak' }, 'de')).waitFor()
    expect(bent()).toBe(1)
  })
})

test('the list of the build is what the house serves', async () => {
  const answer = await fetch(`${stage.address}/build.json`)
  const { files } = (await answer.json()) as { files: Record<string, string> }
  const served = await Promise.all(
    Object.keys(files).map(async (path) => {
      const bytes = Buffer.from(await (await fetch(`${stage.address}${path}`)).arrayBuffer())
      return [path, createHash('sha256').update(bytes).digest('hex')]
    }),
  )
  expect(Object.fromEntries(served)).toEqual(files)
  expect(Object.keys(files).some((path) => path.includes('vault.worker'))).toBe(true)
  // Programs as well, although they have no hash in their names.
  expect(Object.keys(files)).toEqual(expect.arrayContaining(['/vault/reader', '/service-worker.js']))
})
