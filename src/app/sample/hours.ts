import { declareSecrecy } from '#blocks/counselling/law/declarations.ts'
import { addOffice } from '#blocks/counselling/offices/offices.ts'
import { reportLook } from '#blocks/custom/products.ts'
import { addDocument } from '#blocks/documents.ts'
import { beginForm } from '#blocks/forms/templates/beginning.ts'
import { findTemplate } from '#blocks/forms/templates/templates.ts'
import type { Kind, Service } from '#blocks/service.ts'
import { changeCare, changeService, publishService, showService } from '#blocks/services.ts'
import { items } from '#jam/handover/handover.ts'
import { sign, startService, tick } from '#jam/handover/handovers.ts'
import { toAll } from '#jam/live/announcements/announcement.ts'
import { announce } from '#jam/live/announcements/announcements.ts'
import { askForHelp, mustFindHelp, noteHelp, solveHelp, takeHelp } from '#jam/live/help/help-requests.ts'
import type { Team } from '#jam/matching/team.ts'
import { mustFindTeam } from '#jam/matching/teams.ts'
import type { Jam } from '#jam/profile/jam.ts'
import type { Skill } from '#jam/profile/skill.ts'
import { hour, later, minute } from '#kernel/clock.ts'
import type { Desk } from '#kernel/desk.ts'
import { newId } from '#kernel/id.ts'
import type { Somebody } from './sample.sql.ts'
import { deskOf, type Staff } from './staff.ts'
import { makeWebsite } from './website.ts'
import { calls, helpTexts, manual } from './words.ts'

/** What has happened by the fifteenth hour: services on their way, calls for help, news. */
export type Built = { team: Team; members: Somebody[]; speaker: Somebody }

const started = 22
const described = 18
const seen = 16
const live = 9
const signedByOne = 3
/** Two of the youngest are forms, each begun with a template. */
const forms: Record<number, string> = { 19: 'neighbourhood', 20: 'volunteering' }
/** One is counselling, set up as far as it goes without keys: those its organisation makes in its own browser. */
const counselling = 18

/** One is a website, which everybody can see already. */
const website = 17
const others: Record<number, Kind> = { [counselling]: 'counselling', [website]: 'site' }

/** Teams further to the front are further on their way; the first has handed over already. */
export async function buildServices(desk: Desk, built: readonly Built[]): Promise<void> {
  for (const [place, { team, members, speaker }] of built.slice(0, started).entries()) {
    const builder = members[0]
    if (!builder) continue
    const at = deskOf(desk, builder, later(desk.now, -(started - place) * 20 * minute))
    const template = findTemplate(forms[place] ?? '')
    const kind = template ? 'form' : (others[place] ?? 'custom')
    const service = await startService(at, team, kind, team.name)
    if (kind === 'counselling') await setUpCounselling(at, service.id, builder.name)
    if (template) await beginForm(at, service.id, template, speaker.email)
    if (kind === 'site') await makeWebsite(desk, service.id, service.organisationName, speaker)
    if (place < described && kind !== 'site') await describe(at, service, speaker, place)
    if (place < seen) await reportLook(at, service.id, true)
    if (place < live) await publishService(at, service.id, 1)
    if (place < live) await goThroughList(at, team, place === 0 || place <= signedByOne ? items.length : 4)
    if (place <= signedByOne) await sign(deskOf(desk, speaker), team, speaker.name)
    if (place > 0) continue
    await sign(deskOf(desk, builder), team, builder.name)
    await showService(deskOf(desk, speaker), service.id, true)
  }
}

async function setUpCounselling(desk: Desk, service: string, name: string): Promise<void> {
  await declareSecrecy(desk, service, name)
  await addOffice(desk, service, 'youth', 'Jugendberatung im Quartier')
}

async function describe(desk: Desk, service: Service, speaker: Somebody, place: number): Promise<void> {
  const address = `https://dienst-${place + 1}.example.org`
  const summary = 'Im Jam gebaut und mit der Einrichtung erprobt. Die Anleitung liegt beim Dienst.'
  await changeService(desk, service.id, { name: service.name, summary, address })
  await changeCare(desk, service.id, {
    keeper: speaker.name,
    payer: service.organisationName,
    contact: speaker.email,
  })
  const file = new File([manual(service.name)], 'anleitung.txt', { type: 'text/plain' })
  await addDocument(desk, service.id, file, 'Anleitung')
}

async function goThroughList(desk: Desk, team: Team, done: number): Promise<void> {
  for (const item of items.slice(0, done)) await tick(desk, team, item)
}

/** Three calls for help: one waits, one is taken, one is solved. */
export async function callForHelp(desk: Desk, built: readonly Built[], staff: Staff): Promise<void> {
  const [open, taken, solved] = [built[5], built[13], built[2]]
  const mentor = staff.mentor[0]
  if (!open || !taken || !solved || !mentor) return
  await ask(desk, open, helpTexts.mail, 'backend', 6)
  const second = await ask(desk, taken, helpTexts.server, 'operations', 24)
  const third = await ask(desk, solved, helpTexts.contrast, 'accessibility', 190)
  const helping = (ago: number) => deskOf(desk, mentor, later(desk.now, -ago * minute))
  await takeHelp(helping(185), await mustFindHelp(desk, solved.team.jam, third))
  await solveHelp(helping(140), await mustFindHelp(desk, solved.team.jam, third))
  await takeHelp(helping(15), await mustFindHelp(desk, taken.team.jam, second))
  await noteHelp(helping(12), await mustFindHelp(desk, taken.team.jam, second), helpTexts.note)
}

async function ask(desk: Desk, { team, members }: Built, text: string, skill: Skill, ago: number) {
  const id = newId()
  const asker = members[0]
  if (!asker) return id
  const now = await mustFindTeam(desk, team.id)
  await askForHelp(deskOf(desk, asker, later(desk.now, -ago * minute)), now, id, {
    text,
    skill,
    mode: 'here',
    place: 'Raum 3',
  })
  return id
}

export async function tellNews(desk: Desk, jam: Jam, { organiser }: Staff): Promise<void> {
  for (const { ago, text } of calls)
    for (const one of organiser.slice(0, 1))
      await announce(deskOf(desk, one, later(desk.now, -ago * hour)), jam.id, newId(), {
        ...toAll(text),
        important: ago > 10,
      })
}
