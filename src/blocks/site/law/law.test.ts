// Long: what the law asks for, page by page, and that it keeps a site in.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { formOf, letterBox, published } from '#test/form.ts'
import { openTestHouse, type Person, type TestHouse } from '#test/house.ts'
import type { Placeable } from '../../placing.ts'
import { emptySettings } from '../model/empty.ts'
import type { KeptPage, Page } from '../model/page.ts'
import { plainOf, richFrom } from '../model/rich.ts'
import type { Section } from '../model/section.ts'
import type { SiteSettings } from '../model/site.ts'
import { easy } from '../model/text.ts'
import { listPages, savePage } from '../pages.ts'
import { accessDutyOf } from './accessibility.ts'
import { lawFactsOf } from './law-facts.ts'
import { missingInLaw } from './law-missing.ts'
import { renewed } from './renewal.ts'

const base = emptySettings('Lichtblick e. V.')
const settings: SiteSettings = {
  ...base,
  imprint: {
    ...base.imprint,
    ...{ street: 'Königstraße 1', postcode: '90402', city: 'Nürnberg', email: 'info@lichtblick.de' },
    ...{ phone: '0911 123456', board: ['Amina Yıldız', 'Kim Berg'], court: 'Amtsgericht Nürnberg' },
    ...{ registerNumber: 'VR 200123', editor: 'Amina Yıldız' },
  },
}
const counselling: Placeable = {
  ...{ kind: 'counselling', service: 'c', name: 'Beratung', address: '/c/abc#finger' },
  ...{ keepMonths: 7, sealedAtDoor: false },
}
const form: Placeable = {
  ...{ kind: 'form', service: 'f', name: 'Mitglied werden', address: '/f/mitglied' },
  ...{ keepMonths: 24, sealedAtDoor: true },
}

const pageWith = (kind: Page['kind'], sections: Section[], lang = 'de'): KeptPage => ({
  ...{ id: `${kind}-${lang}`, service: 's', position: 1, revision: 1, state: 'ready', notBefore: null },
  ...{ changedAt: new Date(0), changedBy: null },
  page: {
    ...{ kind, parent: null, inMenu: true },
    variants: { [lang]: { title: 'T', description: 'd', slug: 't', menu: '', sections } },
  },
})
const factsWith = (change: Partial<SiteSettings> = {}, sections: Section[] = [], more: KeptPage[] = []) =>
  lawFactsOf(
    { settings: { ...settings, ...change }, pages: [pageWith('page', sections), ...more], pictures: [] },
    'jam.example.org',
    [counselling, form],
  )
const imprint = (change: Partial<SiteSettings['imprint']>) => ({
  imprint: { ...settings.imprint, ...change },
})
const declared = (change: Partial<SiteSettings['declared']>) => ({
  declared: { ...settings.declared, ...change },
})

const saidBy = (page: Page, lang = 'de'): string =>
  (page.variants[lang]?.sections ?? [])
    .map((one) => (one.kind === 'text' ? `${one.title}\n${plainOf(one.text)}` : ''))
    .join('\n')
const placedForm: Section = {
  id: 'f',
  kind: 'form',
  address: '/f/mitglied',
  shows: 'button',
  says: 'Zum Formular',
}
const placedTalk: Section = { id: 'c', kind: 'counselling', address: '/c/abc#finger', says: 'Schreiben' }

