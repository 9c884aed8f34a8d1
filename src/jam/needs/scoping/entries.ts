import { z } from 'zod'
import { checkField } from '#field/text-field.ts'
import { asHouse, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import { day } from '#look/dates.ts'
import { emailField, nameField } from '#people/account.ts'
import { openWay } from '#people/invitation/ways.ts'
import { writeLetter } from '#people/letter/letters.ts'
import { placeOrganisations } from '#people/organisations.ts'
import { mustBe } from '#people/role.ts'
import { mayEnterForOthers } from '../../call/calls.ts'
import type { Jam } from '../../profile/jam.ts'
import { mustFindJamById } from '../../profile/jams.ts'
import type { Need } from '../need.ts'
import { submitNeed } from '../needs.ts'
import { addEntry } from './entries.sql.ts'
import { needEntered } from './letter-kinds.ts'
import type { Scoping } from './scoping.ts'
import { formFrom, scopeFrom, settle } from './scopings.ts'

/** For whom somebody writes a need down: a name, an address if there is one, and their consent. */
export const entryForm = z.object({
  name: nameField,
  email: z.union([z.literal(''), emailField], 'email.wrong').prefault(''),
  consent: checkField.refine((given) => given, 'consent.needed'),
})
export type EntryForm = z.output<typeof entryForm>

/** Whether the actor is the one who writes this draft down for somebody. */
export const entersFor = (desk: Pick<Desk, 'actor'>, { enteredBy, jam }: Scoping): boolean =>
  enteredBy !== null && enteredBy === desk.actor.account && mayEnterForOthers(desk, jam)

/**
 * Hands a need in for somebody without an account. Whoever has an address gets a letter with which they take it over;
 * for the others an organiser invites later.
 * @throws Refusal `call.over`, `scoping.open`
 */
export async function enterFor(desk: Desk, token: string, { name, email }: EntryForm): Promise<Need> {
  return settle(desk, token, async (scoping) => {
    if (!entersFor(desk, scoping)) mustNotEnter(desk, scoping)
    const [organisation] = await placeOrganisations(desk, [scoping.answers.organisation ?? ''])
    const { id } = mustFind(organisation)
    // Nobody speaks for the organisation yet: the house hands in for whoever was on the telephone.
    const itself = { ...desk, actor: { ...desk.actor, itself: true } }
    const need = await submitNeed(itself, formFrom(scoping, id), scopeFrom(scoping, null))
    const about = { need: need.id, jam: need.jam, organisation: id }
    await addEntry(desk, { ...about, name, email })
    await record(desk, 'need.entered', need.id, { jam: need.jam, organisation: id })
    if (email) await write(desk, await mustFindJamById(desk, need.jam), need, name, email)
    return need
  })
}

function mustNotEnter(desk: Desk, { jam }: Scoping): never {
  mustBe(desk, jam, 'organiser', 'helper')
  throw new Refusal('forbidden', 'role.needed')
}

/** The letter that lets somebody take over what was written down for them: it proves the mailbox. */
async function write(desk: Desk, jam: Jam, need: Need, name: string, email: string): Promise<void> {
  const path = `/jams/${jam.slug}/needs/${need.id}`
  const into = { jam: jam.id, organisation: need.organisation, role: 'admin' as const }
  const way = await asHouse(desk, () => openWay(desk, { ...into, title: need.organisationName, path }, email))
  if (!way) return
  const until = day(way.endsAt, desk.lang, jam.timeZone)
  await writeLetter(
    desk,
    needEntered,
    { account: null, email, name, lang: desk.lang },
    {
      key: `need.entered:${need.id}`,
      jam: jam.id,
      values: { by: desk.actor.name, need: need.title, jam: jam.title, link: way.link, until },
      secret: true,
    },
  )
}
