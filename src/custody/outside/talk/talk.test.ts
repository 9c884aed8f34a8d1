// Long: everything that somebody in need does with a conversation, from the first line to its destruction.
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type Counselling, type Counsellor, openCounselling } from '#test/counsellors.ts'
import { easyProof } from '#test/form.ts'
import { openSeeker, openToSeekers, type Seeker } from '#test/seekers.ts'
import { tracesInDatabase } from '#test/traces.ts'
import type { Canon } from '#vault/canonical.ts'
import type { Part, Seat } from '#vault/conversation/line.ts'
import type { TalkNews } from './following.ts'

let room: Counselling
let founder: string
let slug: string
beforeAll(async () => {
  room = await openCounselling()
  slug = (await openToSeekers(room.house, room.organisation, room.space)).slug
  const found = await room.amina.inVault((device) => device.ask('lookAtFingerprint', room.organisation))
  founder = found?.code ?? ''
}, 120_000)
afterAll(() => room.close())

const seekers: Seeker[] = []
afterEach(async () => {
  for (const one of seekers.splice(0)) await one.ask('leaveTalk')
})
async function seeker(): Promise<Seeker> {
  const one = await openSeeker(room)
  seekers.push(one)
  return one
}

const admission = () => ({ proof: easyProof(room.house, slug, 'counselling') })
const begun = (text: string): Canon => ({
  ...{ kind: 'begun', office: 'o', topic: 'alcohol', urgency: 'soon', lang: 'de', name: '', text, files: [] },
})
const where = () => ({ organisation: room.organisation, space: room.space, founder })
const textOf = (text: string) => ({ kind: 'text', text })
const seat = ({ member }: Counsellor, as: Part = 'counsellor', until: string | null = null): Seat => ({
  ...{ member, as, until },
})

/** Everything that was heard, in order. */
const linesIn = (heard: TalkNews[]) => heard.flatMap((news) => ('heard' in news ? news.heard : []))
const saysIn = (heard: TalkNews[]) => linesIn(heard).map(({ said }) => Object(said).text)
const readersIn = (heard: TalkNews[]) => heard.findLast((news) => 'heard' in news)?.readers
const says = (text: string) => (heard: TalkNews[]) => saysIn(heard).includes(text)

async function begin(text: string): Promise<{ mara: Seeker; id: string; words: string[] }> {
  const mara = await seeker()
  const { id, words } = await mara.ask('begin', where(), begun(text), admission())
  mara.follow()
  await mara.until(says(text))
  return { mara, id, words }
}

async function accept(who: Counsellor, id: string, names: { [member: string]: string } = {}): Promise<void> {
  await who.until((all) => all.get(id)?.isWhole === true)
  await who.turn(id, { why: 'accepted', seats: [seat(who)], said: { kind: 'seated', names, text: '' } })
}