describe('the imprint', () => {
  test('says who it is, who signs, where it is registered and who answers for posts', () => {
    const said = saidBy(renewed('imprint', factsWith({}, [], [pageWith('post', [])]), null))
    for (const part of [
      '§ 5 DDG',
      'Königstraße 1',
      '90402 Nürnberg',
      '§ 26 BGB',
      'Kim Berg',
      'VR 200123',
      '§ 18 Absatz 2 MStV',
    ])
      expect(said).toContain(part)
    expect(said).not.toMatch(/TMG|ec\.europa\.eu|Umsatzsteuer/)
  })
  test('asks for what is missing, and for an address where somebody can be met', () => {
    expect(missingInLaw(factsWith())).toEqual([])
    expect(missingInLaw(lawFactsOf({ settings: base, pages: [], pictures: [] }, 'x', []))).toEqual([
      ...['street', 'postcode', 'city', 'email', 'second-way', 'board', 'register'],
    ])
    expect(missingInLaw(factsWith(imprint({ street: 'Postfach 12 34' })))).toEqual(['po-box'])
    expect(missingInLaw(factsWith(imprint({ board: ['A. Yıldız'] })))).toEqual(['first-names'])
    expect(missingInLaw(factsWith(imprint({ editor: '' }), [], [pageWith('post', [])]))).toEqual(['editor'])
    expect(missingInLaw(factsWith(imprint({ phone: '' })))).toEqual(['second-way'])
    expect(missingInLaw(factsWith(imprint({ phone: '' }), [placedForm]))).toEqual([])
    expect(
      missingInLaw(factsWith(imprint({ legalForm: 'unregistered', court: '', registerNumber: '' }))),
    ).toEqual([])
  })
})

describe('the privacy statement', () => {
  test('says of each form and each counselling how long what came in is kept, and nothing of what is not there', () => {
    const plain = saidBy(renewed('privacy', factsWith(), null))
    expect(plain).toContain('keine Cookies')
    expect(plain).not.toMatch(/Formular „|Online-Beratung|spenden|bewerben/)
    const said = saidBy(renewed('privacy', factsWith({}, [placedForm, placedTalk]), null))
    expect(said).toContain('Formular „Mitglied werden“')
    expect(said).toContain('nach 24 Monaten gelöscht')
    expect(said).toContain('7 Monate nach dem letzten Wort')
    expect(said).toContain('versiegelt der Server sie bei der Ankunft')
  })
  test('names who else learns something: another host, a form elsewhere', () => {
    expect(saidBy(renewed('privacy', factsWith(), null))).toContain('auf jam.example.org aus')
    const away = factsWith(declared({ hostedElsewhere: 'Manitu, St. Wendel' }), [
      { ...placedForm, address: 'https://forms.example.com/x' } as Section,
    ])
    const said = saidBy(renewed('privacy', away, null))
    expect(said).toContain('Manitu, St. Wendel')
    expect(said).toContain('forms.example.com')
    expect(said).not.toContain('kein Protokoll mit IP-Adressen')
  })
  test('is written in English where the site speaks it, and in German where it speaks neither', () => {
    const both = renewed('privacy', factsWith({ languages: ['de', 'en', easy] }), null)
    expect(Object.keys(both.variants)).toEqual(['de', 'en'])
    expect(saidBy(both, 'en')).toContain('We set no cookies')
    expect(Object.keys(renewed('privacy', factsWith({ languages: ['uk'] }), null).variants)).toEqual(['de'])
  })
})

describe('the accessibility statement', () => {
  test('owes what the law asks of whom: public bodies, sellers, nobody else', () => {
    const dutyWith = (change: Partial<SiteSettings['declared']>) => accessDutyOf(factsWith(declared(change)))
    expect(dutyWith({})).toBe('none')
    expect(dutyWith({ sells: true })).toBe('none')
    expect(dutyWith({ sells: true, employees: 'more' })).toBe('consumers')
    expect(dutyWith({ isPublicBody: true, sells: true, employees: 'more' })).toBe('public-body')
  })
  test('names the barriers that the system sees itself', () => {
    const film: Section = { id: 'v', kind: 'film', file: 'x', text: richFrom('') }
    expect(saidBy(renewed('accessibility', factsWith({}, [film]), null))).toContain(
      'Ein Film hat weder Untertitel',
    )
    const body = factsWith(declared({ isPublicBody: true, checkedOn: '2027-02-03' }))
    const said = saidBy(renewed('accessibility', body, null))
    expect(said).toContain('keine Erläuterung in Leichter Sprache')
    expect(said).toContain('3. Februar 2027')
    expect(said).toContain('Schlichtungsstelle')
  })
})

