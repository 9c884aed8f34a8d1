import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openCase } from '#custody/dialogue/cases.ts'
import type { Form } from '#field/form/form.ts'
import { formOf, letterBox, published, sealAnswers } from '#test/form.ts'
import { nobody, openTestHouse, type Person, type TestHouse } from '#test/house.ts'
import { organisation } from '#test/world.ts'
import { mustFindPublished, saveForm } from './forms.ts'

let house: TestHouse
let amina: Person
let kim: Person
let stranger: Person
let lichtblick: string
let service: string

const json = (path: string, method: string, body: object, person: Person) =>
  house.as(person).fetch(path, {
    method,
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
  })
const draftOf = async (person = amina) =>
  (await (await house.as(person).get(`/services/${service}/form/draft`)).json()) as {
    form: Form
    revision: number
    slug: string
  }

beforeAll(async () => {
  house = await openTestHouse()
  amina = await house.person('Amina')
  kim = await house.person('Kim')
  stranger = await house.person('Sam')
  lichtblick = await organisation(house, 'Lichtblick', amina)
  await house.itself(async ({ tx, now }) => {
    const member = {
      account: kim.account ?? '',
      organisation: lichtblick,
      role: 'member' as const,
      joined_at: now,
    }
    await tx.insertInto('membership').values(member).execute()
  })
  const start = {
    template: 'membership',
    organisation: lichtblick,
    name: 'Mitglied werden',
    contact: 'Königstraße 1, 90402 Nürnberg',
  }
  const answer = await house.as(amina).post('/forms', start)
  service = /services\/([^/]+)\/form/.exec(answer.headers.get('location') ?? '')?.[1] ?? ''
})
afterAll(() => house.close())

