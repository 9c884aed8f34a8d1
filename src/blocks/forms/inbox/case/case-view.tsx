import { useEffect } from 'preact/hooks'
import { useAct } from '#custody/room/asking.ts'
import { FileLine } from '#custody/room/file-line.tsx'
import { Says } from '#custody/room/parts.tsx'
import { day, dayAndTime } from '#look/dates.ts'
import { Icon } from '#look/icon.tsx'
import { Chip, Notice, Row, Section } from '#look/parts.tsx'
import { keepStaffData } from '../acts.ts'
import { useDesk } from '../desk.ts'
import { Erase, Erased } from '../erase.tsx'
import { EraseAnswers } from '../erase-answers.tsx'
import { SavePdf } from '../export/save-pdf.tsx'
import { labelOf, labelOfState } from '../export/table.ts'
import { type Inboxed, sameKeys, titleOf } from '../model/inboxed.ts'
import { erasedOf } from '../model/keeping.ts'
import { Answering } from './answering.tsx'
import { Inside } from './inside.tsx'
import { Talk } from './talk.tsx'

/** One case: what was answered, what was said since, and what the staff keep of it. */
export function CaseView({ one }: { one: Inboxed }) {
  const { t, lang, go } = useDesk()
  return (
    <>
      <p class="unprinted">
        <a class="back" href="#list">
          <Icon name="arrow-left" /> {t.toList}
        </a>
      </p>
      <h2>{titleOf(one)}</h2>
      <Row>
        <Chip tone="leaf">{labelOfState(one, lang) || '–'}</Chip>
        {one.unread > 0 && <Chip tone="berry">{t.unread(one.unread)}</Chip>}
        {one.sealedBy === 'server' && <Chip tone="apricot">{t.atTheDoor}</Chip>}
      </Row>
      <Erased of={one.id} />
      <Marks one={one} />
      <Seen one={one} />
      <Answers one={one} />
      <Talk one={one} />
      <Answering one={one} />
      <Inside one={one} />
      <div class="row unprinted">
        <SavePdf one={one} />
        <button type="button" class="button quiet" onClick={() => print()}>
          <Icon name="document" /> {t.print}
        </button>
      </div>
      <Erase cases={[one]} onDone={() => go('list')} />
    </>
  )
}

/** What is conspicuous, each with what it means. Nothing is hidden because of it. */
function Marks({ one }: { one: Inboxed }) {
  const { t, lang } = useDesk()
  const problems = one.problems()
  return (
    <>
      {one.sealedBy === 'server' && <p class="hint">{t.atTheDoorSays}</p>}
      {one.marks().map((mark) => (
        <Notice key={mark} tone="warning" title={t.marks[mark]}>
          <p>{t.marksSay[mark]}</p>
          {mark === 'wrong-answers' && (
            <ul>
              {problems.map(({ path, fault, says }) => (
                <li key={`${path} ${fault}`}>
                  <b>{labelAt(one, path)}</b>: {says}
                </li>
              ))}
            </ul>
          )}
          {mark === 'twice' && <Others one={one} />}
          {mark === 'answers-overdue' && (
            <>
              <ul>
                {one.over().map((name) => (
                  <li key={name}>{labelOf(one, name, lang)}</li>
                ))}
              </ul>
              <EraseAnswers cases={[one]} />
            </>
          )}
        </Notice>
      ))}
    </>
  )
}

const labelAt = (one: Inboxed, path: string): string =>
  one.said().find((said) => said.path === path)?.label ?? path

function Others({ one }: { one: Inboxed }) {
  const { gathered } = useDesk()
  const keys = new Set(sameKeys(one.form, one.answers))
  const isSame = (other: Inboxed) => sameKeys(other.form, other.answers).some((key) => keys.has(key))
  const same = gathered.cases.filter((other) => other.isTwice && other.id !== one.id && isSame(other))
  return (
    <ul>
      {same.slice(0, 10).map((other) => (
        <li key={other.id}>
          <a href={`#case=${other.id}`}>{titleOf(other)}</a>
        </li>
      ))}
    </ul>
  )
}

/** Whoever opens a case has seen it; colleagues see that as well. */
function Seen({ one }: { one: Inboxed }) {
  const { place, again } = useDesk()
  const { trouble, act } = useAct()
  useEffect(() => {
    if (one.unread === 0 || one.damaged) return
    const keep = () => keepStaffData(place, [one], () => ({ seen: one.letters.length }))
    void act(keep).then((isKept) => isKept && again())
  }, [])
  return <Says trouble={trouble} />
}

function Answers({ one }: { one: Inboxed }) {
  const { t, lang } = useDesk()
  const said = one.said()
  const facts: [string, string][] = [
    [t.since, dayAndTime(one.openedAt, lang, 'Europe/Berlin')],
    [t.until, one.deleteAfter ? day(one.deleteAfter, lang, 'UTC') : t.never],
    [t.version, one.version === null ? '–' : String(one.version)],
  ]
  return (
    <Section title={t.answers}>
      {said.length === 0 && <p>{t.noAnswers}</p>}
      <dl class="summary">
        {said.map(({ path, label, says }) => (
          <div key={path}>
            <dt>{label}</dt>
            <dd class="as-written">{says}</dd>
          </div>
        ))}
      </dl>
      {Object.entries(erasedOf(one)).map(([name, at]) => (
        <p key={name} class="hint">
          {t.answerErased(labelOf(one, name, lang), day(at, lang, 'UTC'))}
        </p>
      ))}
      {one.sent.length > 0 && (
        <>
          <h3>{t.files}</h3>
          <ul class="files">
            {one.sent.map((file) => (
              <li key={file.id}>
                <FileLine file={file} />
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="hint">{facts.map(([label, says]) => `${label}: ${says}`).join(' · ')}</p>
    </Section>
  )
}
