import { useState } from 'preact/hooks'
import { useAsked } from '#custody/room/asking.ts'
import { Select } from '#custody/room/controls.tsx'
import { Says, Waiting } from '#custody/room/parts.tsx'
import { homeDay } from '#kernel/zone.ts'
import { Empty, Notice, Section } from '#look/parts.tsx'
import { askLaw } from '../../asking.ts'
import { addMonths } from '../../retention/calendar.ts'
import { useLaw } from '../desk.ts'
import { Classes } from './classes.tsx'
import { Due } from './due.tsx'
import { Fields } from './fields.tsx'
import { Holds } from './holds.tsx'
import { Proposals } from './proposals.tsx'

/** What is due, what was proposed, which periods hold (Löschen & Aufbewahren). */
export function Keeping() {
  const { w, turn } = useLaw()
  const [ahead, setAhead] = useState('0')
  const until = addMonths(homeDay(new Date()), Number(ahead))
  const { value, trouble, again } = useAsked(() => askLaw('due', until), [until, turn])
  if (!value) return trouble ? <Says trouble={trouble} /> : <Waiting />
  return (
    <>
      <Proposals />
      <Section title={w.dueTitle}>
        <p>{w.dueSays}</p>
        <Select label={w.ahead} value={ahead} options={Object.entries(w.aheads)} onPick={setAhead} />
        {value.lines.length === 0 ? (
          <Empty title={w.noDue}>{w.noDueSays}</Empty>
        ) : (
          <Due lines={value.lines} all={value.all} again={again} />
        )}
        {value.anonymous > 0 && <p class="hint">{w.anonymous(value.anonymous)}</p>}
      </Section>
      {value.fields.length > 0 && <Fields fields={value.fields} again={again} />}
      {value.endless.length > 0 && <Endless endless={value.endless} />}
      <Holds again={again} />
      <Classes />
      <Notice>{w.noAdvice}</Notice>
    </>
  )
}

type Endless = Awaited<ReturnType<typeof askLaw<'due'>>>['endless']

function Endless({ endless }: { endless: Endless }) {
  const { w, called } = useLaw()
  return (
    <Section title={w.endless}>
      <p>{w.endlessSays}</p>
      <ul>
        {endless.map(({ collection, why, count }) => (
          <li key={`${collection} ${why}`}>
            {called(collection)}: {count}, {w.endlessWhy[why]}
          </li>
        ))}
      </ul>
    </Section>
  )
}
