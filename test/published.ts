import type { Service } from '#blocks/service.ts'
import { mustFindService } from '#blocks/services.ts'
import { emptyPage, emptyVariant } from '#blocks/site/model/empty.ts'
import type { Page } from '#blocks/site/model/page.ts'
import type { Section } from '#blocks/site/model/section.ts'
import type { Imprint, Redirect } from '#blocks/site/model/site.ts'
import type { RichBlock } from '#blocks/site/model/text.ts'
import { makeReady } from '#blocks/site/page-states.ts'
import { addPages } from '#blocks/site/pages.ts'
import { digestOf, keepBytes } from '#blocks/site/publication/bytes.ts'
import type { KeptFiles, WholePublication } from '#blocks/site/publication/kept-file.ts'
import { addPublicationRow } from '#blocks/site/publication/publications.sql.ts'
import { servingOf } from '#blocks/site/serving/serving.ts'
import { changeSiteRow } from '#blocks/site/sites.sql.ts'
import { mustFindSite, provideSite, type Site } from '#blocks/site/sites.ts'
import { newId } from '#kernel/id.ts'
import type { Person, TestHouse } from './house.ts'
import { organisation } from './world.ts'

/** All that the law wants to be said. */
export const imprint: Imprint = {
  name: 'Lichtblick e. V.',
  legalForm: 'association',
  ...{ street: 'Gartenstraße 12', postcode: '90459', city: 'Nürnberg' },
  ...{ email: 'hallo@lichtblick.example', phone: '+49 911 123456', board: ['Amina Stern'] },
  ...{ court: 'Nürnberg', registerNumber: 'VR 1', vatId: '', editor: '' },
  charity: 'yes',
}

/** An organisation with an empty site, and the admin who may do everything with it. */
export async function siteOf(
  house: TestHouse,
  name: string,
): Promise<{ amina: Person; service: string; site: Site }> {
  const amina = await house.person(`Amina ${name}`)
  const of = await organisation(house, name, amina)
  const service = newId()
  const site = await house.itself(async (desk) => {
    const row = {
      organisation: of,
      organisation_name: name,
      kind: 'site' as const,
      started_at: desk.now,
      need: null,
    }
    await desk.tx
      .insertInto('service')
      .values({
        ...{
          ...row,
          id: service,
          name: `Website ${name}`,
          summary: '',
          state: 'draft',
          address: '',
          picture: null,
        },
        ...{ live_at: null, shown_at: null, handed_over_at: null, retired_at: null },
      })
      .execute()
    await provideSite(desk, (await mustFindService(desk, service)) satisfies Service)
    return mustFindSite(desk, service)
  })
  return { amina, service, site }
}

/** Enters a domain of its own, and when it was seen to point here. */
export async function nameDomain(
  house: TestHouse,
  { service }: Site,
  host: string,
  hostSeenAt: Date | null = null,
): Promise<void> {
  await house.itself((desk) => changeSiteRow(desk, service, { host, hostSeenAt }))
  servingOf(house.house).directory.forget()
}

type Contents = { [path: string]: string | Uint8Array }

/** Lays these files before everybody's eyes, as a publication would. */
export async function layFiles(
  house: TestHouse,
  site: Site,
  contents: Contents,
  redirects: Redirect[] = [],
): Promise<string> {
  const bytes = Object.entries(contents).map(([path, one]) => [path, Buffer.from(one)] as const)
  const files: KeptFiles = Object.fromEntries(
    bytes.map(([path, one]) => [path, { digest: digestOf(one), size: one.byteLength }]),
  )
  await keepBytes(house.house, new Map(bytes.map(([, one]) => [digestOf(one), one])))
  const { service, organisation } = site
  return house.itself(async (desk) => {
    const one: WholePublication = {
      ...{
        id: newId(),
        service,
        organisation,
        files,
        redirects,
        draft: null,
        pages: 1,
        bytes: 1,
        builtIn: 1,
      },
      ...{ publishedAt: desk.now, publishedBy: null },
    }
    await addPublicationRow(desk, one)
    await changeSiteRow(desk, service, { publication: one.id })
    servingOf(house.house).directory.forget()
    return one.id
  })
}

/** A page that says something, with a link to each of these addresses. */
export function pageOf(
  kind: 'page' | 'event' | 'post',
  title: string,
  slug: string,
  text: string,
  links: string[] = [],
): Page {
  const page = emptyPage(kind, 'de', { title, slug, day: '2027-03-10' })
  const paragraph = (words: string): RichBlock => ({
    type: 'paragraph',
    content: [{ type: 'text', text: words }],
  })
  const linked = links.map(
    (href): RichBlock => ({
      type: 'paragraph',
      content: [{ type: 'text', text: `Mehr unter ${href}`, marks: [{ type: 'link', attrs: { href } }] }],
    }),
  )
  const section: Section = {
    id: newId(),
    kind: 'text',
    text: { type: 'doc', content: [paragraph(text), ...linked] },
  }
  const variant = {
    ...emptyVariant(title, slug),
    description: `${title} in einem Satz.`,
    sections: [section],
  }
  return { ...page, variants: { de: variant } }
}

/** Pages of a site, ready to go out. @returns their ids */
export async function readyPages(
  house: TestHouse,
  who: Person,
  service: string,
  pages: Page[],
): Promise<string[]> {
  return house.as(who).do(async (desk) => {
    const kept = await addPages(
      desk,
      service,
      pages.map((page) => ({ page })),
    )
    for (const { id } of kept) await makeReady(desk, id)
    return kept.map(({ id }) => id)
  })
}
