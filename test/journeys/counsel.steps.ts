import type { Locator, Page } from 'playwright-core'
import { provideCounselling } from '#blocks/counselling/counselling.ts'
import { provisionService } from '#blocks/services.ts'
import { openConversation as keepConversation } from '#custody/conversation/conversations.ts'
import { sayLine } from '#custody/conversation/lines.ts'
import { officeOf, sign } from '#test/counselling.ts'
import { mustSend } from '#test/custody.ts'
import { nobody } from '#test/house.ts'
import { Counsellor } from '#test/talk.ts'
import { newId } from '#vault/bytes.ts'
import type { Canon } from '#vault/canonical.ts'
import { openConversation, say, type Talk } from '#vault/conversation/talk.ts'
import type { Identity } from '#vault/identity/identity.ts'
import { timeOf } from '#vault/log/entry.ts'
import type { Space } from '#vault/log/state.ts'
import { newReceipt, type Receipt } from '#vault/outside/receipt.ts'
import { sealEnvelope } from '#vault/space/envelope.ts'
import { newIntake, openIntake } from '#vault/space/intake.ts'
import type { SpaceKey } from '#vault/space/space.ts'
import { type Member, sealedLichtblick } from './sealed.steps.ts'
import type { Eyes, Stage } from './stage.ts'

export type Office = Awaited<ReturnType<typeof sealedOffice>>

/** Lichtblick with a counselling service whose one office all of them read, having signed. */
export async function sealedOffice(stage: Stage, known?: Story) {
  const story = known ?? (await sealedLichtblick(stage))
  const { amina, bea, others, vault, organisation } = story
  const [directory = ''] = vault.keys.keys()
  const { space, intake } = await openSpace(story, 'Suchtberatung', [amina, bea, ...others])
  for (const who of [amina, bea, ...others]) {
    const { card } = await vault.at(who)
    await mustSend(stage, who, `PUT /vault/organisations/${organisation}/card`, { card })
    const member = who.identity.card.id
    await keep(story, directory, { what: 'jam/name/1', member, name: who.name })
  }
  const service = await stage.itself(async (desk) => {
    const wanted = { organisation, need: null, kind: 'counselling', name: 'Chat' } as const
    const made = await provisionService(desk, wanted, [])
    await provideCounselling(desk, made)
    return made.id
  })
  for (const person of [amina, bea, ...others]) await sign(stage, service, person)
  const office = await officeOf(stage, service, amina)
  const at = `/services/${service}/counselling`
  await mustSend(stage, amina, `PUT ${at}/offices/${office}/space`, { space })
  const { rows } = await stage.owner.query('select slug from counselling where service = $1', [service])
  return { ...story, directory, space, intake, service, office, at, slug: rows[0].slug as string }
}

/** A letter box of the vault that these people read. */
async function openSpace(story: Story, name: string, readers: Member[]) {
  const { amina, vault } = story
  const [directory = ''] = vault.keys.keys()
  const space = await vault.open(amina, readers)
  const key = vault.keys.get(space) as SpaceKey
  const { recipient, envelope } = await newIntake(key, amina.identity.card.id)
  await vault.put(amina, space, [envelope])
  await vault.say(amina, 'intake_key_set', { space, epoch: 1, recipient })
  await keep(story, directory, { what: 'jam/space/1', space, purpose: 'counselling', name })
  return { space, intake: (await openIntake(key, envelope)) ?? '' }
}

/** A second office of the service, that only these read. */
export async function otherOffice(stage: Stage, office: Office, name: string, readers: Member[]) {
  const { space } = await openSpace(office, name, readers)
  const begun = await stage.as(office.amina).post(`${office.at}/offices`, { preset: 'debt', name })
  const id = /offices\/([^/]+)$/.exec(begun.headers.get('location') ?? '')?.[1] ?? ''
  await mustSend(stage, office.amina, `PUT ${office.at}/offices/${id}/space`, { space })
  return { id, space }
}

type Story = Awaited<ReturnType<typeof sealedLichtblick>>

/** Seals a record as a browser of Amina's does. */
async function keep({ amina, vault }: Story, into: string, body: Canon): Promise<void> {
  const place = { id: newId(), version: 1, author: amina.identity.card.id }
  const key = vault.keys.get(into) as SpaceKey
  await vault.put(amina, into, [await sealEnvelope(key, place, body, await vault.at(amina))])
}

