import { atDesk, type Desk } from '#kernel/desk.ts'
import type { House } from '#kernel/house.ts'
import type { JobData } from '#kernel/job.ts'
import { Refusal } from '#kernel/refusal.ts'
import { addFile, listFiles } from '../downloads/downloads.ts'
import { pathOf } from '../model/paths.ts'
import { endsOf } from '../model/redirect.ts'
import type { Redirect } from '../model/site.ts'
import { addPages } from '../pages.ts'
import { drawPicture } from '../pictures/drawing.ts'
import { addPicture, listPictures } from '../pictures/pictures.ts'
import { addRedirects, listRedirects } from '../redirects.ts'
import { mustFindSite, tell } from '../sites.ts'
import { fetchMissing } from './fetching.ts'
import type { FoundPage } from './found.ts'
import type { Added, Intake } from './intake.ts'
import { changeIntakeRow, findIntakeRow, stepIntakeRow } from './intakes.sql.ts'
import { aroundOf } from './intakes.ts'
import { type Brought, lookInto } from './looking.ts'
import type { Ids } from './making.ts'
import type { Medium } from './media.ts'
import type { Choice, Planned } from './plan.ts'
import { fetchBrought, forgetBrought } from './waiting.ts'

const mostRedirects = 8000

/** Does a taking over. Broken off and begun again it goes on: what lies here already is found by what it is. */
export async function carryOut(house: House, { intake: id, service, kinds, fetch }: JobData): Promise<void> {
  const at = <T>(work: (desk: Desk) => Promise<T>) => atDesk(house, { itself: true }, work)
  const choice = { kinds: String(kinds).split(',') as FoundPage['kind'][] }
  const begun = await at(async (desk) => {
    const intake = await findIntakeRow(desk, String(id))
    return intake?.state === 'running' ? { intake, around: await aroundOf(desk, String(service)) } : null
  })
  if (!begun) return
  const brought = await fetchBrought(house, begun.intake)
  let planned = lookInto(brought, begun.around, choice)
  const fetched = fetch === true ? await fetchMissing(house, planned.elsewhere) : null
  if (fetched) {
    brought.push(fetched)
    planned = lookInto(brought, begun.around, choice)
  }
  const kept = await keepMedia(house, begun.intake, planned)
  await at((desk) => keepPages(desk, begun.intake, { brought, choice, ...kept }))
}

type Kept = { ids: Ids; added: Added }

/** Pictures and files, each in a transaction of its own: some take seconds, and nobody is to wait for all of them. */
async function keepMedia(house: House, intake: Intake, planned: Planned): Promise<Kept> {
  const pictures = new Map<string, string>()
  const files = new Map<string, string>()
  const added: Added = {
    ...intake.added,
    pictures: [...intake.added.pictures],
    files: [...intake.added.files],
  }
  const all = [
    ...planned.pictures.map((medium) => ({ medium, keep: keepPicture, ids: pictures, list: added.pictures })),
    ...planned.files.map((medium) => ({ medium, keep: keepOneFile, ids: files, list: added.files })),
  ]
  for (const [done, { medium, keep, ids, list }] of all.entries()) {
    const kept = await orNull(() => keep(house, intake.service, medium))
    if (kept) ids.set(medium.key, kept.id)
    if (kept?.isNew) list.push(kept.id)
    await atDesk(house, { itself: true }, (desk) =>
      stepIntakeRow(desk, intake.id, done + 1, all.length, added),
    )
  }
  const idsOf = (map: Map<string, string>) => (medium: Medium) => map.get(medium.key) ?? null
  return { ids: { picture: idsOf(pictures), file: idsOf(files) }, added }
}

async function keepPicture(house: House, service: string, medium: Medium) {
  const drawn = await drawPicture(medium.bytes())
  return atDesk(house, { itself: true }, async (desk) => {
    const before = new Set((await listPictures(desk, service)).map(({ id }) => id))
    const { settings } = await mustFindSite(desk, service)
    const alt = medium.said.alt ? { [settings.languages[0] ?? 'de']: medium.said.alt } : {}
    const { id } = await addPicture(desk, service, drawn, { name: medium.name.slice(0, 120), alt })
    return { id, isNew: !before.has(id) }
  })
}

function keepOneFile(house: House, service: string, medium: Medium) {
  return atDesk(house, { itself: true }, async (desk) => {
    const before = new Set((await listFiles(desk, service)).map(({ id }) => id))
    const { id } = await addFile(desk, service, { name: medium.name, bytes: medium.bytes() })
    return { id, isNew: !before.has(id) }
  })
}

/** What cannot be read is missing, and said to be; all else goes on. */
async function orNull<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Refusal && error.reason === 'invalid') return null
    throw error
  }
}

type Keeping = Kept & { brought: readonly Brought[]; choice: Choice }

/** All pages at once, with their redirects: half an old site is worse than none. */
async function keepPages(
  desk: Desk,
  { id, service }: Intake,
  { ids, added, brought, choice }: Keeping,
): Promise<void> {
  const intake = await findIntakeRow(desk, id)
  if (intake?.state !== 'running') return
  const around = await aroundOf(desk, service)
  const planned = lookInto(brought, around, choice, ids)
  const kept = await addPages(desk, service, planned.pages)
  const languages = around.languages
  const wanted = kept.flatMap(({ page }, at): Redirect[] => {
    const { paths = [], lang = 'de' } = planned.pages[at] ?? {}
    const path = pathOf(page, lang, languages)
    return path ? paths.map((from) => ({ from, to: `/${path}`, code: 301 })) : []
  })
  const redirects = (await leading(desk, service, wanted)).map(({ from }) => from)
  const all: Added = { ...added, pages: kept.map((one) => one.id), redirects }
  const { report } = planned
  await changeIntakeRow(desk, id, { state: 'done', report, added: all, endedAt: desk.now })
  forgetBrought(desk, id)
  await tell(desk, 'site.intake-done', await mustFindSite(desk, service), { pages: kept.length })
}

/** Those that lead somewhere: what somebody has led elsewhere by hand stays, and nothing leads in a circle. */
async function leading(desk: Desk, service: string, wanted: readonly Redirect[]): Promise<Redirect[]> {
  const there = await listRedirects(desk, service)
  const taken = new Set(there.map(({ from }) => from))
  const good: Redirect[] = []
  for (const one of wanted) {
    if (taken.has(one.from) || one.from === one.to || good.length >= mostRedirects) continue
    taken.add(one.from)
    good.push(one)
  }
  const paths = good.map(({ from }) => from)
  const ends = endsOf([...there, ...good], paths)
  return addRedirects(
    desk,
    service,
    good.filter(({ from }) => ends.get(from) !== null),
  )
}