describe('a form', () => {
  test('begins with a template, and stands among the services of its organisation', async () => {
    const { form, slug } = await draftOf()
    expect(form.title.de).toBe('Mitglied werden')
    expect(form.contact.de).toContain('Königstraße 1')
    expect(slug).toMatch(/^mitglied-werden-[a-z0-9]{4}$/)
    const page = await (await house.as(amina).get(`/services/${service}`)).text()
    expect(page).toContain('/form/preview')
    expect(page).toContain('/form/publication')
  })

  test('is kept with a revision; who comes second is told by whom, and nothing of either is lost', async () => {
    const { form, revision } = await draftOf()
    const hers = { ...form, title: { de: 'Aminas Titel' } }
    const his = { ...form, title: { de: 'Kims Titel' } }
    const at = `/services/${service}/form/draft`
    expect(await (await json(at, 'PUT', { revision, form: hers }, amina)).json()).toEqual({
      saved: true,
      revision: revision + 1,
    })
    const second = await (await json(at, 'PUT', { revision, form: his }, kim)).json()
    expect(second).toMatchObject({ saved: false, revision: revision + 1, by: 'Amina', form: hers })
    expect((await draftOf()).form.title.de).toBe('Aminas Titel')
    // Sent again, because the answer was lost: nothing happens twice.
    expect(await (await json(at, 'PUT', { revision, form: hers }, amina)).json()).toEqual({
      saved: true,
      revision: revision + 1,
    })
  })

  test('of two who save in the same moment one is first', async () => {
    const { form, revision } = await draftOf()
    const saves = [amina, kim].map((person, at) =>
      house
        .as(person)
        .do((desk) => saveForm(desk, service, revision, { ...form, lead: { de: `Fassung ${at}` } })),
    )
    const done = await Promise.all(saves)
    expect(done.map(({ saved }) => saved).sort()).toEqual([false, true])
  })

  test('that is none is refused, and a draft is nobody else’s', async () => {
    const { form, revision } = await draftOf()
    const at = `/services/${service}/form/draft`
    for (const wrong of [{}, { ...form, pages: [] }, { ...form, schema: 99 }, 'x', null])
      expect((await json(at, 'PUT', { revision, form: wrong }, amina)).status).toBe(422)
    expect((await json(at, 'PUT', { revision, form }, stranger)).status).toBe(404)
    expect((await house.as(stranger).get(at)).status).toBe(404)
    expect((await house.as(nobody).get(at)).status).toBe(401)
  })

  test('takes an address of its own, and none that another form has', async () => {
    const at = `/services/${service}/form/address`
    expect((await house.as(amina).post(at, { slug: 'Mitglied Werden' })).status).toBe(422)
    expect((await house.as(amina).post(at, { slug: 'mitglied-bei-lichtblick' })).status).toBe(303)
    const other = { template: 'event', organisation: lichtblick, name: 'Fest', contact: 'Königstraße 1' }
    const answer = await house.as(kim).post('/forms', other)
    const second = `${answer.headers.get('location')}/address`
    const refused = await house.as(kim).post(second, { slug: 'mitglied-bei-lichtblick' })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('hat schon ein anderes Formular')
  })

  test('becomes public neither unseen nor without a letter box; only its organisation publishes', async () => {
    const { revision } = await draftOf()
    const at = `/services/${service}/form`
    const wanted = { revision, version: 1, digest: 'A'.repeat(43) }
    expect((await json(`${at}/publication`, 'POST', wanted, amina)).status).toBe(409)
    expect((await json(`${at}/publication`, 'POST', wanted, stranger)).status).toBe(404)
    expect(
      (await json(`${at}/space`, 'PUT', { space: 'A'.repeat(22) }, amina)).status,
    ).toBeGreaterThanOrEqual(404)
    await expect(
      house.itself((desk) => mustFindPublished(desk, 'mitglied-bei-lichtblick')),
    ).rejects.toMatchObject({ code: 'form.missing' })
  })

  test('is looked at in each language, and that is noted for this revision alone', async () => {
    const at = `/services/${service}/form/preview`
    const page = await (await house.as(amina).get(`${at}?lang=en`)).text()
    expect(page).toContain('Which membership?')
    const { revision } = await draftOf()
    expect((await house.as(amina).post(at, { revision: `${revision}` })).status).toBe(303)
    expect((await house.as(amina).post(at, { revision: `${revision + 1}` })).status).toBe(409)
    const seen = await house.owner.query('select previewed from form where service = $1', [service])
    expect(seen.rows[0].previewed).toBe(revision)
  })

  test('is replaced by a template only when somebody says so', async () => {
    const at = `/services/${service}/form/templates`
    const begin = { template: 'survey', contact: 'Königstraße 1' }
    expect((await house.as(amina).post(at, begin)).status).toBe(422)
    expect((await house.as(amina).post(at, { ...begin, replace: 'yes' })).status).toBe(303)
    expect((await draftOf()).form.title.de).toBe('Umfrage')
  })

  test('goes along as a file, and comes back from it as the same questions', async () => {
    const at = `/services/${service}/form/file`
    const before = (await draftOf()).form
    for (const format of ['xlsx', 'md', 'json']) {
      const taken = await house.as(amina).get(`${at}/${format}`)
      expect(taken.status).toBe(200)
      const file = new File([await taken.arrayBuffer()], `form.${format}`)
      const looked = await (await house.as(amina).post(at, { file })).text()
      expect(looked).toContain('Noch ist nichts ersetzt')
      expect((await draftOf()).form).toEqual(before)
      const read = await house.as(amina).post(`${at}/taking`, fieldsIn(looked))
      const page = await read.text()
      expect(page).toContain('Eingelesen')
      const { form } = await draftOf()
      const names = (one: Form) => one.pages.flatMap(({ items }) => items.map(({ name }) => name))
      expect(names(form)).toEqual(names(before))
      expect([form.privacy.de, form.terms.keepMonths]).toEqual([before.privacy.de, before.terms.keepMonths])
    }
    const bad = await house.as(amina).post(at, { file: new File(['<x'], 'x.xml') })
    expect(bad.status).toBe(422)
    expect((await house.as(stranger).get(`${at}/json`)).status).toBe(404)
  })

  test('comes from a file in the place of another, which can come back', async () => {
    const at = `/services/${service}/form/file`
    const before = (await draftOf()).form
    const file = new File(['| survey |\n| | type | name | label |\n| | text | wer | Wer? |\n'], 'neu.md')
    const looked = await (await house.as(amina).post(at, { file })).text()
    const taken = await (await house.as(amina).post(`${at}/taking`, fieldsIn(looked))).text()
    expect((await draftOf()).form.pages[0]?.items[0]?.name).toBe('wer')
    // Somebody has gone on since another file was looked at.
    const late = { form: JSON.stringify(before), revision: '1' }
    expect((await house.as(amina).post(`${at}/taking`, late)).status).toBe(422)
    expect((await house.as(amina).post(`${at}/taking`, fieldsIn(taken))).status).toBe(303)
    expect((await draftOf()).form).toEqual(before)
  })

  test('leaves with the export of its service, and is gone when that is erased', async () => {
    await house.stepUp(amina)
    expect((await house.as(amina).post(`/services/${service}/export`)).status).toBe(200)
    await house.as(amina).post(`/services/${service}/retirement`)
    expect((await house.as(amina).post(`/services/${service}/erasure`)).status).toBe(303)
    const left = await house.owner.query('select count(*)::int as count from form where service = $1', [
      service,
    ])
    expect(left.rows[0].count).toBe(0)
  })
})

test('whoever erases a form erases what people have sent to it', async () => {
  const box = await letterBox(house)
  const { service: erased } = await published(house, box, formOf())
  const sealed = await sealAnswers(box, { name: 'Mara' }, true)
  const until = { deleteAfter: '2027-09-01' }
  await house.as(nobody).do((desk) => openCase(desk, box, sealed.letter, sealed.back, [], until))
  await house.stepUp(box.amina)
  await house.as(box.amina).post(`/services/${erased}/retirement`)
  expect((await house.as(box.amina).post(`/services/${erased}/erasure`)).status).toBe(303)
  const left = await house.owner.query(
    'select (select count(*) from letter)::int as letters, (select count(*) from sealed_case)::int as cases',
  )
  expect(left.rows[0]).toEqual({ letters: 0, cases: 0 })
})

/** What a page carries along in its hidden fields. */
function fieldsIn(page: string): { [name: string]: string } {
  const found = page.matchAll(/<input type="hidden" name="(form|revision|whole)" value="([^"]*)"/g)
  const plain = (text: string) =>
    text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&')
  return Object.fromEntries([...found].map(([, name = '', value = '']) => [name, plain(value)]))
}
