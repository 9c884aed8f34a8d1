import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { formOf, type LetterBox, letterBox, published } from '#test/form.ts'
import { openTestHouse, type TestHouse } from '#test/house.ts'
import { organisation } from '#test/world.ts'

let house: TestHouse
let box: LetterBox
let form: string
let records: string

async function service(kind: string, of: string): Promise<string> {
  const id = newId()
  await house.owner.query(
    `insert into service (id, organisation, organisation_name, kind, name, state, started_at)
     values ($1, $2, 'Verein', $3, 'Akten', 'draft', $4)`,
    [id, of, kind, house.clock.now()],
  )
  return id
}

beforeAll(async () => {
  house = await openTestHouse()
  box = await letterBox(house)
  form = (await published(house, box, formOf())).service
  records = await service('records', box.organisation)
})
afterAll(() => house.close())

test('members hear which forms of theirs take answers, where those lie, and what was asked', async () => {
  const amina = house.as(box.amina)
  const list = await (await amina.get(`/services/${records}/records/sources`)).json()
  expect(list).toEqual({ sources: [{ service: form, name: 'Ferienfreizeit', space: box.space, is: 'form' }] })
  const { versions } = (await (await amina.get(`/services/${records}/records/sources/${form}`)).json()) as {
    versions: { version: number; form: { title: object } }[]
  }
  expect(versions.map(({ version }) => version)).toEqual([1])
})

test('nobody else does, and nobody hears of forms of somebody else', async () => {
  const sam = await house.person('Sam')
  const other = await organisation(house, 'Anderswo', sam)
  const theirs = await service('records', other)
  expect((await house.as(sam).get(`/services/${records}/records/sources`)).status).not.toBe(200)
  expect(await (await house.as(sam).get(`/services/${theirs}/records/sources`)).json()).toEqual({
    sources: [],
  })
  expect((await house.as(sam).get(`/services/${theirs}/records/sources/${form}`)).status).toBe(404)
})
