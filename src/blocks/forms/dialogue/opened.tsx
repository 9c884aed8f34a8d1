import type { ComponentType } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { watchOutside } from '#custody/outside/asking.ts'
import { sayOutside } from '#custody/outside/saying.ts'
import type { CaseReply, OpenedCase } from '#custody/outside/where.ts'
import { day, dayAndTime, time } from '#look/dates.ts'
import { Chip, Section } from '#look/parts.tsx'
import { saveBlob } from '#look/saving.ts'
import type { SealedFile } from '#vault/file/file.ts'
import { useAct } from './acting.ts'
import { Answering } from './answering.tsx'
import type { CaseProps } from './case-props.ts'
import { type DeskData, stateOf } from './desk-data.ts'
import { Press } from './press.tsx'
import { receiptWords } from './receipt.text.ts'

const zone = () => Intl.DateTimeFormat().resolvedOptions().timeZone

/** One's own case: where it stands, what was written, and what one can do. */
export function Opened(props: CaseProps) {
  const { data, opened, endsAt } = props
  const t = receiptWords(data.lang)
  const state = presentState(data, opened)
  const until = opened.deleteAfter ? t.untilDay(day(opened.deleteAfter, t.lang, 'UTC')) : t.untilNever
  const facts: [string, string][] = [
    [t.stand, state?.label ?? (opened.replies.length > 0 ? t.answered : t.noState)],
    [t.since, dayAndTime(opened.openedAt, t.lang, zone())],
    [t.readers, t.readersSay(opened.readers, data.organisationName)],
    [t.until, until],
  ]
  const title = useRef<HTMLHeadingElement>(null)
  // The field and the button that had the focus are gone.
  useEffect(() => title.current?.focus(), [])
  return (
    <>
      <section class="section">
        <h2 ref={title} tabindex={-1}>
          {t.yours}
        </h2>
        <dl class="said" aria-live="polite">
          {facts.map(([label, says]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{says}</dd>
            </div>
          ))}
        </dl>
      </section>
      {data.seats && <SeatOf {...props} />}
      <Section title={t.talk}>
        <ol class="bare">{talkOf(opened).map((one) => talk(props, one))}</ol>
      </Section>
      {state?.isEnd && <SolvedOf {...props} />}
      <Answering {...props} />
      {data.notice && <NoticeOf {...props} />}
      <EndingOf {...props} />
      <p class="hint">{t.visitEnds(time(new Date(endsAt), t.lang, zone()))}</p>
    </>
  )
}

/** What nobody needs for reading is fetched behind everything else. */
function later(fetchPart: () => Promise<ComponentType<CaseProps>>): ComponentType<CaseProps> {
  return function Later(props) {
    const [Part, setPart] = useState<ComponentType<CaseProps> | null>(null)
    useEffect(() => {
      fetchPart().then(
        (part) => setPart(() => part),
        () => {},
      )
    }, [])
    return Part && <Part {...props} />
  }
}

const NoticeOf = later(async () => (await import('./notice-setting.tsx')).NoticeSetting)
const EndingOf = later(async () => (await import('./ending.tsx')).Ending)
const SolvedOf = later(async () => (await import('./ending.tsx')).Solved)
const SeatOf = later(async () => (await import('./seat.tsx')).Seat)

/** The state that the last reply with one names. */
function presentState(data: DeskData, { replies }: OpenedCase) {
  const said = replies.filter(({ damaged }) => !damaged).map(({ body }) => Object(body).state)
  return stateOf(
    data,
    said.findLast((one) => stateOf(data, one)),
  )
}

type Talk =
  | { at: string; letter: { number: number; receivedAt: string } }
  | { at: string; reply: CaseReply; lettersBefore: number }

/** Letters and replies in the order in which they came. */
function talkOf({ letters, replies }: OpenedCase): Talk[] {
  const wrote = letters.map((letter): Talk => ({ at: letter.receivedAt, letter }))
  const answered = replies.map((reply): Talk => {
    const before = letters.filter(({ receivedAt }) => receivedAt < reply.sentAt).length
    return { at: reply.sentAt, reply, lettersBefore: before }
  })
  return [...wrote, ...answered].sort((one, other) => one.at.localeCompare(other.at))
}

function talk({ data, onOver }: CaseProps, one: Talk) {
  const t = receiptWords(data.lang)
  const when = dayAndTime(one.at, t.lang, zone())
  if ('letter' in one)
    return (
      <li key={`l${one.letter.number}`} class="card">
        <h3>{one.letter.number === 0 ? t.mineFirst : t.mine}</h3>
        <p>{t.mineSays}</p>
        <p class="who">{when}</p>
      </li>
    )
  const { seq, body, damaged } = one.reply
  if (damaged)
    return (
      <li key={`r${seq}`} class="card">
        <p class="problem">{sayOutside({ code: damaged }, t.lang)}</p>
        <p class="who">{when}</p>
      </li>
    )
  const { text, state, files, asks, heard } = Object(body)
  const label = stateOf(data, state)?.label
  return (
    <li key={`r${seq}`} class="card">
      <h3>{t.theirs(data.organisationName)}</h3>
      {label && (
        <p class="row">
          <Chip tone="leaf">{t.now(label)}</Chip>
        </p>
      )}
      {asks && <p class="row">{<Chip tone="apricot">{t.asks}</Chip>}</p>}
      {typeof text === 'string' && text && (
        <div class="prose">
          <p>{text}</p>
        </div>
      )}
      {filesIn(files).map((file) => (
        <Download key={file.id} {...{ file, data, onOver }} />
      ))}
      {typeof heard === 'number' && heard < one.lettersBefore && <p class="hint">{t.heard}</p>}
      <p class="who">{when}</p>
    </li>
  )
}

/** What looks like a sealed file; a reply may say anything. */
function filesIn(files: unknown): SealedFile[] {
  if (!Array.isArray(files)) return []
  return files.filter((one) => {
    const { id, name, size, age, parts } = Object(one)
    return [id, name, age].every((text) => typeof text === 'string') && size >= 0 && Array.isArray(parts)
  })
}

function Download({ file, data, onOver }: { file: SealedFile } & Pick<CaseProps, 'data' | 'onOver'>) {
  const t = receiptWords(data.lang)
  const { isBusy, says, act } = useAct(t.lang, onOver)
  const [news, setNews] = useState('')
  const fetch = () =>
    act(async () => {
      const told = (done = 0, all = 0, waits = 0) => setNews(waits ? t.waits : t.loading(done, all))
      saveBlob(await watchOutside(told, 'fetchFile', file), file.name)
      setNews('')
    })
  return (
    <p class="row">
      <Press tone="quiet" onPress={fetch} of={file.name}>
        {t.download}
      </Press>
      <span>{file.name}</span>
      {isBusy && <span role="status">{news}</span>}
      {says && <span class="problem">{says}</span>}
    </p>
  )
}
