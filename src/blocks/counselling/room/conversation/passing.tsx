import { useState } from 'preact/hooks'
import { DayPick, Select, Typed } from '#custody/room/controls.tsx'
import { Says, Sure } from '#custody/room/parts.tsx'
import { homeDay } from '#kernel/zone.ts'
import { Section } from '#look/parts.tsx'
import type { Seat } from '#vault/conversation/line.ts'
import { askSubstitute, endOfDay, lasting, sayTo, turnTo } from '../acts.ts'
import { useDesk, useRoomAct } from '../desk.ts'
import type { Question } from '../model/agreed.ts'
import { type Away, awayOn } from '../model/away.ts'
import type { Conversation } from '../model/conversation.ts'
import { mayTurn, passedTo, seatOf, without, withSeat } from '../model/seating.ts'

type Way = 'assign' | 'adviser' | 'substitute' | 'emergency' | 'handover'

/** Who else is to read it: each way is told in words before it is done, and the seeker sees it afterwards. */
export function Passing({ one }: { one: Conversation }) {
  const { t, me, now, officeOf, gathered } = useDesk()
  const [way, setWay] = useState<Way | ''>('')
  if (!mayTurn(one.seats, me, now)) return null
  const office = officeOf(one.space)
  const isLead = seatOf(one.seats, me)?.as === 'lead'
  const ways: Way[] = ['assign', 'adviser', 'substitute']
  if (isLead && office?.emergency === 'lead') ways.push('emergency')
  const others = [...gathered.offices, ...gathered.others].filter(({ space }) => space !== one.space)
  if (others.length > 0) ways.push('handover')
  return (
    <Section title={t.passing}>
      <Select
        label={t.passingWay}
        value={way}
        options={[['', t.choose], ...ways.map((one) => [one, t.ways[one]] as const)]}
        onPick={(picked) => setWay(picked as Way | '')}
      />
      {way && <p class="hint">{t.waysSay[way]}</p>}
      {way === 'handover' && <HandOver one={one} offices={others} />}
      {way && way !== 'handover' && <ToColleague key={way} one={one} way={way} />}
      <Advisers one={one} />
      <Back one={one} />
    </Section>
  )
}

function ToColleague({ one, way }: { one: Conversation; way: Exclude<Way, 'handover'> }) {
  const { t, me, organisation, nameOf, officeOf, gathered, now } = useDesk()
  const { isBusy, trouble, act } = useRoomAct()
  const office = officeOf(one.space)
  const counsel = office?.counsel ?? { leads: [], peers: [], canned: [] }
  const today = homeDay(now)
  const [member, setMember] = useState(
    way === 'substitute' ? (awayOn(gathered.away, me, today)?.substitute ?? '') : '',
  )
  const [day, setDay] = useState(way === 'substitute' ? (awayOn(gathered.away, me, today)?.backOn ?? '') : '')
  const [text, setText] = useState('')
  const [says, setSays] = useState('')
  const needsDay = way === 'substitute' || way === 'emergency'
  const seated = one.seats.map((seat) => seat.member)
  const isFree = (id: string) => id !== me && (way === 'assign' || !seated.includes(id))
  const people = (office?.colleagues ?? []).filter((colleague) => isFree(colleague.member))
  const place = { organisation, id: one.id }
  const go = async () => {
    setSays('')
    if (!member) return setSays(t.chooseSomebody)
    if (needsDay && day < today) return setSays(t.chooseDay)
    const until = needsDay ? endOfDay(day) : null
    const isDone = await act(async () => {
      if (way === 'substitute') await sayTo(place, askSubstitute(member, nameOf(member), String(until), text))
      else await turnTo(place, nameOf, { ...turning(way, one, member, until, counsel), text })
    })
    if (isDone) setSays(way === 'substitute' ? t.askedSeeker : t.turned)
  }
  return (
    <div class="form">
      <Says trouble={trouble} />
      <Select
        label={t.toWhom}
        value={member}
        options={[
          ['', t.choose],
          ...people.map((who) => [who.member, awayName(who, gathered.away, today, t)] as const),
        ]}
        onPick={setMember}
      />
      {needsDay && <DayPick label={t.untilDay} value={day} least={today} onPick={setDay} />}
      <Typed label={t.wordsToSeeker} rows={2} value={text} onTyped={setText} />
      <p class="submit">
        <button type="button" class="button" aria-busy={isBusy} disabled={isBusy} onClick={() => void go()}>
          {t.goWays[way]}
        </button>
        <span role="status">{says}</span>
      </p>
    </div>
  )
}

