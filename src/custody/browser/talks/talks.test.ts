import pg from 'pg'
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { type Counselling, type Counsellor, openCounselling, sealFurther } from '#test/counsellors.ts'
import type { Line, Part, Seat } from '#vault/conversation/line.ts'
import { timeOf } from '#vault/log/entry.ts'
import { sayLine } from '../../conversation/lines.ts'
import type { TalkNews } from './talks.ts'

let room: Counselling
beforeAll(async () => {
  room = await openCounselling()
}, 120_000)
afterAll(() => room.close())

const seat = ({ member }: Counsellor, as: Part = 'counsellor', until: string | null = null): Seat => ({
  ...{ member, as, until },
})
const texts = (one: TalkNews | undefined) =>
  one?.lines.filter(({ turn }) => !turn).map(({ said }) => Object(said).text)
const accepted = (seats: Seat[]) => ({ why: 'accepted' as const, seats })
const code = (error: unknown) => (error as { trouble?: { code: string } }).trouble?.code
const inSeconds = (seconds: number) => timeOf(new Date(Date.now() + ahead + seconds * 1000))
let ahead = 0

describe('the room of an office', () => {
  test('shows what waits to all who read it; once accepted, to its seats alone', async () => {
    const { amina, jonas, bea, begin } = room
    const { id } = await begin('Ich weiß nicht weiter.')
    for (const who of [amina, jonas, bea]) {
      const one = (await who.until((all) => all.get(id)?.isWhole === true)).get(id)
      expect([texts(one), one?.seats]).toEqual([['Ich weiß nicht weiter.'], []])
    }
    await jonas.turn(id, accepted([seat(jonas), seat(amina, 'lead')]))
    await bea.until((all) => !all.has(id))
    const led = (await amina.until((all) => all.get(id)?.seats.length === 2)).get(id)
    expect(led?.turns.map(({ why, by }) => [why, by])).toEqual([['accepted', jonas.member]])
    await jonas.say(id, 'Ich bin da.')
    const heard = await amina.until((all) => texts(all.get(id))?.includes('Ich bin da.') === true)
    expect(heard.get(id)?.unsent).toEqual([])
  })

  test('lets one of two accept; the other is told', async () => {
    const { jonas, bea, begin } = room
    const { id } = await begin('Zwei zugleich')
    await Promise.all([jonas, bea].map((who) => who.until((all) => all.get(id)?.isWhole === true)))
    const both = await Promise.allSettled([
      jonas.turn(id, accepted([seat(jonas)])),
      bea.turn(id, accepted([seat(bea)])),
    ])
    const lost = both.filter((one) => one.status === 'rejected')
    expect(lost).toHaveLength(1)
    expect(lost.map(({ reason }) => code(reason))).toEqual(['conversation.taken'])
    const winner = both[0]?.status === 'fulfilled' ? jonas : bea
    const one = (await winner.until((all) => all.get(id)?.seats.length === 1)).get(id)
    expect(one?.seats.map(({ member }) => member)).toEqual([winner.member])
  })

  test('goes on for whoever turns the keys while somebody else is busy in the database', async () => {
    const { house, jonas, begin } = room
    const { id } = await begin('Mitten in der Sicherung')
    await jonas.until((all) => all.get(id)?.isWhole === true)
    const busy = new pg.Client(house.database.owner)
    await busy.connect()
    await busy.query('begin')
    await busy.query('select pg_current_xact_id()')
    await jonas.turn(id, accepted([seat(jonas)]))
    await jonas.say(id, 'Ich bin da.')
    const heard = await jonas.until((all) => texts(all.get(id))?.includes('Ich bin da.') === true)
    expect(heard.get(id)?.seats).toHaveLength(1)
    await busy.end()
  })

  test('keeps what is said without a connection, in its order, and sends it once', async () => {
    const { jonas, amina, begin } = room
    const { id } = await begin('Im Tunnel')
    await jonas.until((all) => all.get(id)?.isWhole === true)
    await jonas.turn(id, accepted([seat(jonas), seat(amina, 'lead')]))
    jonas.away(true)
    await jonas.say(id, 'eins')
    await jonas.say(id, 'zwei')
    const waiting = (await jonas.until((all) => all.get(id)?.unsent.length === 2)).get(id)
    expect(waiting?.unsent.map(({ said, code }) => [Object(said).text, code])).toEqual([
      ['eins', null],
      ['zwei', null],
    ])
    const refused = await jonas.turn(id, { why: 'left', seats: [] }).catch(code)
    expect(refused).toBe('offline')
    jonas.away(false)
    const heard = await amina.until((all) => texts(all.get(id))?.includes('zwei') === true)
    expect(texts(heard.get(id))).toEqual(['Im Tunnel', 'eins', 'zwei'])
    await jonas.until((all) => all.get(id)?.unsent.length === 0)
  })

  test('has a side room for its seats, and private notes for one of them', async () => {
    const { jonas, amina, organisation, begin } = room
    const { id } = await begin('Nebenraum')
    await jonas.until((all) => all.get(id)?.isWhole === true)
    await jonas.turn(id, accepted([seat(jonas), seat(amina, 'lead')]))
    await jonas.ask('writeSide', organisation, id, { text: 'Für das Team' }, {})
    await jonas.ask('writeSide', organisation, id, { text: 'Nur für mich' }, { isPrivate: true })
    const led = (await amina.until((all) => all.get(id)?.side.length === 1)).get(id)
    expect(led?.side.map(({ body, by }) => [Object(body).text, by])).toEqual([['Für das Team', jonas.member]])
    const mine = (await jonas.until((all) => all.get(id)?.side.length === 2)).get(id)
    expect(mine?.side.map(({ isPrivate }) => isPrivate).sort()).toEqual([false, true])
    const [note] = led?.side ?? []
    const place = { id: note?.id ?? '', version: 0 }
    await expect(amina.ask('writeSide', organisation, id, { text: 'x' }, place)).rejects.toMatchObject({
      trouble: { code: 'envelope.version' },
    })
  })

  test('releases a peer word for word, and lets them say nothing alone', async () => {
    const { deniz, amina, organisation, begin } = room
    const { id } = await begin('Vier Augen')
    await deniz.until((all) => all.get(id)?.isWhole === true)
    await deniz.turn(id, accepted([seat(deniz, 'peer'), seat(amina, 'lead')]))
    await deniz.say(id, 'allein')
    const alone = (await deniz.until((all) => all.get(id)?.unsent[0]?.code != null)).get(id)
    expect(alone?.unsent[0]?.code).toBe('conversation.unreleased')
    await deniz.ask('discard', organisation, id, alone?.unsent[0]?.key ?? '')
    const words = { kind: 'text', text: 'Du bist nicht allein.' }
    const written = await deniz.ask('signFor', organisation, id, words)
    await amina.until((all) => all.get(id)?.isWhole === true && all.get(id)?.seats.length === 2)
    const altered = { ...words, text: 'Du bist allein.', written }
    const refused = amina.ask('sayInTalk', organisation, id, altered as never, [])
    await expect(refused).rejects.toMatchObject({ code: 'conversation.written' })
    await amina.ask('sayInTalk', organisation, id, { ...words, written } as never, [])
    const heard = await deniz.until((all) => texts(all.get(id))?.includes(words.text) === true)
    const { by, writtenBy } = heard.get(id)?.lines.at(-1) ?? {}
    expect([by, writtenBy]).toEqual([amina.member, deniz.member])
  })
})

