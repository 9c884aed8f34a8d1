import type { Limits, QuestionKind } from '#field/form/question.ts'

/** What a type of XLSForm is. */
export type Type =
  | { is: 'question'; kind: QuestionKind; limits?: Limits; isMeta?: true }
  | {
      is: 'select'
      kind: QuestionKind
      list: string
      other: boolean
      from: 'choices' | 'external' | 'elsewhere'
    }
  | { is: 'note' }
  | { is: 'begin'; what: 'group' | 'repeat' | 'loop'; over: string }
  | { is: 'end'; what: 'group' | 'repeat' | 'loop' }
  | { is: 'include'; section: string }
  | { is: 'instance' }
  | { is: 'unknown' }

const plain: { [type: string]: QuestionKind } = {
  text: 'short-text',
  string: 'short-text',
  'add text prompt': 'short-text',
  'q string': 'short-text',
  integer: 'integer',
  int: 'integer',
  'add integer prompt': 'integer',
  'q int': 'integer',
  decimal: 'decimal',
  'add decimal prompt': 'decimal',
  'q decimal': 'decimal',
  percentage: 'percentage',
  range: 'slider',
  date: 'date',
  'add date prompt': 'date',
  'q date': 'date',
  time: 'time',
  datetime: 'date-time',
  'date time': 'date-time',
  'add date time prompt': 'date-time',
  'add datetime prompt': 'date-time',
  'q date time': 'date-time',
  'q datetime': 'date-time',
  acknowledge: 'consent',
  trigger: 'consent',
  'add acknowledge prompt': 'consent',
  'q acknowledge': 'consent',
  geopoint: 'point',
  location: 'point',
  gps: 'point',
  'add location prompt': 'point',
  'q location': 'point',
  'q geopoint': 'point',
  geotrace: 'line',
  geoshape: 'area',
  barcode: 'barcode',
  'add barcode prompt': 'barcode',
  'q barcode': 'barcode',
  image: 'photo',
  photo: 'photo',
  picture: 'photo',
  'add image prompt': 'photo',
  'add photo prompt': 'photo',
  'q image': 'photo',
  'q picture': 'photo',
  audio: 'audio',
  'add audio prompt': 'audio',
  'q audio': 'audio',
  video: 'file',
  'add video prompt': 'file',
  'q video': 'file',
  file: 'file',
  'add file prompt': 'file',
  'phone number': 'phone',
  'add phone number prompt': 'phone',
  calculate: 'hidden',
  'add calculate prompt': 'hidden',
  'q calculate': 'hidden',
  hidden: 'hidden',
  osm: 'point',
  'number of days in last month': 'integer',
  'number of days in last six months': 'integer',
  'number of days in last year': 'integer',
}
const notes = ['note', 'add note prompt', 'q note']
const instances = ['xml-external', 'csv-external', 'xml external', 'csv external']
const most: { [type: string]: number } = {
  percentage: 100,
  'number of days in last month': 31,
  'number of days in last six months': 183,
  'number of days in last year': 365,
}
/** What a device would add by itself; here nothing about a device is collected. */
const meta =
  /^(get )?(start|end|today|start time|end time|deviceid|device id|subscriberid|subscriber id|simserial|sim id|imei|phonenumber|username|email|audit|start-geopoint|background-audio|uri:\w+|caseid|instanceid)$/

/** What a type is, whatever case, blanks and old words it comes in. */
export function typeOf(said: string): Type {
  const whole = said.replace(/\s+/g, ' ').trim()
  const low = whole.toLowerCase()
  const frame = /^(begin|end)[ _](group|repeat|lgroup|looped group|loop)(?: over (\S+))?$/.exec(low)
  if (frame) {
    const what = frame[2] === 'group' ? 'group' : frame[2] === 'loop' ? 'loop' : 'repeat'
    if (frame[1] === 'end') return { is: 'end', what }
    return { is: 'begin', what, over: frame[3] ? (whole.split(' ').at(-1) ?? '') : '' }
  }
  const section = /^include (\S+)$/i.exec(whole)?.[1]
  if (section) return { is: 'include', section }
  return selectOf(whole) ?? questionOf(low)
}

function questionOf(low: string): Type {
  if (notes.includes(low)) return { is: 'note' }
  if (instances.includes(low)) return { is: 'instance' }
  if (meta.test(low)) return { is: 'question', kind: 'hidden', isMeta: true }
  const kind =
    plain[low.split(' ').length > 1 && low.startsWith('osm ') ? 'osm' : low.replaceAll('_', ' ')] ??
    plain[low]
  if (!kind) return { is: 'unknown' }
  const limit = most[low]
  const limits: Limits | undefined =
    limit !== undefined
      ? { least: 0, most: limit }
      : low.includes('video')
        ? { types: ['video/*'] }
        : undefined
  return { is: 'question', kind, ...(limits ? { limits } : {}) }
}

const selects =
  /^(select[ _]one[ _]from[ _]file|select[ _]multiple[ _]from[ _]file|select[ _]one[ _]external|add select one prompt using|add select multiple prompt using|select[ _]all[ _]that[ _]apply from|select[ _]all[ _]that[ _]apply|select[ _]multiple (?:from|using)|select[ _]one (?:from|using)|select[ _]?one|select1|select[ _]multiple|q select1?|rank)\s+(\S+)(?:\s+(or[ _]other|or specify other|or[ _]specify[ _]other))?$/i

function selectOf(whole: string): Type | undefined {
  const found = selects.exec(whole)
  if (!found) return undefined
  const word = (found[1] ?? '').toLowerCase().replaceAll('_', ' ')
  const list = found[2] ?? ''
  const kind: QuestionKind =
    word === 'rank'
      ? 'ranking'
      : /multiple|all that|q select$/.test(word)
        ? 'multiple-choice'
        : 'single-choice'
  const isElsewhere = word.endsWith('file') || list.startsWith('${')
  const from = isElsewhere ? 'elsewhere' : word.endsWith('external') ? 'external' : 'choices'
  return { is: 'select', kind, list, other: found[3] !== undefined, from }
}