type Known = {
  leads: string[]
  peers: string[]
}

const awayName = (
  who: { member: string; name: string },
  all: readonly Away[],
  today: string,
  t: { awayUntil: (name: string, day: string) => string },
) => {
  const away = awayOn(all, who.member, today)
  return away ? t.awayUntil(who.name, away.backOn) : who.name
}

function turning(
  way: 'assign' | 'adviser' | 'emergency',
  one: Conversation,
  member: string,
  until: string | null,
  ranks: Known,
) {
  if (way === 'assign') return { why: 'assigned' as const, seats: passedTo(one.seats, member, ranks) }
  const seat: Seat = way === 'adviser' ? lasting(member, 'adviser') : lasting(member, 'substitute', until)
  return {
    why: way === 'adviser' ? ('asked' as const) : ('emergency' as const),
    seats: withSeat(one.seats, seat),
  }
}

type OfficeLine = { space: string; name: string }

/** Another office reads it only after the seeker has said yes; then it waits there like a new one. */
function HandOver({ one, offices }: { one: Conversation; offices: readonly OfficeLine[] }) {
  const { t, organisation } = useDesk()
  const { isBusy, trouble, act } = useRoomAct()
  const [space, setSpace] = useState('')
  const [text, setText] = useState('')
  const [says, setSays] = useState('')
  const go = async () => {
    const to = offices.find((office) => office.space === space)
    if (!to) return setSays(t.chooseOffice)
    const question: Question = { kind: 'asks', what: 'handover', who: to.name, space, until: null, text }
    if (await act(async () => void (await sayTo({ organisation, id: one.id }, { ...question }))))
      setSays(t.askedSeeker)
  }
  return (
    <div class="form">
      <Says trouble={trouble} />
      <Select
        label={t.toWhichOffice}
        value={space}
        options={[['', t.choose], ...offices.map((office) => [office.space, office.name] as const)]}
        onPick={setSpace}
      />
      <Typed label={t.wordsToSeeker} rows={2} value={text} onTyped={setText} />
      <p class="submit">
        <button type="button" class="button" aria-busy={isBusy} disabled={isBusy} onClick={() => void go()}>
          {t.askSeeker}
        </button>
        <span role="status">{says}</span>
      </p>
    </div>
  )
}

/** Whoever was asked for advice or stands in goes again when it is enough. */
function Advisers({ one }: { one: Conversation }) {
  const { t, nameOf, organisation } = useDesk()
  const { isBusy, trouble, act } = useRoomAct()
  const guests = one.seats.filter(({ as }) => as === 'adviser' || as === 'substitute')
  return (
    <>
      <Says trouble={trouble} />
      {guests.map(({ member }) => (
        <p key={member} class="row">
          <button
            type="button"
            class="button quiet"
            disabled={isBusy}
            onClick={() =>
              void act(() =>
                turnTo({ organisation, id: one.id }, nameOf, {
                  why: 'over',
                  seats: without(one.seats, member),
                }),
              )
            }
          >
            {t.endSeat(nameOf(member))}
          </button>
        </p>
      ))}
    </>
  )
}

/** Back to everybody of the office: the next one accepts. */
function Back({ one }: { one: Conversation }) {
  const { t, nameOf, organisation, go } = useDesk()
  const { isBusy, trouble, act } = useRoomAct()
  const back = async () => {
    const place = { organisation, id: one.id }
    if (await act(() => turnTo(place, nameOf, { why: 'left', seats: [] }))) go('queue')
  }
  return (
    <>
      <Says trouble={trouble} />
      <Sure
        label={t.back2all}
        question={t.back2allAsk}
        explain={<p>{t.back2allSays}</p>}
        yes={t.back2allYes}
        tone="quiet"
        isBusy={isBusy}
        onYes={() => void back()}
      />
    </>
  )
}
