import { useState } from 'preact/hooks'
import { askTalk } from '#custody/outside/talk/asking.ts'
import { Proving } from '#custody/proof/proving.ts'
import { saveText } from '#look/saving.ts'
import { type Said, standingOf } from '../../said.ts'
import { calendarOf, hashOf, type OpenSlot } from '../../slots/slot.ts'
import { moment, put } from '../speaking.ts'
import { Press, Problem } from './press.tsx'
import type { TalkProps } from './room-props.ts'
import { useAct } from './use-act.ts'

/** Times that the office offers, and the one that is taken. Who takes it is said here, sealed; the house hears a hash. */
export function Appointments(props: TalkProps) {
  const { data, t, view, isShared } = props
  const { isBusy, says, act } = useAct(t)
  const [slots, setSlots] = useState<OpenSlot[] | null>(null)
  const [isTaken, setTaken] = useState(false)
  const { office, slot } = standingOf(view.lines)
  const look = () => act(async () => setSlots(await freeSlots(data.slug, office)))
  const take = (wanted: OpenSlot) => () =>
    act(async () => {
      const isOurs = await takeSlot(data.slug, wanted)
      setTaken(!isOurs)
      setSlots(isOurs ? null : await freeSlots(data.slug, office))
    })
  // Until the time is free again nobody looks which ones are.
  const cancel = (booked: SlotSaid) => () =>
    act(async () => {
      await askTalk('say', { kind: 'slot-cancelled', slot: booked.slot }, [])
      await post(`/c/${data.slug}/slots/${booked.slot}/return`, { secret: booked.secret })
    })
  return (
    <section class="page-of">
      <h3>{t.slotTitle}</h3>
      {says && <Problem says={says} />}
      {isTaken && <Problem says={t.slotTaken} />}
      {slot && <Booked {...props} slot={slot} isBusy={isBusy} onCancel={cancel(slot)} />}
      {!slot && (
        <p class="row">
          <Press tone="quiet" onPress={look} isBusy={isBusy}>
            {t.slotLook}
          </Press>
        </p>
      )}
      {!slot && slots?.length === 0 && <p role="status">{t.slotNone}</p>}
      {!slot && slots && slots.length > 0 && (
        <ul>
          {slots.map((one) => (
            <li key={one.id} class="row">
              <span>
                {moment(one.at, data.lang)}, {t.ways[one.way]} {one.place}
              </span>
              <Press tone="quiet" onPress={take(one)} isBusy={isBusy}>
                {t.slotTake}
              </Press>
            </li>
          ))}
        </ul>
      )}
      {!isShared && slot && (
        <p class="row">
          <Press tone="quiet" onPress={() => saveText(calendarOf(slot, t.slotTitle), `${t.slotTitle}.ics`)}>
            {t.slotSave}
          </Press>
        </p>
      )}
    </section>
  )
}

type SlotSaid = Extract<Said, { kind: 'slot' }>

type BookedProps = TalkProps & { slot: SlotSaid; isBusy: boolean; onCancel: () => unknown }

function Booked({ data, t, slot, isBusy, onCancel }: BookedProps) {
  return (
    <>
      <p>
        {put(t.slotBooked, { when: moment(slot.at, data.lang) })} {t.ways[slot.way]} {slot.where}
      </p>
      <p class="row">
        <Press tone="quiet" onPress={onCancel} isBusy={isBusy}>
          {t.slotCancel}
        </Press>
      </p>
    </>
  )
}

/** First the time, then the line that says it; if the line cannot be said the time is free again. @returns false when another was faster */
async function takeSlot(slug: string, { id, at, minutes, way, place }: OpenSlot): Promise<boolean> {
  const secret = Array.from(crypto.getRandomValues(new Uint8Array(24)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
  const path = `/c/${slug}/slots/${id}`
  // What machines would have to do for each time; a used or old proof is worked off anew.
  const proving = new Proving(`/c/${slug}/proof`)
  const take = async () => post(path, { hash: await hashOf(secret), proof: await proving.proof() })
  if (!(await take())) return false
  try {
    await askTalk('say', { kind: 'slot', slot: id, at, minutes, way, where: place, secret }, [])
  } catch (error) {
    await post(`${path}/return`, { secret }).catch(() => {})
    throw error
  }
  return true
}

async function freeSlots(slug: string, office: string): Promise<OpenSlot[]> {
  const answer = await fetch(`/c/${slug}/slots`, { cache: 'no-store', credentials: 'omit' })
  const { slots } = (await answer.json()) as { slots: OpenSlot[] }
  return slots.filter((one) => one.office === office)
}

async function post(path: string, body: object): Promise<boolean> {
  const headers = { 'content-type': 'application/json' }
  const sent = { method: 'POST', headers, body: JSON.stringify(body), credentials: 'omit' } as const
  return (await fetch(path, sent)).ok
}