test('what people have added to a page of law stays where it stands, whatever is written anew around it', () => {
  const page = renewed('privacy', factsWith({}, [placedForm]), null)
  const mine: Section = {
    id: 'mine',
    kind: 'text',
    title: 'Fotos bei Festen',
    text: richFrom('Wir fragen vorher.'),
  }
  const sections = page.variants.de?.sections ?? []
  const behind = sections.findIndex(({ id }) => id === 'law-contact') + 1
  const edited = structuredClone(page)
  edited.variants.de?.sections.splice(behind, 0, mine)
  const again =
    renewed('privacy', factsWith({}, [placedForm, placedTalk]), edited).variants.de?.sections ?? []
  expect(again.map(({ id }) => id)).toEqual([
    ...['law-controller', 'law-short', 'law-hosting', 'law-contact', 'mine', 'law-placed-1', 'law-placed-2'],
    ...['law-outside', 'law-rights'],
  ])
})

describe('a site', () => {
  let house: TestHouse
  let amina: Person
  let service: string
  const post = (path: string, fields: Record<string, string | string[]> = {}) =>
    house.as(amina).post(`/services/${service}/site${path}`, fields)
  const lawPages = async () =>
    (await house.as(amina).do((desk) => listPages(desk, service))).filter(({ page }) => page.kind === 'legal')

  const seen = async (path: string) => {
    const home = await (await house.as(amina).get(`/services/${service}/site`)).text()
    const [address = ''] = /\/w\/[\w-]+\//.exec(home) ?? []
    return (await house.as(amina).get(address + path)).text()
  }

  beforeAll(async () => {
    house = await openTestHouse()
    amina = await house.person('Amina')
    const box = await letterBox(house)
    const lichtblick = box.organisation
    await house.itself(({ tx, now }) =>
      tx
        .insertInto('membership')
        .values({ account: amina.account ?? '', organisation: lichtblick, role: 'admin', joined_at: now })
        .execute(),
    )
    await published(house, box, formOf({}))
    const answer = await house.as(amina).post('/sites', { organisation: lichtblick, name: 'Website' })
    service = /services\/([^/]+)/.exec(answer.headers.get('location') ?? '')?.[1] ?? ''
  })
  afterAll(() => house.close())

  test('does not go out before the law is satisfied, and says what is missing', async () => {
    await post('/assistant/pages')
    await post('/ready')
    const refused = await post('/publication')
    expect(refused.status).toBe(409)
    expect(await refused.text()).toContain('Angaben, die das Gesetz verlangt')
    const page = await (await house.as(amina).get(`/services/${service}/site/law`)).text()
    expect(page).toContain('Registergericht und Registernummer.')
    const contact = {
      street: 'Königstraße 1',
      postcode: '90402',
      city: 'Nürnberg',
      email: 'a@b.de',
      phone: '0911 1',
    }
    await post('/assistant/contact', contact)
    const behind = {
      legalForm: 'association',
      board: 'Amina Yıldız',
      court: 'Amtsgericht Nürnberg',
      registerNumber: 'VR 1',
    }
    await post('/assistant/behind', behind)
    expect((await post('/publication')).status).toBe(303)
    expect((await lawPages()).map(({ state }) => state)).toEqual(['ready', 'ready', 'ready'])
    expect(await seen('impressum.html')).toContain('Amtsgericht Nürnberg')
  })

  test('tells in its privacy statement of a form that was placed on it, with the next publishing', async () => {
    const page = await (await house.as(amina).get(`/services/${service}/site/assistant/places`)).text()
    const address = /value="(\/f\/[^"]+)"/.exec(page)?.[1] ?? ''
    await post('/assistant/places', { place: address })
    await post('/assistant/pages')
    const [privacy] = (await lawPages()).filter(({ page }) => page.legal === 'privacy')
    expect(JSON.stringify(privacy?.page)).toMatch(/Formular „/)
    const kept = privacy as KeptPage
    const hers = structuredClone(kept.page)
    hers.variants.de?.sections.push({
      id: 'mine',
      kind: 'text',
      title: 'Feste',
      text: richFrom('Wir fragen vorher.'),
    })
    await house.as(amina).do((desk) => savePage(desk, kept.id, hers, kept.revision))
    expect((await post('/publication')).status).toBe(303)
    const said = await seen('datenschutz.html')
    expect(said).toContain('Wir fragen vorher.')
    expect(said).toMatch(/Antworten werden nach \d+ Monaten gelöscht/)
  })
})
