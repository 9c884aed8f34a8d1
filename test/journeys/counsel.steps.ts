import { provideCounselling } from '#blocks/counselling/counselling.ts'
import { provisionService } from '#blocks/services.ts'
import { openConversation as keepConversation } from '#custody/conversation/conversations.ts'
import { sayLine } from '#custody/conversation/lines.ts'
import { officeOf, sign } from '#test/counselling.ts'
import { mustSend } from '#test/custody.ts'
import { nobody } from '#test/house.ts'
import { newId } from '#vault/bytes.ts'
import type { Canon } from '#vault/canonical.ts'
import { openConversation, say, type Talk } from '#vault/conversation/talk.ts'
import type { Identity } from '#vault/identity/identity.ts'
import { timeOf } from '#vault/log/entry.ts'
import type { Space } from '#vault/log/state.ts'
import { newReceipt } from '#vault/outside/receipt.ts'
import { sealEnvelope } from '#vault/space/envelope.ts'
import { newIntake } from '#vault/space/intake.ts'
import type { SpaceKey } from '#vault/space/space.ts'
import { sealedLichtblick } from './sealed.steps.ts'
import type { Stage } from './stage.ts'

export type Office = Awaited<ReturnType<typeof sealedOffice>>

/** Lichtblick with a counselling service whose one office Amina and Bea read, both having signed. */
export async function sealedOffice(stage: Stage, known?: Story) {
  const story = known ?? (await sealedLichtblick(stage))
  const { amina, bea, vault, organisation } = story
  const [directory = ''] = vault.keys.keys()
  const space = await vault.open(amina, [amina, bea])
  const { recipient, envelope } = await newIntake(vault.keys.get(space) as SpaceKey, amina.identity.card.id)
  await vault.put(amina, space, [envelope])
  await vault.say(amina, 'intake_key_set', { space, epoch: 1, recipient })
  await keep(story, directory, { what: 'jam/space/1', space, purpose: 'counselling', name: 'Suchtberatung' })
  for (const who of [amina, bea]) {
    const member = who.identity.card.id
    await keep(story, directory, { what: 'jam/name/1', member, name: who.name })
  }
  const service = await stage.itself(async (desk) => {
    const wanted = { organisation, need: null, kind: 'counselling', name: 'Chat' } as const
    const made = await provisionService(desk, wanted, [])
    await provideCounselling(desk, made)
    return made.id
  })
  for (const person of [amina, bea]) await sign(stage, service, person)
  const office = await officeOf(stage, service, amina)
  const at = `/services/${service}/counselling`
  await mustSend(stage, amina, `PUT ${at}/offices/${office}/space`, { space })
  return { ...story, space, service, office, at }
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
) {
  const { identity, locator } = await newReceipt(organisation)
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
  return { id: talk.conversation, talk, identity }
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
