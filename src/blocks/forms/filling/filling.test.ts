// Long: the whole way without JavaScript, and drafts.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Form } from '#field/form/form.ts'
import { everyKind } from '#test/every-kind.ts'
import { formOf, type LetterBox, letterBox, open, published } from '#test/form.ts'
import { nobody, openTestHouse, type TestHouse } from '#test/house.ts'

let house: TestHouse
let box: LetterBox
beforeAll(async () => {
  house = await openTestHouse()
  box = await letterBox(house)
})
afterAll(() => house.close())

const german = { 'accept-language': 'de' }

/** Somebody without JavaScript: what a page carries goes out with what they fill in. */
function visitor(slug: string) {
  let carried: [string, string][] = []
  let html = ''
  const take = async (answer: Response) => {
    html = await answer.text()
    const form = html.replace(/<template.*?<\/template>/gs, '').replace(/<\/?noscript>/g, '')
    carried = [...form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([tag]) => {
      const of = (name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
      return [of('name'), of('value').replaceAll('&quot;', '"')]
    })
    return { status: answer.status, html }
  }
  const path = (query = '') => `/f/${slug}${query}`
  return {
    look: async (query?: string) => take(await house.as(nobody).fetch(path(query), { headers: german })),
    press: async (button: string, typed: Record<string, string | File> = {}) => {
      const body = new FormData()
      for (const [name, value] of carried) body.append(name, value)
      for (const [name, value] of Object.entries(typed)) body.append(name, value)
      body.append('_do', button)
      const headers = { 'sec-fetch-site': 'same-origin', ...german }
      const answer = await house
        .as(nobody, `v${Math.random()}`)
        .fetch(path(), { method: 'POST', body, headers })
      return answer.status === 303
        ? { status: 303, html: answer.headers.get('location') ?? '' }
        : take(answer)
    },
    wait: () => house.clock.moveTo(new Date(house.clock.now().getTime() + 10_000)),
  }
}

const question = (name: string, more: object = {}) =>
  ({
    is: 'question',
    kind: 'short-text',
    name,
    label: { de: `Frage ${name}`, en: `Question ${name}` },
    ...more,
  }) as never

/** Three pages: a rule inside of one, a jump past one, an exit, a repeated group, a file. */
const trip: Form = {
  ...formOf({ door: 'either', steps: 'pages' }),
  langs: ['de', 'en'],
  pages: [
    {
      name: 'wer',
      title: { de: 'Wer kommt mit?', en: 'Who comes along?' },
      items: [
        question('name', { required: true }),
        question('alter', { kind: 'integer' }),
        question('allergie', { kind: 'yes-no' }),
        question('welche', {
          required: true,
          show: {
            is: 'call',
            call: '=',
            with: [
              { is: 'answer', name: 'allergie' },
              { is: 'constant', value: true },
            ],
          },
        }),
      ],
      jumps: [
        {
          when: {
            is: 'call',
            call: '<',
            with: [
              { is: 'answer', name: 'alter' },
              { is: 'constant', value: 6 },
            ],
          },
          to: { exit: 'jung' },
        },
      ],
    },
    {
      name: 'kinder',
      title: { de: 'Geschwister' },
      items: [
        {
          is: 'group',
          name: 'kind',
          label: { de: 'Geschwister' },
          repeat: { fewest: 0, one: { de: 'Kind' } },
          items: [question('vorname')],
        },
        question('pass', { kind: 'photo' }),
      ],
    },
  ],
  exits: [{ name: 'jung', title: { de: 'Leider zu jung' }, text: { de: 'Ab 6 Jahren.' } }],
}

const letters = async (space: string) =>
  (await house.owner.query('select letter from letter where space = $1 order by received_at desc', [space]))
    .rows

describe('a form without JavaScript', () => {
  test('is filled in page by page, sealed at the door, and marked so', async () => {
    const { slug } = await published(house, box, trip)
    const kim = visitor(slug)
    const first = await kim.look()
    expect(first.html).toContain('<html lang="de" dir="ltr">')
    expect(first.html).toContain('Ihr Browser führt kein JavaScript aus')
    expect(first.html).toContain('0911 4711')
    kim.wait()
    const wrong = await kim.press('next', { name: '', alter: 'zwölf', allergie: 'yes' })
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain('role="alert"')
    expect(wrong.html).toContain('href="#q-name"')
    expect(wrong.html).toContain('value="zwölf"')
    const next = await kim.press('next', { name: 'Kim <Nova>', alter: '12', allergie: 'no' })
    expect(next.html).toContain('Schritt 2 von 2')
    const more = await kim.press('add:kind', { 'kind.0.vorname': 'Ada' })
    expect(more.html).toContain('Kind 2')
    expect(more.html).toContain('value="Ada"')
    const photo = new File([new Uint8Array([0x89, 0x50, 1, 2])], 'ausweis.txt', { type: 'text/plain' })
    const check = await kim.press('next', { 'kind.0.vorname': 'Ada', 'kind.1.vorname': 'Ben', pass: photo })
    expect([check.status, check.html.includes('Stimmt alles?')]).toEqual([422, false])
    const fine = await kim.press('next', { 'kind.0.vorname': 'Ada', 'kind.1.vorname': 'Ben' })
    expect(fine.html).toContain('Stimmt alles?')
    expect(fine.html).toContain('Kim &lt;Nova>')
    expect(fine.html).toContain('Ben')
    const sent = await kim.press('send')
    expect([sent.status, sent.html]).toEqual([303, `/f/${slug}/sent?lang=de`])
    const [{ letter }] = await letters(box.space)
    expect(letter.by).toBe('server')
    const opened = await open(box, letter)
    expect(opened?.body).toMatchObject({
      what: 'jam/answers/1',
      version: 1,
      lang: 'de',
      answers: {
        name: 'Kim <Nova>',
        alter: 12,
        allergie: false,
        kind: [{ vorname: 'Ada' }, { vorname: 'Ben' }],
      },
    })
    const thanks = await house.as(nobody).fetch(`/f/${slug}/sent?lang=de`)
    expect(await thanks.text()).toContain('auf unserem Server')
  })

  test('asks what an answer brings up before it goes on, and ends at an exit where nothing is sent', async () => {
    const { slug } = await published(house, box, trip)
    const kim = visitor(slug)
    await kim.look()
    const more = await kim.press('next', { name: 'Kim', allergie: 'yes' })
    expect(more.html).toContain('href="#q-welche"')
    const young = await kim.press('next', { name: 'Kim', allergie: 'no', alter: '4' })
    expect(young.html).toContain('Leider zu jung')
    const back = await kim.press('go:wer')
    expect(back.html).toContain('value="Kim"')
  })

  test('keeps what was typed when the language is changed', async () => {
    const { slug } = await published(house, box, trip)
    const kim = visitor(slug)
    await kim.look()
    await kim.press('next', { name: '' })
    const english = await kim.press('lang:en', { name: 'Kim Nova' })
    expect(english.html).toContain('<html lang="en"')
    expect(english.html).toContain('Question name')
    expect(english.html).toContain('value="Kim Nova"')
  })

  test('seals a photo at once and without where it was taken', async () => {
    const { slug } = await published(house, box, trip)
    const kim = visitor(slug)
    await kim.look()
    kim.wait()
    await kim.press('next', { name: 'Kim' })
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    )
    const check = await kim.press('next', { pass: new File([png], 'ausweis.png', { type: 'image/png' }) })
    expect(check.html).toContain('ausweis.png')
    expect((await kim.press('send')).status).toBe(303)
    const [{ letter }] = await letters(box.space)
    const body = (await open(box, letter))?.body as {
      answers: { pass: { file: string }[] }
      files: { id: string }[]
    }
    expect(body.files.map(({ id }) => id)).toEqual(body.answers.pass.map(({ file }) => file))
    const rows = await house.owner.query('select record from sealed_file where id = $1', [body.files[0]?.id])
    expect(rows.rows[0].record).toBe(letter.id)
  })

  test('is refused where only the browser may seal, and says so before', async () => {
    const { slug } = await published(house, box, { ...trip, terms: { ...trip.terms, door: 'browser' } })
    const kim = visitor(slug)
    expect((await kim.look()).html).toContain('Dieses Formular braucht JavaScript')
    const refused = await kim.press('next', { name: 'Kim Nova' })
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('nimmt hier nur Antworten an')
    expect(refused.html).toContain('value="Kim Nova"')
  })

  test('says when it opens, that it is closed or full, and whom to ask', async () => {
    const early = await published(house, box, formOf({ opensAt: '2027-05-01' }))
    expect((await visitor(early.slug).look()).html).toContain('öffnet am Sa., 1. Mai 2027')
    const late = await published(house, box, formOf({ closesAt: '2027-01-01' }))
    const closed = await visitor(late.slug).look()
    expect(closed.html).toContain('Dieses Formular ist geschlossen.')
    expect(closed.html).toContain('0911 4711')
    const full = await published(house, box, formOf({ seats: 0 }))
    expect((await visitor(full.slug).look()).html).toContain('Es sind alle Plätze vergeben.')
    const waiting = await published(house, box, formOf({ seats: 0, waiting: true }))
    expect((await visitor(waiting.slug).look()).html).toContain('Warteliste')
  })

  test('begins with what it suggests and with what its address says, and nothing else from there', async () => {
    const hidden = question('woher', { kind: 'hidden', parameter: 'von' })
    const suggested = question('ort', { value: { is: 'constant', value: 'Nürnberg' } })
    const sum = question('summe', {
      kind: 'calculated',
      value: {
        is: 'call',
        call: 'concat',
        with: [
          { is: 'answer', name: 'ort' },
          { is: 'constant', value: '!' },
        ],
      },
    })
    const pages = [{ name: 'eins', title: { de: 'Eins' }, items: [hidden, suggested, sum, question('name')] }]
    const { slug } = await published(house, box, { ...trip, pages })
    const { html } = await visitor(slug).look('?von=plakat&name=Eve')
    expect(html).toContain('name="woher" value="plakat"')
    expect(html).toContain('value="Nürnberg"')
    expect(html).toMatch(/<output[^>]*>Nürnberg!<\/output>/)
    expect(html).not.toContain('Eve')
  })

  test('shows every kind of question, with swapped and broken values of a sender answered by a sentence', async () => {
    const { slug } = await published(house, box, {
      ...everyKind,
      terms: { ...everyKind.terms, door: 'either' },
    })
    const kim = visitor(slug)
    await kim.look()
    const bad = await kim.press('next', {
      'single-choice': 'gibt-es-nicht',
      _carried: '%%%',
      'matrix-single.eins': 'lila',
      'kinder.99999999.vorname': 'x',
      'short-text': 'x'.repeat(70_000),
    })
    expect(bad.status).toBe(422)
    expect(bad.html).toContain('href="#q-single-choice"')
    expect(bad.html).toContain('href="#q-matrix-single"')
  })
})

