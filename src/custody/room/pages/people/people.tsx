import { useState } from 'preact/hooks'
import { Notice, Section } from '#look/parts.tsx'
import { When } from '#look/table.tsx'
import { askVault } from '../../../browser/keeper.ts'
import { useAsked } from '../../asking.ts'
import { Says, Waiting } from '../../parts.tsx'
import { Resealing, useResealing } from '../../resealing.tsx'
import { useRoom } from '../../room.ts'
import { Board } from './board.tsx'
import { Inside } from './inside.tsx'
import { nameOf, namesOf, type OnPeople } from './on-people.ts'
import { peopleWords } from './people.text.ts'
import { WhoWaits } from './waiting.tsx'

/** Who is in, who waits with a card, who has to go; and the board's sheets for the worst day. */
export function People() {
  const { organisation, lang } = useRoom()
  const t = peopleWords(lang)
  const { value: people, trouble, again } = useAsked(() => askVault('listPeople', organisation))
  const [says, setSays] = useState('')
  const work = useResealing()
  if (trouble) return <Says trouble={trouble} />
  if (!people) return <Waiting />
  const decides = people.some(({ isMe, role }) => isMe && role === 'admin')
  const done = (what: string) => {
    setSays(what)
    again()
  }
  const page = { people, decides, work, done }
  return (
    <>
      <div role="status">{says && <Notice tone="success">{says}</Notice>}</div>
      <Resealing {...work} />
      <WhoLeft {...page} />
      <WhoWaits {...page} />
      {!decides && <p class="hint">{t.onlyAdmins}</p>}
      <Inside {...page} />
      <WithoutKeyring {...page} />
      <Board {...page} />
      <Gone {...page} />
    </>
  )
}

/** The account is gone, the keys are not: only an admin of the vault can shut them out. */
function WhoLeft({ people }: OnPeople) {
  const { lang } = useRoom()
  const t = peopleWords(lang)
  const left = people.filter(({ standing }) => standing === 'left')
  if (left.length === 0) return null
  return (
    <Notice tone="warning" title={t.leftTitle}>
      {t.leftSays(namesOf(left, lang))}
    </Notice>
  )
}

function WithoutKeyring({ people }: OnPeople) {
  const { lang } = useRoom()
  const t = peopleWords(lang)
  const none = people.filter(({ standing }) => standing === 'none')
  if (none.length === 0) return null
  return (
    <Section title={t.none}>
      <p>{t.noneSays(namesOf(none, lang))}</p>
    </Section>
  )
}

function Gone({ people }: OnPeople) {
  const { lang } = useRoom()
  const t = peopleWords(lang)
  const gone = people.filter(
    ({ standing, role, isReplaced }) => standing === 'gone' && role !== 'guardian' && !isReplaced,
  )
  if (gone.length === 0) return null
  return (
    <Section title={t.gone}>
      <ul>
        {gone.map((one) => (
          <li key={one.member}>
            {nameOf(one, lang)}, {t.goneOn} <When at={one.until ?? ''} form="day" />
          </li>
        ))}
      </ul>
    </Section>
  )
}
