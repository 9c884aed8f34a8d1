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
import { type Aside, aside } from './aside.ts'
import { fetchMissing } from './fetching.ts'
import type { FoundPage } from './found.ts'
import type { Added, Intake } from './intake.ts'
import { changeIntakeRow, findIntakeRow, stepIntakeRow } from './intakes.sql.ts'
import { aroundOf } from './intakes.ts'
import type { Known } from './looking.ts'
import type { Named, Told } from './table.ts'
import { forgetBrought, laidAt } from './waiting.ts'

const mostRedirects = 15_000

/** Does a taking over. Broken off and begun again it goes on: what lies here already is found by what it is. */
export async function carryOut(house: House, { intake: id, service, kinds, fetch }: JobData): Promise<void> {
  const at = <T>(work: (desk: Desk) => Promise<T>) => atDesk(house, { itself: true }, work)
  const choice = { kinds: String(kinds).split(',') as FoundPage['kind'][] }
  const begun = await at(async (desk) => {
    const intake = await findIntakeRow(desk, String(id))
    return intake?.state === 'running' ? { intake, around: await aroundOf(desk, String(service)) } : null
  })
  if (!begun) return
  const { intake, around } = begun
  await aside(
    laidAt(house, intake),
    async (table) => {
      let planned = await table.plan(around, choice)
      if (fetch === true) {
        await fetchMissing(house, planned.elsewhere, (one) => table.add([one]))
        planned = await table.plan(around, choice)
      }
      const kept = await keepMedia(house, intake, planned, table)
      const whole = await table.plan(await at((desk) => aroundOf(desk, intake.service)), choice, kept.known)
      await at((desk) => keepPages(desk, intake, whole, kept.added))
    },
    fetch === true,
  )
}

type Kept = { known: Known; added: Added }

/** Pictures and files, each in a transaction of its own: some take seconds, and nobody is to wait for all of them. */
async function keepMedia(house: House, intake: Intake, planned: Told, table: Aside): Promise<Kept> {
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
    const kept = await orNull(async () => keep(house, intake.service, medium, await table.bytes(medium.key)))
    if (kept) ids.set(medium.key, kept.id)
    if (kept?.isNew) list.push(kept.id)
    await atDesk(house, { itself: true }, (desk) =>
      stepIntakeRow(desk, intake.id, done + 1, all.length, added),
    )
  }
  return { known: { pictures, files }, added }
}

async function keepPicture(house: House, service: string, medium: Named, bytes: Uint8Array) {
  const drawn = await drawPicture(bytes)
  return atDesk(house, { itself: true }, async (desk) => {
    const before = new Set((await listPictures(desk, service)).map(({ id }) => id))
    const { settings } = await mustFindSite(desk, service)
    const alt = medium.said.alt ? { [settings.languages[0] ?? 'de']: medium.said.alt } : {}
    const { id } = await addPicture(desk, service, drawn, { name: medium.name.slice(0, 120), alt })
    return { id, isNew: !before.has(id) }
  })
}

function keepOneFile(house: House, service: string, medium: Named, bytes: Uint8Array) {
  return atDesk(house, { itself: true }, async (desk) => {
    const before = new Set((await listFiles(desk, service)).map(({ id }) => id))
    const { id } = await addFile(desk, service, { name: medium.name, bytes })
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

/** All pages at once, with their redirects: half an old site is worse than none. */
async function keepPages(desk: Desk, { id, service }: Intake, planned: Told, added: Added): Promise<void> {
  const intake = await findIntakeRow(desk, id)
  if (intake?.state !== 'running') return
  const kept = await addPages(desk, service, planned.pages)
  const { languages } = await aroundOf(desk, service)
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
