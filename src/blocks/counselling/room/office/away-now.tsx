import { useState } from 'preact/hooks'
import { DayPick, Select } from '#custody/room/controls.tsx'
import { Says } from '#custody/room/parts.tsx'
import { homeDay } from '#kernel/zone.ts'
import { day } from '#look/dates.ts'
import { Notice, Section } from '#look/parts.tsx'
import { askSubstitute, beAway, comeBack, endOfDay, sayTo } from '../acts.ts'
import { useDesk, useRoomAct } from '../desk.ts'
import { type Away, awayOn, untoldOf } from '../model/away.ts'
import { roomWords } from '../words.ts'
import { awayWords } from './away.text.ts'

/** Being away, as the roster has it: it is one list, and whoever stands in is on duty by it. */
export function AwayNow() {
  const { t, lang, me, service, now, nameOf, gathered, again } = useDesk()
  const words = awayWords(lang)
  const { isBusy, trouble, act } = useRoomAct()
  const today = homeDay(now)
  const away = gathered.away.filter(({ backOn }) => backOn > today)
  const mine = awayOn(away, me, today)
  const [backOn, setBackOn] = useState(mine?.backOn ?? '')
  const [substitute, setSubstitute] = useState(mine?.substitute ?? '')
  const colleagues = new Map(
    gathered.offices.flatMap((office) => office.colleagues).map(({ member, name }) => [member, name]),
  )
  colleagues.delete(me)
  const tell = useTelling()
  const go = (work: () => Promise<void>) =>
    // It may be half done: I am away, and one of them could not be told.
    act(() => work().finally(again))
  // What I say myself, my seekers learn at once.
  const leave = async () => {
    await beAway(service, backOn, gathered.accountOf(substitute))
    await tell({ member: me, fromOn: today, backOn, substitute })
  }
  return (
    <Section title={t.away} level={3}>
      <p class="hint">
        {words.says} <a href={`/services/${service}/counselling/roster`}>{words.roster}</a>
      </p>
      <Says trouble={trouble} />
      <ul class="bare">
        {away.map((one) => (
          <li key={one.member + one.fromOn}>
            {one.fromOn > today && `${words.from(day(one.fromOn, lang, 'UTC'))} `}
            {t.awayLineOf(
              nameOf(one.member),
              day(one.backOn, lang, 'UTC'),
              one.substitute && nameOf(one.substitute),
            )}
          </li>
        ))}
      </ul>
      <AwayUntold />
      <div class="pairs">
        <DayPick label={t.backOn} value={backOn} least={today} onPick={setBackOn} />
        <Select
          label={t.substitute}
          value={substitute}
          options={[['', t.nobody], ...colleagues]}
          onPick={setSubstitute}
        />
      </div>
      <p class="submit">
        <button
          type="button"
          class="button quiet"
          aria-busy={isBusy}
          disabled={isBusy || backOn <= today}
          onClick={() => void go(leave)}
        >
          {t.beAway}
        </button>
        {mine && (
          <button
            type="button"
            class="button quiet"
            disabled={isBusy}
            onClick={() => void go(() => comeBack(service))}
          >
            {t.beBack}
          </button>
        )}
      </p>
    </Section>
  )
}

/** Whom I have not told yet that I am away: one press tells them all, and asks them whether the substitute may read. */
export function AwayUntold() {
  const { lang, me, now, conversations, gathered } = useDesk()
  const t = awayWords(lang)
  const { isBusy, trouble, act } = useRoomAct()
  const today = homeDay(now)
  const mine = awayOn(gathered.away, me, today)
  const untold = mine ? untoldOf(conversations, mine, endOfDay(mine.backOn)) : []
  const tell = useTelling()
  if (!mine || untold.length === 0) return null
  return (
    <Notice tone="warning">
      <p>{t.untold(untold.length, day(mine.backOn, lang, 'UTC'))}</p>
      <Says trouble={trouble} />
      <button
        type="button"
        class="button quiet"
        aria-busy={isBusy}
        disabled={isBusy}
        onClick={() => void act(() => tell(mine))}
      >
        {t.tell}
      </button>
    </Notice>
  )
}

/** Tells those who do not know it yet, and asks them for the substitute where that one reads their office. */
function useTelling() {
  const { conversations, organisation, nameOf, officeOf } = useDesk()
  return async (away: Away) => {
    for (const one of untoldOf(conversations, away, endOfDay(away.backOn))) {
      const isHere = officeOf(one.space)?.colleagues.some(({ member }) => member === away.substitute)
      await tellAway({ organisation, id: one.id }, one.standing.lang, away, isHere ? nameOf : null)
    }
  }
}

async function tellAway(
  place: { organisation: string; id: string },
  spoken: string,
  { backOn, substitute }: Away,
  nameOf: ((member: string) => string) | null,
): Promise<void> {
  const lang = spoken.startsWith('de') ? 'de' : 'en'
  const until = endOfDay(backOn)
  await sayTo(place, { kind: 'away', until, text: roomWords(lang).awayLine(day(backOn, lang, 'UTC')) })
  if (substitute && nameOf) await sayTo(place, askSubstitute(substitute, nameOf(substitute), until, ''))
}
