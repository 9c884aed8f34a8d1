import pg from 'pg'
import { easyProof, formOf, letterBox, published, sealAnswers } from '#test/form.ts'
import { newId } from '#vault/bytes.ts'
import { openBenchHouse } from './bench-house.ts'

/** So many people send at once; so many connections to the database has each side. */
const together = 40
const forms = 40
const seconds = 2
/** Short ones in turn: what else happens on this machine meets both. */
const rounds = 8
/** Ready to be sent before each round. */
const prepared = 8_000

/**
 * Sealed submissions that the whole house takes in, against bare rows of the same letters: one driver, one database with
 * fsync, the same number at once, turn by turn in one run.
 */
export async function measureStore() {
  const bench = await openBenchHouse(together)
  try {
    const box = await letterBox(bench.test)
    const slugs: string[] = []
    for (let n = 0; n < forms; n++) slugs.push((await published(bench.test, box, formOf())).slug)
    const answers = { name: 'Kim Nova', note: 'Wir brauchen einen Platz mit Rampe. '.repeat(10) }
    const { letter } = await sealAnswers(box, answers)
    const sealed = JSON.stringify(letter)
    const bare = await openBare(bench.ownerAccess)
    const times = { bare: [] as number[], ours: [] as number[] }
    let turn = 0
    // What browsers do (sealing, the work against spam) is done before: here the house is measured.
    const prepare = () => {
      const slug = slugs[turn++ % forms] ?? ''
      const body = { letter: { ...letter, id: newId() }, back: null, seats: [], files: [] }
      const sent = JSON.stringify({ ...body, proof: easyProof(bench.test, slug) })
      return { path: `/f/${slug}/cases`, sent }
    }
    const line: ReturnType<typeof prepare>[] = []
    const headers = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' }
    const submit = async () => {
      const { path, sent } = line.pop() ?? prepare()
      const answer = await bench.fetch(path, { method: 'POST', headers, body: sent })
      if (answer.status !== 201) throw new Error(`${answer.status} ${await answer.text()}`)
    }
    await perSecond(submit, 1)
    for (let round = 0; round < rounds; round++) {
      times.bare.push(await perSecond(() => bare.insert(sealed), seconds))
      while (line.length < prepared) line.push(prepare())
      times.ours.push(await perSecond(submit, seconds))
    }
    await bare.close()
    const stored = await bench.test.owner.query('select count(*) as n from sealed_case')
    return { ...times, bytes: sealed.length, fsync: await bench.durable(), stored: Number(stored.rows[0].n) }
  } finally {
    await bench.close()
  }
}

/** A table of its own with one row for each letter, and nothing around it. */
async function openBare(access: pg.ClientConfig) {
  const pool = new pg.Pool({ ...access, max: together })
  pool.on('error', () => {})
  await pool.query('create table bare (id text primary key, letter jsonb not null, at timestamptz not null)')
  return {
    insert: (letter: string) =>
      pool.query({
        name: 'bare',
        text: 'insert into bare (id, letter, at) values ($1, $2, now())',
        values: [newId(), letter],
      }),
    close: () => pool.end(),
  }
}

async function perSecond(one: () => Promise<unknown>, span: number): Promise<number> {
  const [begun, end] = [performance.now(), performance.now() + span * 1000]
  let done = 0
  const worker = async () => {
    while (performance.now() < end) {
      await one()
      done++
    }
  }
  await Promise.all(Array.from({ length: together }, worker))
  return done / ((performance.now() - begun) / 1000)
}