describe('a hostile server', () => {
  const bent: [string, (lines: Line[]) => Line[], string][] = [
    ['puts one line in the place of another', ([a, b, c]) => [a, { ...c, seq: 1 }, b] as Line[], 'forked'],
    [
      'turns what was said into something else',
      ([a, b, c]) => [a, { ...b, ct: c?.ct }, c] as Line[],
      'damaged',
    ],
    ['shows a line twice under another number', ([a, b]) => [a, b, { ...b, seq: 2 }] as Line[], 'forked'],
    [
      'tells it by somebody else',
      ([a, b, c]) => [a, { ...b, author: room.bea.member }, c] as Line[],
      'damaged',
    ],
  ]

  test.each(bent)('that %s is noticed, and nothing of it is shown', async (_, bend, code) => {
    const { jonas, house, organisation, begin } = room
    const { id, seeker, ...rest } = await begin('eins')
    let { talk } = rest
    for (const text of ['zwei', 'drei']) {
      const next = await sealFurther(talk, seeker, { kind: 'text', text })
      await sayLine(house.house, { seeker: id }, { line: next.line })
      talk = next.talk
    }
    await jonas.ask('leaveTalks', organisation)
    jonas.hostile((answer, { path }) =>
      path.includes(`/conversations/${id}/lines`) ? { ...answer, lines: bend(answer.lines) } : undefined,
    )
    const one = (await jonas.until((all) => all.get(id)?.damaged != null)).get(id)
    expect(one?.damaged).toBe(`conversation.${code}`)
    expect(texts(one)?.length).toBeLessThan(3)
    jonas.hostile(null)
    await jonas.ask('leaveTalks', organisation)
    // What was heard before counts as whole too, being damaged.
    const isSound = (one?: { isWhole: boolean; damaged: string | null }) =>
      one?.isWhole && one.damaged === null
    const whole = (await jonas.until((all) => isSound(all.get(id)) === true)).get(id)
    expect(texts(whole)).toEqual(['eins', 'zwei', 'drei'])
  })
})