describe('somebody in need', () => {
  test('writes without an account, is answered live, and sees by name who reads', async () => {
    const { jonas } = room
    const { mara, id, words } = await begin('Ich kann nicht schlafen.')
    expect([words.length, await mara.ask('words')]).toEqual([12, words])
    expect(await mara.ask('look')).toMatchObject({ ahead: 0, isNotified: false })
    await accept(jonas, id, { [jonas.member]: 'Jonas' })
    const turned = await mara.until((heard) => readersIn(heard)?.seats.length === 1)
    expect(readersIn(turned)).toMatchObject({
      seats: [seat(jonas)],
      turns: [{ why: 'accepted', by: jonas.member }],
    })
    expect(Object(linesIn(turned).at(-1)?.said).names).toEqual({ [jonas.member]: 'Jonas' })
    await jonas.say(id, 'Guten Abend.')
    await mara.until(says('Guten Abend.'))
    await mara.ask('say', textOf('Danke.'), [])
    await jonas.until((all) => all.get(id)?.lines.some(({ said }) => Object(said).text === 'Danke.') === true)
    expect((await mara.ask('look')).ahead).toBe(null)
  })

  test('comes back on another device with four letters of each word, and hears all of it', async () => {
    const { mara, words } = await begin('Auf dem einen Gerät')
    await mara.ask('leaveTalk')
    await expect(mara.ask('words')).rejects.toMatchObject({ trouble: { code: 'visit.over' } })
    const other = await seeker()
    const typed = words.map((word) => word.slice(0, 4).toUpperCase()).join(' ')
    await other.ask('come', room.organisation, founder, typed)
    other.follow()
    expect(saysIn(await other.until(says('Auf dem einen Gerät')))).toEqual(['Auf dem einen Gerät'])
    const swapped = [words[1], words[0], ...words.slice(2)].join(' ')
    await expect(other.ask('come', room.organisation, founder, swapped)).rejects.toThrow()
  })

  test('hears it over one line, also when a page begins to hear anew, and leaves none behind', async () => {
    const { mara } = await begin('Zweimal geöffnet')
    mara.follow()
    await mara.until(says('Zweimal geöffnet'))
    await mara.ask('say', textOf('Noch etwas'), [])
    await mara.until(says('Noch etwas'))
    expect(mara.lines()).toBe(1)
    await mara.ask('leaveTalk')
    await expect.poll(() => mara.lines()).toBe(0)
  })

  test('opens one conversation, also when the answer to the first message is lost', async () => {
    const mara = await seeker()
    mara.away(true)
    await expect(mara.ask('begin', where(), begun('Im Zug'), admission())).rejects.toMatchObject({
      trouble: { code: 'offline' },
    })
    mara.away(false)
    const { id } = await mara.ask('begin', where(), begun('Im Zug'), admission())
    mara.follow()
    await mara.until(says('Im Zug'))
    const found = await room.house.owner.query('select count(*)::int as n from conversation where id = $1', [
      id,
    ])
    expect(found.rows[0].n).toBe(1)
  })

  test('goes on where no socket comes through, and what was said meanwhile arrives once, in its order', async () => {
    const { mara, id } = await begin('Hinter einer Sperre')
    const { jonas } = room
    await accept(jonas, id)
    await mara.until((heard) => readersIn(heard)?.seats.length === 1)
    mara.away(true)
    await mara.ask('say', textOf('eins'), [])
    await mara.ask('say', textOf('zwei'), [])
    mara.blocked(true)
    mara.away(false)
    await mara.until((heard) => says('zwei')(heard))
    await jonas.say(id, 'drei')
    const all = await mara.until(says('drei'))
    expect(saysIn(all).filter((text) => ['eins', 'zwei', 'drei'].includes(text))).toEqual([
      'eins',
      'zwei',
      'drei',
    ])
  })

  test('goes by the clock of the house, whatever the one of the device shows', async () => {
    const { jonas, house } = room
    const { mara, id } = await begin('Vor der Zeit')
    const theirs = house.clock.now().getTime()
    // Here the house lives months ahead of every device.
    expect(Math.abs(theirs - Date.now())).toBeGreaterThan(3_600_000)
    const heard = await mara.until((all) => all.some((news) => 'clock' in news))
    const clock = heard.flatMap((news) => ('clock' in news ? news.clock : []))[0] ?? 0
    const near = (time: number) => expect(Math.abs(time - theirs)).toBeLessThan(600_000)
    near(Date.now() + clock)
    await accept(jonas, id)
    await mara.until((all) => readersIn(all)?.seats.length === 1)
    await mara.ask('say', textOf('Wie spät?'), [])
    const all = await jonas.until((talks) => talks.get(id)?.lines.at(-1)?.by === null)
    near(Date.parse(all.get(id)?.lines.at(-1)?.at ?? ''))
  })

  test('agrees to a substitute, who reads for two weeks and no longer', async () => {
    const { jonas, bea } = room
    const { mara, id } = await begin('Während des Urlaubs')
    await accept(jonas, id)
    const until = new Date(room.house.clock.now().getTime() + 14 * 86_400_000)
      .toISOString()
      .replace(/\.\d+/, '')
    const asks = { kind: 'asks', what: 'substitute', who: 'Bea', until, text: '' }
    await jonas.ask('sayInTalk', room.organisation, id, asks, [])
    const asked = await mara.until((heard) => linesIn(heard).some(({ said }) => Object(said).kind === 'asks'))
    const { seq = 0 } = linesIn(asked).find(({ said }) => Object(said).kind === 'asks') ?? {}
    await mara.ask('say', { kind: 'consents', to: seq }, [])
    await jonas.until((all) => all.get(id)?.lines.some(({ said }) => Object(said).to === seq) === true)
    await jonas.turn(id, { why: 'substitute', seats: [seat(jonas), seat(bea, 'substitute', until)] })
    const now = readersIn(await mara.until((heard) => readersIn(heard)?.seats.length === 2))
    expect(now?.seats[1]).toEqual(seat(bea, 'substitute', until))
    await bea.until((all) => all.get(id)?.isWhole === true)
    await bea.say(id, 'Ich bin Bea.')
    await mara.until(says('Ich bin Bea.'))
  })

  test('keeps a draft that only the same words open', async () => {
    const { mara, words } = await begin('Entwurf')
    const draft = await mara.ask('sealDraft', 'Noch nicht fertig')
    expect(draft).not.toContain('Noch')
    const again = await seeker()
    await again.ask('come', room.organisation, founder, words.join(' '))
    expect(await again.ask('openDraft', draft)).toBe('Noch nicht fertig')
    const { mara: other } = await begin('Jemand anderes')
    expect(await other.ask('openDraft', draft)).toBe(null)
    expect(await other.ask('openDraft', 'kein Entwurf')).toBe(null)
  })

  test('loses no line that has not left with the tab: it lies sealed on the device, and is sent once by the same words', async () => {
    const { mara, words } = await begin('Vor dem Absturz')
    await mara.ask('leaveTalk')
    const back = async (sealed: string | null) => {
      const one = await seeker()
      await one.ask('come', room.organisation, founder, words.join(' '))
      one.follow({ sealed })
      await one.until((heard) => heard.some((news) => 'heard' in news && news.isAll))
      return one
    }
    const killed = await back(null)
    await killed.ask('say', textOf('Schon fort'), [])
    await killed.until(says('Schon fort'))
    // As it lay there while nobody knew whether the house had it.
    const doubtful = killed.shelved().findLast((one) => one !== null) ?? ''
    killed.away(true)
    await killed.ask('say', textOf('Noch nicht fort'), [])
    const unsent = killed.shelved().at(-1) ?? ''
    expect(unsent.length).toBeGreaterThan(100)
    expect(atob(unsent.replaceAll('-', '+').replaceAll('_', '/'))).not.toContain('fort')
    for (const sealed of [doubtful, unsent]) {
      const again = await back(sealed)
      await again.until(() => again.shelved().at(-1) === null)
      await again.ask('leaveTalk')
    }
    const last = await back(null)
    const all = await last.until(says('Noch nicht fort'))
    expect(saysIn(all)).toEqual(['Vor dem Absturz', 'Schon fort', 'Noch nicht fort'])
    const { mara: other } = await begin('Jemand anderes')
    other.follow({ sealed: unsent })
    await other.until((heard) => heard.some((news) => 'heard' in news && news.isAll))
    expect(other.shelved()).toEqual([])
  })

  test('sends a file that lies sealed, is told by mail without a word of what, and destroys everything', async () => {
    const { jonas } = room
    const secret = 'Kanariengespräch-Quitte'
    const { mara, id, words } = await begin(secret)
    const sent = await mara.ask('attach', new File([secret.repeat(50)], `${secret}.txt`), 'one')
    await mara.ask('say', { kind: 'file', file: sent.file as never, text: '' }, [sent.file.id])
    await mara.until((heard) => linesIn(heard).some(({ said }) => Object(said).kind === 'file'))
    expect(await (await mara.ask('fetchFile', sent.file)).text()).toBe(secret.repeat(50))
    const notice = { address: 'mara@example.org', lang: 'de' as const, path: '/c/offen/back' }
    await mara.ask('setNotice', notice)
    expect((await mara.ask('look')).isNotified).toBe(true)
    expect(await tracesInDatabase(room.house.owner, [secret, words.join(' ')])).toEqual([])
    await accept(jonas, id)
    await jonas.say(id, 'Eine Antwort')
    await mara.until(says('Eine Antwort'))
    const destroyed = await mara.ask('destroy')
    expect(destroyed).toMatchObject({ conversation: id, lines: 4, files: 1 })
    await jonas.until((all) => !all.has(id))
    const back = (await seeker()).ask('come', room.organisation, founder, words.join(' '))
    await expect(back).rejects.toMatchObject({ trouble: { code: expect.stringMatching(/missing$/) } })
    const left = await room.house.owner.query("select 1 from case_notice where address like 'mara%'")
    expect(left.rows).toEqual([])
  })
})

test('a swapped key is noticed before a word leaves', async () => {
  const mara = await seeker()
  const other = { ...where(), founder: founder.replace(/./, (first) => (first === 'A' ? 'B' : 'A')) }
  await expect(mara.ask('begin', other, begun('Nie gesendet'), admission())).rejects.toMatchObject({
    code: expect.stringMatching(/^log\./),
  })
})
