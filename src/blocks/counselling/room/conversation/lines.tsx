import { useEffect, useRef } from 'preact/hooks'
import { askTalks } from '#custody/browser/ask-talks.ts'
import { FileLine } from '#custody/room/file-line.tsx'
import { sentenceOf } from '#custody/room/sentence.ts'
import { dayAndTime } from '#look/dates.ts'
import { Chip } from '#look/parts.tsx'
import { asSaid, minutesOf } from '../../said.ts'
import { callWords } from '../calling/call-words.ts'
import { useDesk } from '../desk.ts'
import { groupWords } from '../groups/group-words.ts'
import type { Conversation } from '../model/conversation.ts'

type Line = Conversation['lines'][number]

/** What was said, the oldest first, with what is still on its way behind it. New lines are read out, once each. */
export function Lines({ one }: { one: Conversation }) {
  const { t } = useDesk()
  const end = useRef<HTMLDivElement>(null)
  const count = one.lines.length + one.unsent.length
  useEffect(() => end.current?.scrollIntoView({ block: 'nearest' }), [count])
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys */}
      <div role="log" aria-label={t.lines} tabIndex={0} class="talk-scroll">
        <ol class="bare talk-lines">
          {one.lines.map((line) => (
            <SaidLine key={line.seq} line={line} />
          ))}
          {one.unsent.map((unsent) => (
            <Unsent key={unsent.key} one={one} unsent={unsent} />
          ))}
        </ol>
        <div ref={end} />
      </div>
      <Typing typing={one.typing} />
    </>
  )
}

function Typing({ typing }: { typing: readonly string[] }) {
  const { t, nameOf } = useDesk()
  const says = typing.map((who) => (who === 'seeker' ? t.seekerTypes : t.colleagueTypes(nameOf(who))))
  return (
    <p class="who talk-typing" role="status">
      {says.join(' ')}
    </p>
  )
}

export function SaidLine({ line }: { line: Line }) {
  const { t, lang, me, nameOf } = useDesk()
  const { by, at, turn, writtenBy } = line
  if (turn) return <Turned line={line} />
  const who = by === null ? t.seeker : by === me ? t.you : nameOf(by)
  const says = writtenBy ? t.releasedBy(nameOf(writtenBy), who) : who
  return (
    <li class={`talk-line ${by === null ? 'theirs' : 'ours'}`}>
      <p class="who">
        <b>{says}</b> <time dateTime={at}>{dayAndTime(at, lang, 'Europe/Berlin')}</time>
      </p>
      <Body line={line} />
    </li>
  )
}

/** Each kind of line in words; one of a newer program says so. */
function Body({ line }: { line: Line }) {
  const { t, lang } = useDesk()
  const said = asSaid(line.said)
  if (!said) return <p class="hint">{t.unknownLine}</p>
  const { kind } = said
  const text = 'text' in said && said.text ? <p class="as-written">{said.text}</p> : null
  if (kind === 'begun')
    return (
      <>
        {said.group && <p>{groupWords(lang).wants}</p>}
        {text}
        {said.files.map((file) => (
          <div key={file.id}>
            <FileLine file={file} />
          </div>
        ))}
      </>
    )
  if (kind === 'file' || kind === 'voice')
    return (
      <>
        {kind === 'voice' && <p>{t.voice(said.seconds)}</p>}
        {text}
        <div>
          <FileLine file={said.file} />
        </div>
      </>
    )
  if (kind === 'slot') return <p>{t.slot(dayAndTime(said.at, lang, 'Europe/Berlin'), said.minutes)}</p>
  if (kind === 'asks')
    return (
      <>
        <Chip tone="apricot">{t.asks[said.what](said.who)}</Chip>
        {text}
      </>
    )
  if (kind === 'survey') return <p>{t.survey(said.helped, said.understood, said.again, said.words)}</p>
  if (kind === 'text') return text
  if (kind === 'call') return <p>{callWords(lang).line}</p>
  if (kind === 'call-over') return <p>{callWords(lang).ends[said.how]?.(minutesOf(said.seconds))}</p>
  if (kind === 'joins') return <p>{groupWords(lang).wants}</p>
  if (kind === 'admitted') return <p>{groupWords(lang).in(said.title)}</p>
  if (kind === 'not-admitted') return <p>{groupWords(lang).notIn}</p>
  return (
    <>
      <p>{t.kinds[kind as keyof typeof t.kinds] ?? t.unknownLine}</p>
      {text}
    </>
  )
}

/** Who reads from here on, as the seeker sees it too. */
function Turned({ line: { turn, by, at, said } }: { line: Line }) {
  const { t, lang, nameOf } = useDesk()
  if (!turn) return null
  const who = turn.seats.map(({ member, as }) => `${nameOf(member)} (${t.parts[as]})`).join(', ')
  const text = Object(said).text
  return (
    <li class="talk-turn">
      <p class="who">
        {t.whys[turn.why](nameOf(by ?? ''))} {who ? t.nowRead(who) : t.nowAll}{' '}
        <time dateTime={at}>{dayAndTime(at, lang, 'Europe/Berlin')}</time>
      </p>
      {typeof text === 'string' && text && <p class="as-written">{text}</p>}
    </li>
  )
}

function Unsent({ one, unsent }: { one: Conversation; unsent: Conversation['unsent'][number] }) {
  const { t, lang, organisation, followed } = useDesk()
  const text = String(Object(unsent.said).text ?? '')
  const state = unsent.code ? 'refused' : followed.reach === 'away' ? 'waits' : 'sending'
  return (
    <li class="talk-line ours unsent">
      <p class="who">
        <b>{t.you}</b> {t.states[state]}
      </p>
      <p class="as-written">{text}</p>
      {unsent.code && (
        <>
          <p class="problem">{t.troubles[unsent.code] ?? sentenceOf({ code: unsent.code }, lang)}</p>
          <p class="row">
            <button
              type="button"
              class="button quiet"
              onClick={() => void askTalks('sayAgain', organisation, one.id, unsent.key)}
            >
              {t.tryAgain}
            </button>
            <button
              type="button"
              class="button quiet"
              onClick={() => void askTalks('discard', organisation, one.id, unsent.key)}
            >
              {t.discard}
            </button>
          </p>
        </>
      )}
    </li>
  )
}
