import type { Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import { hasRole, isMember, mustBe, mustBeSomebody, mustSpeakFor } from '#people/role.ts'
import { isOpen, type Need } from '../needs/need.ts'
import { listNeeds, mustFindNeed } from '../needs/needs.ts'
import { type Facts, factsOf } from './fact.ts'
import { type Gate, isReady, judge } from './gate.ts'
import {
  addAgreement,
  findTemplateName,
  isBuildingFor,
  type Known,
  listKnown,
  removeAgreement,
  saveFacts,
  saveTemplateName,
} from './gates.sql.ts'
import type { Agreement, Template } from './template.ts'
import { templatesOf, usualTemplate } from './templates.ts'

/** Which stages the needs of a jam go through; a template that is gone gives way to the usual one. */
export async function templateOf(desk: Desk, jam: string): Promise<Template> {
  const templates = templatesOf(desk.house)
  const chosen = await findTemplateName(desk, jam)
  return mustFind(templates.get(chosen?.template ?? usualTemplate) ?? templates.get(usualTemplate))
}

/** Chooses the template of a jam. Needs that were accepted stay accepted. @throws Refusal `template.missing` */
export async function chooseTemplate(desk: Desk, jam: string, name: string): Promise<void> {
  mustBe(desk, jam, 'organiser')
  mustFind(templatesOf(desk.house).get(name), 'template.missing')
  if (await saveTemplateName(desk, jam, name)) await record(desk, 'jam.template-chosen', jam, { jam })
}

/** Where a need stands, with all that is known about it. The caller has checked who may look. */
export async function lookAtGate(
  desk: Desk,
  need: Need,
): Promise<{ gate: Gate; facts: Facts; template: Template }> {
  const template = await templateOf(desk, need.jam)
  const [known] = await listKnown(desk, need.jam, need.id)
  const facts = factsOf(need, known?.answers ?? {}, known?.ready ?? {})
  return { gate: judge(template, facts, known?.agreed ?? []), facts, template }
}

/** Where every need of a jam stands that is still wanted, what is not ready yet first. For those who decide or look over shoulders. */
export async function listGates(desk: Desk, jam: string): Promise<{ need: Need; gate: Gate }[]> {
  mustBe(desk, jam, 'organiser', 'reviewer', 'auditor')
  const template = await templateOf(desk, jam)
  const known = new Map<string, Known>((await listKnown(desk, jam, null)).map((one) => [one.need, one]))
  const wanted = (await listNeeds(desk, jam)).filter(
    ({ state }) => state !== 'declined' && state !== 'withdrawn',
  )
  const gates = wanted.map((need) => {
    const { answers = {}, ready = {}, agreed = [] } = known.get(need.id) ?? {}
    return { need, gate: judge(template, factsOf(need, answers, ready), agreed) }
  })
  return gates.toSorted((one, other) => Number(isReady(one.gate)) - Number(isReady(other.gate)))
}

/** @throws Refusal `gate.red` while something that admission asks is missing: a red gate is not admitted */
export async function mustBeReady(desk: Desk, need: Need): Promise<void> {
  const { gate } = await lookAtGate(desk, need)
  if (!isReady(gate)) throw new Refusal('conflict', 'gate.red')
}

/** A need whose readiness the actor may see: its organisation, its team, those who judge. @throws Refusal `missing` */
export async function mustFindGated(desk: Desk, jam: string, id: string): Promise<Need> {
  mustBeSomebody(desk)
  const need = await mustFindNeed(desk, id)
  if (need.jam !== jam) throw new Refusal('missing', 'need.missing')
  if (isMember(desk.actor, need.organisation)) return need
  if (hasRole(desk.actor, need.jam, 'organiser', 'reviewer', 'auditor')) return need
  if (await isBuildingFor(desk, need.id)) return need
  throw new Refusal('forbidden', 'membership.needed')
}

/** Whether the actor is in the team that builds for a need. */
export const isBuilding = (desk: Desk, need: Need): Promise<boolean> => isBuildingFor(desk, need.id)

/** Whether the actor fills in what a need's readiness asks: its organisation, or an organiser who has it on the phone. */
export const mayFillIn = (desk: Pick<Desk, 'actor'>, need: Need): boolean =>
  desk.actor.itself || isMember(desk.actor, need.organisation) || hasRole(desk.actor, need.jam, 'organiser')

/** Keeps what a task of the readiness list says. Half done is kept, too. @throws Refusal `need.settled` */
export async function fillTask(desk: Desk, need: Need, facts: Facts): Promise<void> {
  mustFillIn(desk, need)
  if (await saveFacts(desk, need, facts))
    await record(desk, 'need.readied', need.id, { jam: need.jam, organisation: need.organisation })
}

/** Agrees to a sentence of the gate, by name. Twice is once. @throws Refusal when it is somebody else's to agree */
export async function agree(desk: Desk, need: Need, what: string): Promise<void> {
  const { who } = await mustFindAgreement(desk, need, what)
  mustAgreeAs(desk, need, who)
  if (await addAgreement(desk, need, what))
    await record(desk, 'need.agreed', need.id, {
      jam: need.jam,
      organisation: need.organisation,
      data: { what },
    })
}

/** Takes an agreement back, as long as the need has not been decided. */
export async function disagree(desk: Desk, need: Need, what: string): Promise<void> {
  const { who } = await mustFindAgreement(desk, need, what)
  mustAgreeAs(desk, need, who)
  if (await removeAgreement(desk, need, what))
    await record(desk, 'need.disagreed', need.id, {
      jam: need.jam,
      organisation: need.organisation,
      data: { what },
    })
}

/** Whether a sentence is the actor's to agree to. */
export function mayAgree(desk: Pick<Desk, 'actor'>, need: Need, who: Agreement['who']): boolean {
  if (desk.actor.itself) return true
  if (who === 'organisation') return isMember(desk.actor, need.organisation)
  // Nobody vouches for their own: a reviewer may also sit on a board.
  const isTheirs = isMember(desk.actor, need.organisation)
  return (
    !isTheirs &&
    hasRole(
      desk.actor,
      need.jam,
      ...(who === 'organiser' ? (['organiser'] as const) : (['organiser', 'reviewer'] as const)),
    )
  )
}

async function mustFindAgreement(desk: Desk, need: Need, what: string): Promise<Agreement> {
  const { stages } = await templateOf(desk, need.jam)
  return mustFind(stages.flatMap(({ agreements }) => agreements).find(({ id }) => id === what))
}

function mustAgreeAs(desk: Desk, need: Need, who: Agreement['who']): void {
  if (who === 'organisation') mustSpeakFor(desk, need.organisation)
  else if (!mayAgree(desk, need, who)) throw new Refusal('forbidden', 'role.needed')
  mustBeWanted(need)
}

function mustFillIn(desk: Desk, need: Need): void {
  if (!mayFillIn(desk, need)) mustSpeakFor(desk, need.organisation)
  mustBeWanted(need)
}

function mustBeWanted(need: Need): void {
  if (!isOpen(need) && need.state !== 'accepted') throw new Refusal('conflict', 'need.settled')
}
