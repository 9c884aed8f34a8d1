import { randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import pg from 'pg'
import { sampleDraft } from '../../site/sample.ts'
import { drawSample } from '../../site/sample-pictures.ts'
import { post, type RunningHouse, signIn } from '../sample-house.ts'

/** A house with one site, and somebody who may publish it. */
export type Ground = {
  /** Pages in all languages. */
  pages: number
  /** Where it is seen, with a slash at its end. */
  site: string
  publish(): Promise<number>
  /** Changes the words of one page of many. */
  change(): Promise<void>
  /** Gives the site another look; it is seen with the next publishing. */
  dress(theme: string): Promise<void>
  /** Milliseconds that the last publication took to be built. */
  builtIn(): Promise<number>
  zip(): Promise<Uint8Array>
  close(): Promise<void>
}

type Row = Record<string, unknown>

/** Puts the sample site into a house, filled up with more pages of the same kinds. */
export async function layGround(house: RunningHouse, pages: number): Promise<Ground> {
  const cookie = await signIn(house)
  const { socket } = JSON.parse(readFileSync(join(house.data, 'house.lock'), 'utf8')) as { socket: string }
  const db = new pg.Client({ host: socket, user: 'house_root', database: 'house' })
  // The house ends its database when it is over.
  db.on('error', () => {})
  await db.connect()
  const add = (table: string, row: Row) => {
    const names = Object.keys(row)
    const places = names.map((_, at) => `$${at + 1}`)
    return db.query(`insert into ${table} (${names}) values (${places})`, Object.values(row))
  }
  const { rows } = await db.query(`select id from account order by created_at limit 1`)
  const [organisation, service, now] = [randomUUID(), randomUUID(), new Date()]
  const of = { service, organisation }
  await add('organisation', { id: organisation, name: 'Lichtblick', website: '', about: '', created_at: now })
  await add('membership', { account: rows[0].id, organisation, role: 'admin', joined_at: now })
  const about = {
    organisation,
    organisation_name: 'Lichtblick',
    kind: 'site',
    name: 'Website',
    started_at: now,
  }
  await add('service', { ...about, id: service, summary: '', state: 'draft', address: '' })
  const made = renamed(pages)
  await add('site', { ...of, slug: 'lichtblick', settings: made.settings, changed_at: now })
  for (const [at, { id, page }] of made.pages.entries())
    await add('site_page', { ...of, id, page, position: at, revision: 1, state: 'ready', changed_at: now })
  for (const [at, { id, ...picture }] of made.pictures.entries())
    await add('site_picture', {
      ...of,
      id,
      digest: `picture-${at}`.padEnd(43, 'x'),
      about: picture,
      added_at: now,
    })
  for (const [at, file] of made.files.entries())
    await add('site_file', { ...of, ...file, digest: `file-${at}`.padEnd(43, 'x'), added_at: now })
  await layBytes(house.data, made)
  const room = `${house.address}/services/${service}/site/publication`
  const last = made.pages.at(-1)?.id
  return {
    pages: made.pages.reduce((sum, { page }) => sum + Object.keys(page.variants).length, 0),
    site: `${house.address}/w/lichtblick/`,
    async publish() {
      const began = performance.now()
      const { status, headers } = await post(room, cookie, {})
      if (status !== 303) throw new Error(`publishing answered ${status} ${headers.get('location')}`)
      return performance.now() - began
    },
    change: async () => {
      await db.query(
        `update site_page set revision = revision + 1, changed_at = now(),
          page = jsonb_set(page, '{variants,de,description}', to_jsonb('Geändert um ' || clock_timestamp()::text)) where id = $1`,
        [last],
      )
    },
    dress: async (theme) => {
      await db.query(`update site set settings = jsonb_set(settings, '{look,theme}', to_jsonb($1::text))`, [
        theme,
      ])
    },
    builtIn: async () =>
      (await db.query(`select p.built_in from site s join site_publication p on p.id = s.publication`))
        .rows[0].built_in,
    async zip() {
      const { publication } = (await db.query(`select publication from site`)).rows[0]
      const answer = await fetch(`${room}/${publication}/zip`, { headers: { cookie } })
      if (answer.status !== 200) throw new Error(`the zip answered ${answer.status}`)
      return new Uint8Array(await answer.arrayBuffer())
    },
    close: () => db.end(),
  }
}

type Draft = ReturnType<typeof sampleDraft> & { old: Map<string, string> }

/** The sample under ids that a database takes, with copies of one of its pages until there are enough. */
function renamed(wanted: number): Draft {
  const draft = sampleDraft()
  const old = new Map(
    [...draft.pages, ...draft.pictures, ...draft.files].map(({ id }) => [id, randomUUID() as string]),
  )
  // No form lies in this house: a frame around nothing would be charged to the page.
  let text = JSON.stringify(draft).replaceAll('"shows":"frame"', '"shows":"button"')
  for (const [from, to] of old)
    text = text.replaceAll(`"${from}"`, `"${to}"`).replaceAll(`:${from}"`, `:${to}"`)
  const made = JSON.parse(text) as Draft
  const model = made.pages.find(({ page }) => page.kind === 'page' && page.variants.de?.slug !== 'index')
  if (!model) throw new Error('the sample has no page')
  const count = () => made.pages.reduce((sum, { page }) => sum + Object.keys(page.variants).length, 0)
  for (let at = 1; count() < wanted; at++) {
    const variants = Object.entries(model.page.variants).map(([lang, one]) => [
      lang,
      { ...one, title: `${one.title} ${at}`, slug: `${one.slug}-${at}` },
    ])
    const page = { ...model.page, inMenu: false, parent: null, variants: Object.fromEntries(variants) }
    made.pages.push({ ...model, id: randomUUID(), page })
  }
  return { ...made, old }
}

async function layBytes(data: string, { old, files }: Draft): Promise<void> {
  const put = (bytes: Uint8Array, ...path: string[]) => {
    const at = join(data, 'files', ...path)
    mkdirSync(dirname(at), { recursive: true })
    writeFileSync(at, bytes)
  }
  for (const [path, bytes] of await drawSample()) {
    const [, was = '', hash = ''] = /^bilder\/(.+)-\d+\.([0-9a-f]+)\./.exec(path) ?? []
    const id = old.get(was) ?? ''
    put(bytes, id.slice(0, 2), id, hash)
  }
  for (const { id } of files) put(Buffer.from(`file ${id}`), id.slice(0, 2), id)
}
