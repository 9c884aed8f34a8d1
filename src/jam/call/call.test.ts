// Long because everything about a call is told with one draft: links, codes, questions, the button.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { day, later, minute } from '#kernel/clock.ts'
import { newId } from '#kernel/id.ts'
import { nobody, openTestHouse, type TestHouse } from '#test/house.ts'
import { world } from '#test/world.ts'
import { codeFrom, codeState, plainCode } from './call.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())
beforeEach(() => house.empty())

const at = '/jams/quartier-u1'

const answers: Record<string, Record<string, string>> = {
  organisation: { organisation: 'Lichtblick e.V.', website: '' },
  problem: { problem: 'Anmeldungen kommen auf Papier.' },
  whom: { whom: '200 Familien im Jahr' },
  today: { today: 'Wir tippen alles ab.' },
  goal: { goal: 'Ein Formular mit Warteliste.' },
  kind: { kind: 'form' },
  data: { data: 'contact' },
  reach: { reach: 'there', who: 'Amina, Telefon' },
  after: { after: 'us', keeper: 'Büro' },
  title: { title: 'Anmeldung zur Ferienfreizeit', teaser: 'Familien melden sich online an.' },
}

async function begin(fields: Record<string, string> = {}): Promise<string> {
  const answer = await browser().post(`${at}/scopings`, fields)
  return answer.headers.get('location')?.split('/')[2] ?? ''
}

async function fill(token: string): Promise<void> {
  for (const [step, typed] of Object.entries(answers))
    expect((await browser().post(`/scopings/${token}/${step}`, typed)).status).toBe(303)
}

async function handIn(token: string, email = 'amina@example.org'): Promise<Response> {
  await browser().post(`/scopings/${token}/code`, { name: 'Amina', email })
  const mail = (await house.mails()).findLast(({ recipient }) => recipient === email)
  const code = mail?.body.match(/\b\d{6}\b/)?.[0] ?? ''
  return browser().post(`/scopings/${token}/submission`, { name: 'Amina', email, code })
}

/** Each time another address of the network: the house lets no single one write so much. */
let visits = 0
const browser = () => house.as(nobody, `10.1.${visits >> 8}.${visits++ & 255}`)

const countNeeds = async () => (await house.owner.query('select * from need')).rows.length

async function end(): Promise<void> {
  await house.owner.query('update jam set call_closes_at = $1', [later(house.clock.now(), -day)])
}

describe('a source-tagged link', () => {
  test('says which partner brought a need, also when the draft was put aside and taken up again', async () => {
    const { organiser } = await world(house)
    await house.as(organiser).post(`${at}/call/links`, { partner: 'Paritätischer Nürnberg', tag: '' })
    const desk = await (await house.as(organiser).get(`${at}/call/desk`)).text()
    expect(desk).toContain(`${at}/call?from=paritaetischer-nuernberg`)
    const page = await (await browser().get(`${at}/call?from=paritaetischer-nuernberg`)).text()
    expect(page).toContain('name="source" value="paritaetischer-nuernberg"')
    const token = await begin({ source: 'paritaetischer-nuernberg' })
    await browser().post(`/scopings/${token}/organisation`, answers.organisation)
    await browser().post(`/scopings/${token}/letter`, { email: 'amina@example.org', step: 'problem' })
    const again = (await house.mails()).at(-1)?.body.match(/\/scopings\/([\w-]{43})/)?.[1] ?? ''
    await fill(again)
    await handIn(again)
    const counted = await (await house.as(organiser).get(`${at}/call/desk`)).text()
    const words = counted.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
    expect(words).toContain('Paritätischer Nürnberg 1 0 0 ')
  })

  test('is made once under a tag, and a second partner is told that it is taken', async () => {
    const { organiser } = await world(house)
    const link = { partner: 'Caritas', tag: 'caritas' }
    expect((await house.as(organiser).post(`${at}/call/links`, link)).status).toBe(303)
    const answer = await house.as(organiser).post(`${at}/call/links`, { ...link, partner: 'Andere' })
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(html).toContain('hat schon ein anderer Partner')
    expect(html).toContain('value="Andere"')
  })

  test('that is withdrawn leaves what came by it counted', async () => {
    const { organiser } = await world(house)
    await house.as(organiser).post(`${at}/call/links`, { partner: 'Caritas', tag: 'caritas' })
    await begin({ source: 'caritas' }).then((token) => fill(token))
    const { rows } = await house.owner.query('select id from call_link')
    await house.as(organiser).post(`${at}/call/links/${rows[0].id}/withdrawal`)
    expect(await (await house.as(organiser).get(`${at}/call/desk`)).text()).toContain('Caritas')
  })
})

