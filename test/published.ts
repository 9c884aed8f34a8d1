import type { Service } from '#blocks/service.ts'
import { mustFindService } from '#blocks/services.ts'
import type { Redirect } from '#blocks/site/model/site.ts'
import { digestOf, keepBytes } from '#blocks/site/publication/bytes.ts'
import type { KeptFiles, WholePublication } from '#blocks/site/publication/kept-file.ts'
import { addPublicationRow } from '#blocks/site/publication/publications.sql.ts'
import { servingOf } from '#blocks/site/serving/serving.ts'
import { changeSiteRow } from '#blocks/site/sites.sql.ts'
import { mustFindSite, provideSite, type Site } from '#blocks/site/sites.ts'
import { newId } from '#kernel/id.ts'
import type { Person, TestHouse } from './house.ts'
import { organisation } from './world.ts'

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
