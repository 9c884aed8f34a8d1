import { globSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { suggestionAnswered } from '#jam/profile/suggestions/letter-kinds.ts'
import { langs } from '#kernel/text.ts'
import { namesIn } from '#people/letter/letter.ts'
import { writeLetter } from '#people/letter/letters.ts'
import { openTestHouse, type TestHouse } from '#test/house.ts'
import { worldWithTeam } from '#test/team.ts'
import { houseLetters } from './house-letters.ts'
import { letterKinds } from './letter-kinds.ts'

let house: TestHouse
let told: Awaited<ReturnType<typeof worldWithTeam>>
beforeAll(async () => {
  house = await openTestHouse()
})
beforeEach(async () => {
  await house.empty()
  told = await worldWithTeam(house)
})
afterAll(() => house.close())

const at = '/jams/quartier-u1/letters'
const kind = `${at}/suggestion.answered`
const organiser = () => house.as(told.organiser)
const voice = {
  sender: 'Jam-Team Nürnberg',
  replyTo: 'hallo@jam.example',
  greetingDe: 'Moin {name}!',
  greetingEn: '',
  signatureDe: 'Olga und Mira\n0911 12345',
  signatureEn: 'Olga and Mira',
}
const own = { lang: 'de', subject: 'Post vom {jam}', body: 'Danke!\n\n{answer}\n\nHier: {link}' }

async function written(lang: 'de' | 'en' = 'de', key = 'k') {
  const to = { account: null, email: 'kim@example.org', name: 'Kim', lang }
  const values = { jam: 'Jam', suggestion: 'Mehr Licht', answer: 'Kommt.', link: 'https://jam.example/x' }
  await house.itself((desk) => writeLetter(desk, suggestionAnswered, to, { key, jam: told.jam.id, values }))
  const { rows } = await house.owner.query('select * from mail where key = $1', [key])
  return rows[0]
}

describe('the mails of a jam', () => {
  test('come in the voice of the jam: greeting, signature, sender name and address for answers', async () => {
    expect((await organiser().post(`${at}/voice`, voice)).status).toBe(303)
    const mail = await written()
    expect(mail.body).toMatch(/^Moin Kim!\n\n[\s\S]+Kommt\.[\s\S]+\n\nOlga und Mira\n0911 12345\n$/)
    expect([mail.sender, mail.reply_to]).toEqual(['Jam-Team Nürnberg', 'hallo@jam.example'])
  })

  test('speak the language of each person, and what is left empty is what the house says', async () => {
    await organiser().post(`${at}/voice`, voice)
    const mail = await written('en')
    expect(mail.body).toMatch(/^Hello Kim,\n\nyou suggested:/)
    expect(mail.body).toMatch(/\n\nOlga and Mira\n$/)
  })

  test.each([
    ['an address that is none', { replyTo: 'a\r\nBcc: b@c.de' }, 'Das ist keine vollständige E-Mail-Adresse'],
    [
      'a greeting with a strange place',
      { greetingDe: 'Hallo {link}' },
      'In der Begrüßung kennen wir nur {name}',
    ],
    ['an ending with a place', { signatureDe: '{name}' }, 'Am Schluss wird nichts eingesetzt'],
    ['a name that is too long', { sender: 'x'.repeat(81) }, 'Der Name ist zu lang'],
  ])('take no voice with %s', async (_, wrong, says) => {
    const answer = await organiser().post(`${at}/voice`, { ...voice, ...wrong })
    expect([answer.status, (await answer.text()).includes(says)]).toEqual([422, true])
    expect((await written()).body).toMatch(/^Hallo Kim,/)
  })
})

describe('every kind of mail', () => {
  test('is listed with its text, in both languages, and names only what is filled in', async () => {
    const page = await (await organiser().get(at)).text()
    for (const lang of langs)
      for (const { id, must, words } of [...letterKinds, ...houseLetters]) {
        const { title, text, sample } = words(lang)
        if (lang === 'de') expect(page).toContain(title.replaceAll('&', '&amp;'))
        const known = ['name', ...Object.keys(sample)]
        expect([id, namesIn(`${text.subject}${text.body}`).filter((one) => !known.includes(one))]).toEqual([
          id,
          [],
        ])
        expect([id, must.filter((one) => !namesIn(text.body).includes(one))]).toEqual([id, []])
        expect([id, /undefined|^(Hallo|Hello)/.exec(`${text.body}`)]).toEqual([id, null])
      }
    expect(new Set(letterKinds.map(({ id }) => id)).size).toBe(letterKinds.length)
  })

  test('goes through the same hands: no room writes a mail that an organiser cannot edit', () => {
    const house = ['people/codes.ts', 'people/factor/proof.ts', 'people/organisation/members.ts']
    const drafts = ['jam/needs/scoping/scopings.ts', 'jam/needs/scoping/reminders.ts']
    const allowed = [...house, ...drafts, 'people/letter/letters.ts', 'kernel/mail.ts', 'kernel/postman.ts']
    const files = globSync('src/**/*.{ts,tsx}').filter((file) => !file.includes('.test.'))
    const writing = files.filter((file) => /\bsendMail\(/.test(readFileSync(file, 'utf8')))
    expect(writing.map((file) => file.slice('src/'.length)).sort()).toEqual(allowed.sort())
    const kinds = files.filter((file) => file.endsWith('/letter-kinds.ts') && !file.includes('app/'))
    const listed = readFileSync('src/app/letters/letter-kinds.ts', 'utf8')
    for (const file of kinds) expect(listed).toContain(`#${file.slice('src/'.length)}`)
  })

  test('opens for editing, and as each of the jam reads it', async () => {
    for (const { id } of letterKinds)
      expect([id, (await organiser().get(`${at}/${id}`)).status]).toEqual([id, 200])
    const page = await (await organiser().get(`${kind}?as=${told.jonas.account}`)).text()
    expect(page).toContain('Hallo Jonas Jung,')
    expect(page).toContain(`Antwort auf deine Anregung: ${told.jam.title}`)
    expect((await organiser().get(`${at}/no.such`)).status).toBe(404)
  })
})

describe('a text of the jam', () => {
  test('is said instead of the original, in its language only, until one goes back to the original', async () => {
    expect((await organiser().post(kind, { ...own, press: 'save' })).status).toBe(303)
    expect(await written('de', 'a')).toMatchObject({
      subject: 'Post vom Jam',
      body: 'Hallo Kim,\n\nDanke!\n\nKommt.\n\nHier: https://jam.example/x\n\nDigital Service Jam\n',
    })
    expect((await written('en', 'b')).body).toContain('you suggested')
    expect(await (await organiser().get(at)).text()).toContain('eigener Text (Deutsch)')
    await organiser().post(`${kind}/original`, { lang: 'de' })
    expect((await written('de', 'c')).body).toContain('du hast angeregt')
  })

  test.each([
    ['an unknown place', { body: '{answer} {anwser}' }, '{anwser} kennen wir in dieser E-Mail nicht'],
    ['a place missing that the mail needs', { body: 'Danke!' }, 'Ohne {answer} hilft diese E-Mail niemandem'],
    ['nothing in it', { body: '' }, 'Bitte schreib einen Text'],
    ['a subject that is too long', { subject: 'x'.repeat(151) }, 'Der Betreff ist zu lang'],
    ['no language', { lang: 'fr' }, 'Bitte wähle eine Sprache'],
  ])('is refused with a sentence for %s, and what was typed is kept', async (_, wrong, says) => {
    const answer = await organiser().post(kind, { ...own, ...wrong, press: 'save' })
    const page = await answer.text()
    expect([answer.status, page.includes(says)]).toEqual([422, true])
    expect((await written()).body).toContain('du hast angeregt')
  })

  test('is looked at before it is saved', async () => {
    const page = await (await organiser().post(kind, { ...own, press: 'look' })).text()
    expect(page).toContain('Post vom Digital Service Jam, Quartier U1')
    expect((await written()).body).toContain('du hast angeregt')
  })

  test('fills a place once only: what somebody typed is never filled in again', async () => {
    const to = { account: null, email: 'kim@example.org', name: '{link}', lang: 'de' as const }
    const values = { jam: 'Jam', suggestion: '{answer}', answer: 'Ja.', link: 'https://jam.example/geheim' }
    await house.itself((desk) =>
      writeLetter(desk, suggestionAnswered, to, { key: 'x', jam: told.jam.id, values }),
    )
    const [mail] = await house.mails()
    expect(mail?.body).toContain('Hallo {link},')
    expect(mail?.body).toContain('du hast angeregt:\n\n{answer}')
  })

  test('is changed by organisers only', async () => {
    for (const person of [told.reviewer, told.jonas]) {
      for (const path of [at, kind]) expect((await house.as(person).get(path)).status).toBe(403)
      expect((await house.as(person).post(kind, { ...own, press: 'save' })).status).toBe(403)
      expect((await house.as(person).post(`${at}/voice`, voice)).status).toBe(403)
      expect((await house.as(person).post(`${at}/held`, { kinds: 'group' })).status).toBe(403)
    }
  })
})

describe('a kind of mail that is held back', () => {
  test('waits in the outbox for a look; the others leave at once', async () => {
    await organiser().post(`${at}/held`, { kinds: ['suggestion.answered', 'no.such'] })
    expect((await written('de', 'a')).held_at).not.toBeNull()
    expect(await (await organiser().get('/jams/quartier-u1/outbox')).text()).toContain(
      'wartet auf deinen Blick',
    )
    await organiser().post(`${at}/held`, {})
    expect((await written('de', 'b')).held_at).toBeNull()
  })
})