describe('the device', () => {
  test('may be asked where it is by a form that asks for a place, and by no other', async () => {
    const policyOf = async (form: Form) => {
      const { slug } = await published(house, box, form)
      const answer = await house.as(nobody).fetch(`/f/${slug}`)
      return [answer.headers.get('permissions-policy'), (await answer.text()).includes('data-here')]
    }
    const [asked, offers] = await policyOf(everyKind)
    expect(asked).toContain('geolocation=(self)')
    expect(offers).toBe(true)
    const [other, none] = await policyOf(formOf())
    expect(other).toContain('geolocation=()')
    expect(none).toBe(false)
  })
})

describe('a draft', () => {
  const id = 'd'.repeat(22)
  const sealed = 's'.repeat(60)
  const json = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' }
  const put = (slug: string, body: object) =>
    house
      .as(nobody)
      .fetch(`/f/${slug}/drafts/${id}`, { method: 'PUT', headers: json, body: JSON.stringify(body) })

  test('is kept as ciphertext, comes back, and is gone when its time is up', async () => {
    const { slug } = await published(house, box, formOf({ draftDays: 14 }))
    const kept = await put(slug, { version: 1, sealed })
    expect(kept.status).toBe(200)
    const { expiresAt } = await kept.json()
    expect(new Date(expiresAt).getTime() - house.clock.now().getTime()).toBe(14 * 86_400_000)
    const back = await house.as(nobody).fetch(`/f/${slug}/drafts/${id}`)
    expect(await back.json()).toMatchObject({ version: 1, sealed })
    const other = await published(house, box, formOf({ draftDays: 14 }))
    expect((await house.as(nobody).fetch(`/f/${other.slug}/drafts/${id}`)).status).toBe(404)
    expect((await put(other.slug, { version: 1, sealed })).status).toBe(409)
    house.clock.moveTo(new Date(house.clock.now().getTime() + 15 * 86_400_000))
    const gone = await house.as(nobody).fetch(`/f/${slug}/drafts/${id}`, { headers: german })
    expect([gone.status, (await gone.json()).says]).toEqual([404, expect.stringContaining('nicht mehr')])
    await house.work()
    expect((await house.owner.query('select 1 from form_draft')).rowCount).toBe(0)
  })

  test('is not kept where a form keeps none', async () => {
    const { slug } = await published(house, box, formOf({ draftDays: 0 }))
    expect((await put(slug, { version: 1, sealed })).status).toBe(403)
    expect((await put(slug, { version: 1, sealed: '<b>klar</b>' })).status).toBe(422)
  })
})
