import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { later, minute } from '#kernel/clock.ts'
import { openTestHouse } from '#test/house.ts'
import { makeReady } from '#test/ready.ts'
import { again, handIn, worldInReview } from '#test/reviewing.ts'
import { lookOver } from './decisions.ts'

const house = await openTestHouse()
afterAll(() => house.close())

let told: Awaited<ReturnType<typeof worldInReview>>
beforeEach(async () => {
  await house.empty()
  told = await worldInReview(house)
})

const another = (title: string) =>
  handIn(house, told.jam.id, { id: told.lichtblick, name: 'Lichtblick' }, told.amina, { title })

const note = (need: { id: string }, verdict: string, reason = '') =>
  house.as(told.organiser).post(`${told.at}/${need.id}/decision`, { verdict, reason, when: 'later' })

/** The boxes of the page, as somebody finds them who looks at it now. */
async function boxes(): Promise<string[]> {
  const ready = await house.as(told.organiser).do((desk) => lookOver(desk, told.jam))
  return ready.map(({ need, pending }) => `${need.id}@${pending.notedAt.toISOString()}`)
}

const tell = (chosen: string[], more: Record<string, string> = {}) =>
  house.as(told.organiser).post(`${told.at}/decisions`, { chosen, ...more })

const decisionMails = async () => (await house.mails()).filter(({ key }) => key.startsWith('decision:'))

describe('pending decisions', () => {
  test('are known to nobody outside until they are told', async () => {
    await note(told.need, 'declined', 'Für 24 Stunden zu groß.')
    expect((await again(house, told.need)).state).toBe('submitted')
    expect(await decisionMails()).toEqual([])
    const theirs = await (
      await house.as(told.amina).get(`/jams/${told.jam.slug}/needs/${told.need.id}`)
    ).text()
    expect(theirs).not.toContain('zu groß')
  })

  test('are told together in one transaction, each with its reason in the mail', async () => {
    const second = await another('Eine Spendenliste')
    await note(told.need, 'declined', 'Für 24 Stunden zu groß.')
    await note(second, 'waiting', 'Noch fehlt ein Team.')
    expect((await tell(await boxes())).status).toBe(303)
    expect((await again(house, told.need)).state).toBe('declined')
    expect((await again(house, second)).state).toBe('waiting')
    const mails = await decisionMails()
    const bodyOf = (title: string) => mails.find(({ subject }) => subject.includes(title))?.body
    expect(mails).toHaveLength(2)
    expect(bodyOf(told.need.title)).toContain('Für 24 Stunden zu groß.')
    expect(bodyOf('Eine Spendenliste')).toContain('Noch fehlt ein Team.')
    expect(await boxes()).toEqual([])
  })

  test('are shown with the very mail that will be sent', async () => {
    await note(told.need, 'declined', 'Für 24 Stunden zu groß.')
    const html = await (await house.as(told.organiser).get(`${told.at}/decisions`)).text()
    await tell(await boxes())
    const [mail] = await decisionMails()
    expect(html).toContain(mail?.subject)
    for (const line of mail?.body.split('\n').filter((text) => /^\p{L}/u.test(text)) ?? [])
      expect(html).toContain(line)
  })

  test('tell nothing at all when one was changed after it was looked at', async () => {
    const second = await another('Eine Spendenliste')
    await note(told.need, 'declined', 'Für 24 Stunden zu groß.')
    await note(second, 'waiting', 'Noch fehlt ein Team.')
    const looked = await boxes()
    house.clock.moveTo(later(house.clock.now(), minute))
    await note(second, 'declined', 'Doch nicht.')
    expect((await tell(looked)).status).toBe(409)
    expect((await again(house, told.need)).state).toBe('submitted')
    expect(await decisionMails()).toEqual([])
  })

  test('on red stay noted and are named, while the others are told', async () => {
    const ready = await another('Eine Spendenliste')
    await makeReady(house, ready)
    await note(told.need, 'accepted')
    await note(ready, 'accepted')
    const answer = await tell(await boxes())
    expect(decodeURIComponent(answer.headers.get('set-cookie') ?? '')).toMatch(
      /1 Entscheidung ist mitgeteilt\..*Noch auf Rot und weiter vorgemerkt: Anmeldung zur Ferienfreizeit\./,
    )
    expect((await again(house, ready)).state).toBe('accepted')
    expect((await again(house, told.need)).state).toBe('submitted')
    expect(await boxes()).toHaveLength(1)
  })

  test('are told once, even when the button is pressed twice or by two organisers', async () => {
    await note(told.need, 'declined', 'Für 24 Stunden zu groß.')
    const looked = await boxes()
    const answers = await Promise.all([tell(looked), tell(looked)])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409])
    expect(await decisionMails()).toHaveLength(1)
  })

  test('wait in the outbox for a look before they are sent, when asked', async () => {
    await note(told.need, 'declined', 'Für 24 Stunden zu groß.')
    await tell(await boxes(), { hold: 'yes' })
    const { rows } = await house.owner.query(`select held_at from mail where key like 'decision:%'`)
    expect(rows[0].held_at).not.toBeNull()
  })

  test('of a need that was withdrawn meanwhile leave the list without a word', async () => {
    await note(told.need, 'declined', 'Für 24 Stunden zu groß.')
    const looked = await boxes()
    await house.as(told.amina).post(`/jams/${told.jam.slug}/needs/${told.need.id}/withdrawal`)
    expect((await tell(looked)).status).toBe(303)
    expect(await boxes()).toEqual([])
    expect(await decisionMails()).toEqual([])
  })

  test('can be dropped before anybody was told', async () => {
    await note(told.need, 'declined', 'Für 24 Stunden zu groß.')
    await house.as(told.organiser).post(`${told.at}/decisions/${told.need.id}/removal`)
    expect(await boxes()).toEqual([])
  })

  test('nobody chosen is said on the page', async () => {
    await note(told.need, 'declined', 'Für 24 Stunden zu groß.')
    const answer = await tell([])
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('Bitte wähle mindestens eine Entscheidung aus.')
  })
})

describe('a reason', () => {
  test('is asked for every need that is declined or waits, on the page', async () => {
    for (const [verdict, when] of [
      ['declined', 'later'],
      ['waiting', 'later'],
      ['declined', 'now'],
    ] as const) {
      const form = { verdict, reason: '  ', when }
      const answer = await house.as(told.organiser).post(`${told.at}/${told.need.id}/decision`, form)
      expect(answer.status).toBe(422)
      expect(await answer.text()).toContain('Bitte begründe die Entscheidung')
    }
  })

  test('is enforced by the database: no need becomes declined without a reasoned answer', async () => {
    const decline = house.owner.query(`update need set state = 'declined' where id = $1`, [told.need.id])
    await expect(decline).rejects.toThrow(/declined without a reason/)
    expect((await again(house, told.need)).state).toBe('submitted')
  })
})