/** Somebody in need, past their own browser. */
export async function writes(
  stage: Stage,
  { organisation, space, office, vault }: Office,
  begun: { text: string; urgency?: 'calm' | 'soon' | 'now'; name?: string },
  receipt?: Receipt,
) {
  const { identity, locator, words } = receipt ?? (await newReceipt(organisation))
  const said = {
    ...{ kind: 'begun', office, topic: 'alcohol', urgency: 'calm', lang: 'de', name: '', files: [] },
    ...begun,
  }
  const at = timeOf(stage.clock.now())
  const opened = await openConversation(
    organisation,
    vault.state.spaces.get(space) as Space,
    identity,
    said,
    at,
  )
  const { line, wraps, talk } = opened
  const back = { locator, verify: identity.card.verify }
  const place = { organisation, space }
  await stage.as(nobody).do((desk) => keepConversation(desk, place, { line, wraps, back }, { months: 6 }))
  return { id: talk.conversation, talk, identity, words: words.join(' ') }
}

/** What they say next, once they have heard everything. */
export async function saysMore(
  stage: Stage,
  { talk, identity }: { talk: Talk; identity: Identity },
  said: Canon,
) {
  const { line } = await say(talk, identity, said, timeOf(stage.clock.now()))
  await sayLine(stage.house, { seeker: talk.conversation }, { line })
}

/** A counsellor past their own browser. */
export const past = (stage: Stage, office: Office, who: Member): Counsellor =>
  new Counsellor(stage, { ...office, outside: `/outside/${office.organisation}` } as never, who)

/** Somebody has written, this counsellor has accepted and answered: all of it past their browsers. */
export async function talksWith(stage: Stage, office: Office, who: Member, name: string) {
  const begun = await writes(stage, office, { text: `Hier ist ${name}.`, name })
  const counsellor = past(stage, office, who)
  await counsellor.hear(begun.id)
  const said = { kind: 'seated', names: { [counsellor.member]: who.name }, text: '' }
  await counsellor.turn(begun.id, [counsellor.seat()], 'accepted', { said })
  await counsellor.say(begun.id, { kind: 'text', text: `Guten Tag, ${name}.` })
  return { ...begun, counsellor }
}

/** Comes back with the twelve words. */
export async function returns(
  stage: Stage,
  { slug }: Office,
  words: string,
  { hash = '', ...eyes }: Eyes & { hash?: string } = {},
): Promise<Page> {
  const page = await stage.tab(nobody, eyes)
  await page.goto(`/c/${slug}/back${hash}`)
  await open(page, words)
  return page
}

/** Waits for something of a page, and says what stood there instead. */
export async function mustSee(page: Page, what: Locator): Promise<void> {
  await what.waitFor().catch(async (cause) => {
    throw new Error(`instead: ${await page.locator('main').innerText()}`, { cause })
  })
}

export async function open(page: Page, words: string): Promise<void> {
  await page.getByLabel('Ihre zwölf Wörter').fill(words)
  await page.getByRole('button', { name: 'Öffnen', exact: true }).click()
}

/** A seeker says something. */
export async function says(page: Page, text: string): Promise<void> {
  const field = page.getByLabel('Ihre Nachricht')
  await mustSee(page, field)
  await field.fill(text)
  await page.getByRole('button', { name: 'Senden', exact: true }).click()
}

/** A counsellor answers in the conversation that is open. */
export async function answers(page: Page, text: string): Promise<void> {
  const field = page.getByLabel('Antwort', { exact: true })
  await field.fill(text)
  await field.press('Control+Enter')
}

/** What stands in a conversation, as a seeker and as a counsellor see it. */
export const linesOf = (page: Page): Promise<string[]> => page.locator('.lines .text').allInnerTexts()
export const logOf = (page: Page): Promise<string[]> =>
  page.getByRole('log').locator('.talk-line .as-written').allInnerTexts()

/** Opens a conversation in the room of a counsellor that stands open. */
export const look = (page: Page, id: string): Promise<void> =>
  page.evaluate((to) => {
    location.hash = to
  }, `talk=${id}`)

/** A line as a seeker sees it, and as a counsellor does. */
export const line = (page: Page, text: string) => page.locator('.lines').getByText(text, { exact: true })
export const heard = (page: Page, text: string) => page.getByRole('log').getByText(text, { exact: true })

/** Lets the clock of the house go on with those of the browsers. @returns how to stop it */
export function keepTime(stage: Stage): () => void {
  const timer = setInterval(() => stage.clock.moveTo(new Date()), 250)
  return () => clearInterval(timer)
}
