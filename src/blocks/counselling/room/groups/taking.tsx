import { useState } from 'preact/hooks'
import { Select } from '#custody/room/controls.tsx'
import { Says, Sure } from '#custody/room/parts.tsx'
import { Section } from '#look/parts.tsx'
import { isOutside, type Seat } from '#vault/conversation/line.ts'
import { freeName, groupNames, wishIn } from '../../group/group.ts'
import { lasting } from '../acts.ts'
import { useDesk, useRoomAct } from '../desk.ts'
import type { Conversation } from '../model/conversation.ts'
import { isFull, knocksFor, seatedIn } from '../model/groups.ts'
import { acceptedBy } from '../model/seating.ts'
import { admit, refuseKnock, turnGroup } from './group-acts.ts'
import { groupWords } from './group-words.ts'

type Props = { one: Conversation; nameIn: (id: string | null) => string; names: readonly string[] }

/** Who is in the group, who wants to be, and what whoever leads it may do. */
export function Taking({ one, nameIn, names }: Props) {
  const { lang } = useDesk()
  const t = groupWords(lang)
  return (
    <>
      <Knocks one={one} names={names} />
      <Section title={t.here}>
        <ul class="bare">
          {one.seats.map((seat) => (
            <Somebody key={seat.member} {...{ one, seat, nameIn }} />
          ))}
        </ul>
        <Co one={one} />
      </Section>
    </>
  )
}

function Knocks({ one, names }: { one: Conversation; names: readonly string[] }) {
  const { lang, conversations, organisation, nameOf, officeOf, me } = useDesk()
  const t = groupWords(lang)
  const { isBusy, trouble, act } = useRoomAct()
  const knocks = knocksFor(one, conversations).filter(({ wish }) => !seatedIn(one, wish.card.id))
  if (knocks.length === 0) return null
  const place = { organisation, nameOf }
  const seats = () => acceptedBy(me, officeOf(one.space)?.counsel ?? { leads: [], peers: [] })
  const taken = one.guests.map(({ name }) => name)
  const wordOf = (name: string) => names[groupNames.indexOf(freeName(name, taken) as never)] ?? name
  return (
    <Section title={t.asks}>
      <Says trouble={trouble} />
      {isFull(one) && <p class="hint">{t.full}</p>}
      <ul class="bare">
        {knocks.map((knock) => (
          <li key={knock.one.id}>
            <p>{t.asksFor(wordOf(knock.wish.name))}</p>
            <p class="row">
              <button
                type="button"
                class="button"
                disabled={isBusy || isFull(one)}
                onClick={() => void act(() => admit(place, one, knock, seats))}
              >
                {t.letIn}
              </button>
              <button
                type="button"
                class="button quiet"
                disabled={isBusy}
                onClick={() => void act(() => refuseKnock(place, knock, seats))}
              >
                {t.refuse}
              </button>
              <a class="button plain" href={`#talk=${knock.one.id}`}>
                {t.privately}
              </a>
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Somebody({ one, seat, nameIn }: { one: Conversation; seat: Seat; nameIn: Props['nameIn'] }) {
  const { lang, organisation, nameOf, conversations } = useDesk()
  const t = groupWords(lang)
  const { isBusy, trouble, act } = useRoomAct()
  const { member, as } = seat
  const own = conversations.find(({ lines }) => wishIn(lines)?.card.id === member)
  const name = nameIn(member)
  const change = (seats: Seat[]) =>
    void act(async () => void (await turnGroup({ organisation, nameOf }, one, { seats })))
  const quietly = (quiet: boolean) =>
    one.seats.map(
      (other): Seat => (other.member === member ? { ...other, as: quiet ? 'listener' : 'guest' } : other),
    )
  return (
    <li data-guest={isOutside(seat) ? name : undefined}>
      <Says trouble={trouble} />
      <b>{name}</b> {as === 'listener' ? `(${t.listens})` : isOutside(seat) ? '' : `(${t.leads})`}
      {isOutside(seat) && (
        <div class="row">
          <button
            type="button"
            class="button plain"
            disabled={isBusy}
            onClick={() => change(quietly(as === 'guest'))}
          >
            {as === 'guest' ? t.quiet : t.loud}
          </button>
          {own && (
            <a class="button plain" href={`#talk=${own.id}`}>
              {t.privately}
            </a>
          )}
          <Sure
            {...{ label: t.remove, of: name, question: t.removeAsk(name), yes: t.remove, isBusy }}
            explain={t.removeSays}
            onYes={() => change(one.seats.filter((other) => other.member !== member))}
          />
        </div>
      )}
    </li>
  )
}

/** A colleague who leads it as well. */
function Co({ one }: { one: Conversation }) {
  const { lang, organisation, nameOf, officeOf } = useDesk()
  const t = groupWords(lang)
  const { isBusy, trouble, act } = useRoomAct()
  const [who, setWho] = useState('')
  const others = (officeOf(one.space)?.colleagues ?? []).filter(({ member }) => !seatedIn(one, member))
  if (others.length === 0) return null
  const bring = () =>
    act(async () => {
      await turnGroup({ organisation, nameOf }, one, { seats: [lasting(who, 'counsellor'), ...one.seats] })
      setWho('')
    })
  return (
    <>
      <Says trouble={trouble} />
      <Select
        label={t.co}
        value={who}
        options={[['', t.nobody], ...others.map(({ member, name }) => [member, name] as const)]}
        onPick={setWho}
      />
      <p class="row">
        <button type="button" class="button quiet" disabled={isBusy || !who} onClick={() => void bring()}>
          {t.coGo}
        </button>
      </p>
    </>
  )
}
