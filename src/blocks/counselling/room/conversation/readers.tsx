import { dayAndTime } from '#look/dates.ts'
import { Section } from '#look/parts.tsx'
import { deadline } from '../../seeker/speaking.ts'
import { useDesk } from '../desk.ts'
import type { Conversation } from '../model/conversation.ts'

/** Who reads this conversation, as what, until when, and what each of them may do: the seeker sees the same. */
export function Readers({ one }: { one: Conversation }) {
  const { t, lang, nameOf, me, now } = useDesk()
  return (
    <Section title={t.readers}>
      {one.seats.length === 0 && <p>{t.allRead}</p>}
      <ul class="bare">
        {one.seats.map(({ member, as, until }) => (
          <li key={member}>
            <b>{member === me ? t.you : nameOf(member)}</b>: {t.parts[as]}
            {until && <>, {t.until(deadline(until, lang, new Date(now)), until <= now)}</>}
            <p class="hint">{t.partsMay[as]}</p>
          </li>
        ))}
      </ul>
      {one.turns.length > 0 && (
        <details>
          <summary>{t.history}</summary>
          <ol class="bare">
            {one.turns.map(({ why, by, at, epoch }) => (
              <li key={epoch} class="who">
                {dayAndTime(at, lang, 'Europe/Berlin')}: {t.whys[why](nameOf(by))}
              </li>
            ))}
          </ol>
        </details>
      )}
    </Section>
  )
}
