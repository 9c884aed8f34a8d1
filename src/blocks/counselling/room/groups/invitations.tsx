import { useEffect, useState } from 'preact/hooks'
import { askTalks } from '#custody/browser/ask-talks.ts'
import { Select } from '#custody/room/controls.tsx'
import { Says } from '#custody/room/parts.tsx'
import { Section } from '#look/parts.tsx'
import { foundedIn, gatheredIn, wishIn } from '../../group/group.ts'
import { sayTo } from '../acts.ts'
import { useDesk, useRoomAct } from '../desk.ts'
import { type Conversation, callOf } from '../model/conversation.ts'
import { maySpeak } from '../model/seating.ts'
import { groupWords } from './group-words.ts'
import { fetchNotices } from './notice.ts'

/** A link for people who have none, and a question for those one talks with. */
export function Invitations({ one }: { one: Conversation }) {
  const { lang, t: room, organisation, service, conversations, me, now } = useDesk()
  const t = groupWords(lang)
  const said = gatheredIn(one.lines)
  const code = foundedIn(one.lines)?.code ?? ''
  const { isBusy, trouble, act } = useRoomAct()
  const [link, setLink] = useState('')
  const [to, setTo] = useState('')
  const [says, setSays] = useState('')
  useEffect(() => {
    // Without a connection just now: there is a link the next time.
    void linkTo(organisation, service, one.id, code).then(setLink, () => {})
  }, [code])
  if (said?.isClosed) return null
  const others = conversations.filter(
    ({ id, seats, lines, standing }) =>
      id !== one.id &&
      maySpeak(seats, me, now) &&
      !standing.isClosed &&
      !foundedIn(lines) &&
      wishIn(lines)?.id !== one.id,
  )
  const invite = async () => {
    const question = {
      ...{ kind: 'asks', what: 'group', who: said?.title ?? '', until: null, text: '', group: one.id },
    } as const
    const isDone = await act(async () => void (await sayTo({ organisation, id: to }, question)))
    if (!isDone) return
    setSays(room.askedSeeker)
    setTo('')
  }
  return (
    <Section title={t.link}>
      <p class="hint">{t.linkSays}</p>
      <p>
        <code data-group-link="">{link}</code>
      </p>
      <Says trouble={trouble} />
      {others.length > 0 && (
        <>
          <Select
            label={`${t.invite}: ${t.inviteSays}`}
            value={to}
            options={[
              ['', t.nobody],
              ...others.map((other) => [other.id, callOf(other, room.unnamed)] as const),
            ]}
            onPick={setTo}
          />
          <p class="row">
            <button type="button" class="button quiet" disabled={isBusy || !to} onClick={() => void invite()}>
              {t.invite}
            </button>
            <span role="status">{says}</span>
          </p>
        </>
      )}
    </Section>
  )
}

/** What stands behind the # no server sees: by which fingerprint the vault is believed, and the code. */
async function linkTo(organisation: string, service: string, group: string, code: string): Promise<string> {
  const [founder, { slug }] = await Promise.all([
    askTalks('founderCode', organisation),
    fetchNotices(service),
  ])
  return `${location.origin}/c/${slug}/group/${group}#${founder}.${code}`
}