describe('an embeddable button', () => {
  test('is a plain link to our own page: no frame, no script, no foreign request', async () => {
    const { organiser } = await world(house)
    await house.as(organiser).post(`${at}/call/links`, { partner: 'Caritas', tag: 'caritas' })
    const html = await (await browser().get(`${at}/call/button?from=caritas`)).text()
    expect(html).toContain('Bedarfe über diesen Knopf zählen für: Caritas')
    const snippets = [...html.matchAll(/<code>([\s\S]*?)<\/code>/g)].map(([, code = '']) => code)
    expect(snippets).toHaveLength(3)
    for (const code of snippets) {
      expect(code).toContain(`${house.house.config.address}${at}/call?from=caritas`)
      expect(code).not.toMatch(/iframe|script|src=/)
    }
  })

  test('takes no markup over from its address', async () => {
    await world(house)
    const html = await (await browser().get(`${at}/call/button?from=%22%3E%3Cscript%3E`)).text()
    expect(html).toContain(`${at}/call?from=script`)
  })
})

describe('after the deadline', () => {
  test('nobody begins or hands in without a code, and the draft is kept', async () => {
    await world(house)
    const token = await begin()
    await fill(token)
    await end()
    expect((await browser().post(`${at}/scopings`)).status).toBe(410)
    expect((await handIn(token)).status).toBe(410)
    expect(await countNeeds()).toBe(0)
    expect(await (await browser().get(`/scopings/${token}/check`)).text()).toContain('Zugangscode')
  })

  test('a code lets a need in, as often as it may and until its end', async () => {
    const { organiser } = await world(house)
    await end()
    const id = newId()
    const code = { id, label: 'Jugendamt', code: 'SPAET-2027', most: '1', endsAt: '2027-03-20T12:00' }
    for (const _ of [1, 2])
      expect((await house.as(organiser).post(`${at}/call/codes`, code)).status).toBe(303)
    expect((await browser().post(`${at}/scopings`, { code: 'falsch' })).status).toBe(422)
    const [first, second] = [await begin({ code: 'spaet 2027' }), await begin({ code: 'SPAET2027' })]
    await fill(first)
    await fill(second)
    const done = await Promise.all([handIn(first), handIn(second, 'bo@example.org')])
    expect(done.map(({ status }) => status).sort()).toEqual([303, 422])
    expect(await countNeeds()).toBe(1)
    expect((await browser().post(`${at}/scopings`, { code: 'SPAET2027' })).status).toBe(422)
    expect(await (await house.as(organiser).get(`${at}/call/desk`)).text()).toContain('1 von 1')
  })

  test('a draft that began in time is let in by a code that somebody was given later', async () => {
    const { organiser } = await world(house)
    const token = await begin()
    await fill(token)
    await end()
    await house
      .as(organiser)
      .post(`${at}/call/codes`, { label: 'Amina', code: '', most: '1', endsAt: '2027-03-20T12:00' })
    const { rows } = await house.owner.query('select id, code from call_code')
    expect((await browser().post(`/scopings/${token}/access`, { code: 'nein' })).status).toBe(422)
    expect((await browser().post(`/scopings/${token}/access`, { code: rows[0].code })).status).toBe(303)
    await house.as(organiser).post(`${at}/call/codes/${rows[0].id}/revocation`)
    expect((await handIn(token)).status).toBe(422)
    await house.owner.query('update call_code set revoked_at = null')
    house.clock.moveTo(later(house.clock.now(), 2 * minute))
    expect((await handIn(token)).status).toBe(303)
    expect(await countNeeds()).toBe(1)
  })

  test('a code can be read out on the telephone', () => {
    expect(plainCode(' spaet-20 27 ')).toBe('SPAET2027')
    expect(codeFrom(new Uint8Array([0, 1, 2, 255]))).toMatch(/^[ACDEFGHJKLMNPQRTUVWXY234679]{4}$/)
    const now = new Date('2027-03-01T09:00:00Z')
    const code = { id: '', code: 'X', label: '', most: 1, endsAt: later(now, day), revokedAt: null, used: 0 }
    expect(
      [code, { ...code, used: 1 }, { ...code, endsAt: now }, { ...code, revokedAt: now }].map((one) =>
        codeState(one, now),
      ),
    ).toEqual(['open', 'used', 'over', 'revoked'])
  })

  test('what is wrong with a code is said at its field', async () => {
    const { organiser } = await world(house)
    const answer = await house
      .as(organiser)
      .post(`${at}/call/codes`, { label: '', code: 'ab', most: '0', endsAt: 'morgen' })
    expect(answer.status).toBe(422)
    const html = await answer.text()
    for (const says of [
      'für wen der Code ist',
      '4 bis 24 Buchstaben',
      'Zahl von 1 bis 500',
      'Tag und Uhrzeit',
    ])
      expect(html).toContain(says)
  })
})

