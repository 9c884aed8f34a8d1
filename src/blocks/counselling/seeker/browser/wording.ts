import type { Told } from '#custody/talking/talking.ts'
import type { Turn } from '#vault/conversation/line.ts'
import { asSaid, minutesOf, type Said } from '../../said.ts'
import { deadline, moment, put } from '../speaking.ts'
import { called, type TalkProps } from './room-props.ts'

type Saying = Pick<TalkProps, 't' | 'names' | 'data'> & Partial<Pick<TalkProps, 'more'>>

/** What a line says, as a text. */
export function textOf({ t, data, more }: Saying, said: Said): string {
  switch (said.kind) {
    case 'begun':
      return said.text || (said.group && more?.group.joined) || ''
    case 'text':
    case 'file':
    case 'seated':
    case 'closed':
      return said.text
    case 'away':
      return said.text
    case 'voice':
      return put(t.voiceMessage, { n: said.seconds })
    case 'asks': {
      const values = { who: said.who, when: said.until ? deadline(said.until, data.lang) : '' }
      return [put(t.asks[said.what], values), said.text].filter(Boolean).join('\n')
    }
    case 'consents':
      return t.saidYes
    case 'declines':
      return t.saidNo
    case 'slot':
      return [put(t.slot, { when: moment(said.at, data.lang), n: said.minutes }), said.where]
        .filter(Boolean)
        .join('\n')
    case 'slot-cancelled':
      return t.slotCancelled
    case 'call':
      return more?.call.line ?? ''
    case 'call-over': {
      const how = more?.call[said.how] ?? ''
      return put(how, { n: minutesOf(said.seconds) })
    }
    case 'joins':
      return more?.group.joined ?? ''
    case 'admitted':
      return put(more?.group.admitted ?? '', { title: said.title })
    case 'not-admitted':
      return more?.group.refused ?? ''
    default:
      return ''
  }
}

/** Why others read from here on, in a sentence. */
export function sayTurn(saying: Saying, { why, seats }: Turn): string {
  const { t, data } = saying
  const as =
    { substitute: 'substitute', emergency: 'substitute', asked: 'adviser' }[String(why)] ?? 'counsellor'
  const seat = seats.find((one) => one.as === as) ?? seats[0]
  const until = seat?.until ?? seats.find((one) => one.until)?.until
  return put(t.turns[why as keyof typeof t.turns], {
    name: called(saying, seat?.member ?? null),
    when: until ? deadline(until, data.lang) : '',
  })
}

/** A line as it is read out and saved: who, and what. */
export function sayLine(saying: Saying, line: Told | undefined): string {
  if (!line) return ''
  const said = asSaid(line.said)
  const turned = line.turn ? sayTurn(saying, line.turn) : ''
  const text = said ? textOf(saying, said) : line.said === null ? '' : saying.t.unknown
  const name = line.by === null ? saying.t.you : called(saying, line.by)
  return [turned, text && `${name}: ${text}`].filter(Boolean).join(' ')
}

/** The whole conversation as a text to keep. */
export const sayAll = (saying: Saying, lines: readonly Told[]): string =>
  lines.map((line) => `${moment(line.at, saying.data.lang)}\n${sayLine(saying, line)}\n`).join('\n')