describe('seats that end', () => {
  test('end by themselves: the next reader turns the key, and the substitute hears no more', async () => {
    const { jonas, bea, organisation, begin } = room
    const { id } = await begin('Vertretung')
    ahead = Date.parse((await jonas.ask('hearTalks', organisation, [room.space], 0, {})).now) - Date.now()
    await jonas.until((all) => all.get(id)?.isWhole === true)
    await jonas.turn(id, accepted([seat(jonas)]))
    const seats = [seat(jonas), seat(bea, 'substitute', inSeconds(60))]
    await jonas.turn(id, { why: 'substitute', seats })
    await bea.until((all) => all.get(id)?.seats.length === 2)
    await bea.say(id, 'Ich vertrete.')
    await jonas.until((all) => texts(all.get(id))?.includes('Ich vertrete.') === true)
    const real = Date.now
    const minute = vi.spyOn(Date, 'now').mockImplementation(() => real() + 61_000)
    onTestFinished(() => minute.mockRestore())
    await bea.say(id, 'zu spät')
    await jonas.say(id, 'Ich bin zurück.')
    const after = (await jonas.until((all) => texts(all.get(id))?.includes('Ich bin zurück.') === true)).get(
      id,
    )
    expect(after?.seats.map(({ member }) => member)).toEqual([jonas.member])
    expect(after?.turns.at(-1)?.why).toBe('over')
    expect(texts(after)).not.toContain('zu spät')
    await bea.until((all) => !all.has(id))
  })

  test('end with whoever leaves the organisation', async () => {
    const { amina, jonas, deniz, organisation, begin } = room
    const { id } = await begin('Abschied')
    await jonas.until((all) => all.get(id)?.isWhole === true)
    await jonas.turn(id, accepted([seat(jonas), seat(deniz, 'adviser')]))
    await deniz.until((all) => all.get(id)?.isWhole === true)
    await jonas.ask('leaveTalks', organisation)
    await amina.inVault((device) => device.ask('dismiss', organisation, deniz.member))
    const one = (await jonas.until((all) => all.get(id)?.seats.length === 1)).get(id)
    expect(one?.turns.at(-1)).toMatchObject({ why: 'over', by: jonas.member })
  })
})