describe('custom fields of a call', () => {
  const question = { ask: 'Wie viele Ehrenamtliche habt ihr?', kind: 'line', required: 'yes' }

  test('are asked before the title, must be answered where they must, and are read with the need', async () => {
    const { organiser } = await world(house)
    await house.as(organiser).post(`${at}/call/questions`, question)
    await house.as(organiser).post(`${at}/call/questions`, question)
    await house
      .as(organiser)
      .post(`${at}/call/questions`, { ask: 'Stadtteil?', kind: 'choice', options: 'Süd\nWest' })
    const { rows } = await house.owner.query('select id from call_question order by place')
    expect(rows).toHaveLength(2)
    const token = await begin()
    await fill(token)
    expect((await browser().get(`/scopings/${token}/check`)).headers.get('location')).toContain('/own')
    expect((await browser().get(`/scopings/${token}`)).headers.get('location')).toBe(`/scopings/${token}/own`)
    const wrong = await browser().post(`/scopings/${token}/own`, { [`own-${rows[1].id}`]: 'Nord' })
    expect(wrong.status).toBe(422)
    expect(await wrong.text()).toContain('Bitte beantworte diese Frage')
    const said = { [`own-${rows[0].id}`]: 'Etwa vierzig', [`own-${rows[1].id}`]: 'Süd' }
    expect((await browser().post(`/scopings/${token}/own`, said)).status).toBe(303)
    const need = (await handIn(token)).headers.get('location') ?? ''
    await house.as(organiser).post(`${at}/call/questions/${rows[0].id}/withdrawal`)
    const page = await (await house.as(organiser).get(need)).text()
    expect(page).toContain('Wie viele Ehrenamtliche habt ihr?')
    expect(page).toContain('Etwa vierzig')
  })

  test('have English words, a hint and options of their own; what has none falls back to the original', async () => {
    const { organiser } = await world(house)
    await house.as(organiser).post(`${at}/call/questions`, {
      ...{
        ask: 'Wo seid ihr?',
        askEn: 'Where are you?',
        hint: 'Nur grob.',
        hintEn: 'Roughly.',
        kind: 'choice',
      },
      options: 'Süd | South\nWest\nüberall | everywhere',
    })
    await house
      .as(organiser)
      .post(`${at}/call/questions`, { ask: 'Seit wann?', hint: 'Ein Jahr.', kind: 'line' })
    const token = await begin()
    const page = async (lang: string) =>
      (await browser().get(`/scopings/${token}/own`, { 'accept-language': lang })).text()
    const [german, english] = [await page('de'), await page('en')]
    for (const words of ['Wo seid ihr?', 'Nur grob.', '>Süd<', '>überall<']) expect(german).toContain(words)
    for (const words of ['Where are you?', 'Roughly.', '>South<', '>everywhere<'])
      expect(english).toContain(words)
    for (const words of ['Seit wann?', 'Ein Jahr.', '>West<']) expect(english).toContain(words)
    // What is chosen is the same in both languages.
    expect(english).toContain('value="Süd"')
  })

  test('with a choice need something to choose from', async () => {
    const { organiser } = await world(house)
    const answer = await house
      .as(organiser)
      .post(`${at}/call/questions`, { ...question, kind: 'choice', options: 'ja' })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('2 bis 20 Antworten')
  })
})

test('a call may begin with any of the five kinds of service, and its examples fit', async () => {
  await world(house)
  const page = await (await browser().get(`${at}/call`)).text()
  for (const kind of ['form', 'counselling', 'records', 'site', 'custom'])
    expect(page).toContain(`name="kind" value="${kind}"`)
  const token = await begin({ kind: 'counselling' })
  const problem = await (await browser().get(`/scopings/${token}/problem`)).text()
  expect(problem).toContain('Junge Menschen rufen nicht an')
  expect(await (await browser().get(`/scopings/${token}/kind`)).text()).toMatch(
    /value="counselling"[^>]*checked/,
  )
})

test('a need is submitted without login: only an address is proven at the end', async () => {
  await world(house)
  const token = await begin()
  await fill(token)
  const done = await handIn(token)
  expect(done.headers.get('location')).toMatch(/\/needs\//)
  expect(await countNeeds()).toBe(1)
})
