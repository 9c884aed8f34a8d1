import { serviceWords } from '#blocks/services.text.ts'
import { listMyServices } from '#blocks/services.ts'
import { lookAtVault } from '#custody/log/vaults.ts'
import { needWords } from '#jam/needs/needs.text.ts'
import { listNeeds, listNeedsOfOrganisation } from '#jam/needs/needs.ts'
import type { Jam } from '#jam/profile/jam.ts'
import { listJams } from '#jam/profile/jams.ts'
import type { Desk } from '#kernel/desk.ts'
import type { Belonging, Belongings } from '#people/organisation/organisation.pages.tsx'
import { listUnclaimed, type Organisation } from '#people/organisations.ts'
import { belongingWords } from './belongings.text.ts'

/** The needs, services and vault of an organisation, for the page of its people. */
export async function belongingsOf(desk: Desk, { id }: Organisation): Promise<Belongings> {
  const jams = new Map((await listJams(desk)).map((jam) => [jam.id, jam]))
  const words = needWords(desk.lang)
  const needs = (await listNeedsOfOrganisation(desk, id)).flatMap((need) => {
    const jam = jams.get(need.jam)
    const says = `${jam?.title} · ${words.state[need.state]}`
    return jam ? [{ title: need.title, href: `/jams/${jam.slug}/needs/${need.id}`, says }] : []
  })
  const { kind } = serviceWords(desk.lang)
  const services = (await listMyServices(desk))
    .filter(({ organisation }) => organisation === id)
    .map((service) => ({ title: service.name, href: `/services/${service.id}`, says: kind[service.kind] }))
  return { needs, services, sealed: await sealedOf(desk, id) }
}

/** The vault of an organisation, founded or not, and what lies in it. */
async function sealedOf(desk: Desk, id: string): Promise<Belonging[]> {
  const t = belongingWords(desk.lang)
  const { foundedAt } = await lookAtVault(desk, id)
  const at = `/organisations/${id}`
  const vault = { title: t.vault, href: `${at}/vault`, says: foundedAt ? t.founded : t.unfounded }
  const notebook = { title: t.notebook, href: `${at}/notebook`, says: t.notebookSays }
  return foundedAt ? [vault, notebook] : [vault]
}

/** Organisations with a need in this jam that nobody belongs to: they came in by a file. */
export async function unclaimedOf(desk: Desk, jam: Jam): Promise<Organisation[]> {
  const needs = (await listNeeds(desk, jam.id)).filter(
    ({ state }) => !['withdrawn', 'declined'].includes(state),
  )
  const names = new Map(needs.map(({ organisation, organisationName }) => [organisation, organisationName]))
  const free = await listUnclaimed(desk, [...names.keys()])
  return free
    .map((id) => ({ id, name: names.get(id) ?? '' }))
    .sort((one, other) => one.name.localeCompare(other.name, 'de'))
}
