import type { CaseAnswer, CaseLetter } from '#custody/browser/cases.ts'
import { FileLine } from '#custody/room/file-line.tsx'
import { worded } from '#field/form/wording.ts'
import { dayAndTime } from '#look/dates.ts'
import { Chip, Section } from '#look/parts.tsx'
import { useDesk } from '../desk.ts'
import type { Inboxed } from '../model/inboxed.ts'
import { filesIn } from '../model/reading.ts'

/** What was written since the first letter, on both sides, in its order. */
export function Talk({ one }: { one: Inboxed }) {
  const { t } = useDesk()
  const theirs = one.letters.slice(1).map((letter) => ({ at: letter.receivedAt, letter }))
  const ours = one.replies.map((reply) => ({ at: reply.sentAt, reply }))
  const all = [...theirs, ...ours].sort((first, second) => first.at.localeCompare(second.at))
  if (all.length === 0) return null
  return (
    <Section title={t.talk}>
      <ol class="bare">
        {all.map((said) =>
          'letter' in said ? (
            <Theirs key={`l${said.letter.number}`} letter={said.letter} />
          ) : (
            <Ours key={`r${said.reply.number}`} reply={said.reply} one={one} />
          ),
        )}
      </ol>
    </Section>
  )
}

function Theirs({ letter: { body, damaged, receivedAt } }: { letter: CaseLetter }) {
  const { t, lang } = useDesk()
  const { text, files, solved } = Object(body)
  return (
    <li class="card">
      <h3>{t.they}</h3>
      {damaged && <p class="problem">{t.unopened}</p>}
      {typeof solved === 'string' && t.solved[solved] && (
        <p class="row">
          <Chip tone={solved === 'yes' ? 'leaf' : 'apricot'}>{t.solved[solved]}</Chip>
        </p>
      )}
      {typeof text === 'string' && <p class="as-written">{text}</p>}
      <Files files={files} />
      <p class="who">{dayAndTime(receivedAt, lang, 'Europe/Berlin')}</p>
    </li>
  )
}

function Ours({ reply: { body, damaged, author, sentAt }, one }: { reply: CaseAnswer; one: Inboxed }) {
  const { t, lang, nameOf } = useDesk()
  const { text, state, files, asks } = Object(body)
  const known = one.form?.states.find(({ name }) => name === state)
  return (
    <li class="card">
      <h3>{t.we(nameOf(author))}</h3>
      {damaged && <p class="problem">{t.unopened}</p>}
      <p class="row">
        {known && <Chip tone="leaf">{t.nowState(worded(known.label, lang, one.form?.langs[0]))}</Chip>}
        {asks === true && <Chip tone="apricot">{t.asked}</Chip>}
      </p>
      {typeof text === 'string' && <p class="as-written">{text}</p>}
      <Files files={files} />
      {sentAt && <p class="who">{dayAndTime(sentAt, lang, 'Europe/Berlin')}</p>}
    </li>
  )
}

function Files({ files }: { files: unknown }) {
  const all = filesIn(files)
  if (all.length === 0) return null
  return (
    <ul class="files">
      {all.map((file) => (
        <li key={file.id}>
          <FileLine file={file} />
        </li>
      ))}
    </ul>
  )
}
