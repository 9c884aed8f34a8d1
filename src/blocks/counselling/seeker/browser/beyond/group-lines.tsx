import { askTalk } from '#custody/outside/talk/asking.ts'
import type { Told } from '#custody/talking/talking.ts'
import { changedBy, takenBack } from '../../../group/group.ts'
import { clock, moment, put } from '../../speaking.ts'
import { Press } from '../press.tsx'
import { sayTrouble } from '../trouble.ts'
import { type InGroup, wordFor } from './in-group.ts'

/** What was said since somebody came, the newest last; what is new is read out once. */
export function GroupLines(props: InGroup) {
  const { group, nameOf, more, t } = props
  const back = takenBack(group.lines)
  return (
    <>
      <ol class="lines" data-group-lines={group.lines.length}>
        {group.lines.map((line, at) => (
          <One
            key={line.seq}
            line={line}
            before={group.lines.slice(0, at)}
            isBack={back.has(line.seq)}
            {...props}
          />
        ))}
        {group.waiting.map(({ id, said, refused }) => (
          <li key={id} class="mine">
            <p class="text" dir="auto">
              {String(Object(said).text ?? '')}
            </p>
            {refused ? (
              <>
                <p class="problem">{sayTrouble({ code: refused }, t)}</p>
                <Press tone="plain" onPress={() => askTalk('discardInGroup', id)}>
                  {t.voiceDrop}
                </Press>
              </>
            ) : (
              <p class="who">{t.sending}</p>
            )}
          </li>
        ))}
      </ol>
      <div class="unseen" role="log" aria-live="polite">
        {group.news.map((seq) => {
          const line = group.lines.find((one) => one.seq === seq)
          return (
            <p key={seq}>
              {line && !back.has(seq) ? `${nameOf(line.by)}: ${textIn(line)}` : more.group.takenBack}
            </p>
          )
        })}
      </div>
    </>
  )
}

const textIn = ({ said }: Told): string => {
  const { kind, text } = Object(said)
  return kind === 'text' && typeof text === 'string' ? text : ''
}

function One({ line, before, isBack, ...props }: InGroup & { line: Told; before: Told[]; isBack: boolean }) {
  const { group, nameOf, more, data } = props
  if (line.turn) return <Changes line={line} before={before} {...props} />
  const text = textIn(line)
  if (!text) return null
  const isMine = line.by === group.me
  const isToday = new Date(line.at).toDateString() === new Date().toDateString()
  return (
    <li class={isMine ? 'mine' : undefined}>
      <p class="who">
        <b>{nameOf(line.by)}</b>{' '}
        <time dateTime={line.at}>{isToday ? clock(line.at, data.lang) : moment(line.at, data.lang)}</time>
      </p>
      <p class={isBack ? 'hint' : 'text'} dir="auto">
        {isBack ? more.group.takenBack : text}
      </p>
      {isMine && !isBack && (
        <Press tone="plain" onPress={() => askTalk('sayInGroup', { kind: 'taken-back', to: line.seq })}>
          {more.group.takeBack}
        </Press>
      )}
    </li>
  )
}

/** Who has come and gone, by the names they have here. */
function Changes({ line, before, more, group }: InGroup & { line: Told; before: Told[] }) {
  const last = before.findLast(({ turn }) => turn)
  // From where I came on: who was here already is told below.
  if (!last?.turn || !line.turn) return null
  const { came, gone, quiet, loud } = changedBy(last.turn.seats, line.turn.seats)
  const called = (id: string) => wordFor(group.known.get(id) ?? '', more.names.split('|'))
  const says = [
    ...came.map((id) => put(more.group.came, { name: called(id) })),
    ...gone.map((id) => put(more.group.gone, { name: called(id) })),
    ...quiet.map((id) => put(more.group.quiet, { name: called(id) })),
    ...loud.map((id) => put(more.group.loud, { name: called(id) })),
  ]
  return says.length > 0 ? <li class="told">{says.join(' ')}</li> : null
}
