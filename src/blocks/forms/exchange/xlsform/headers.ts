/** A heading of a sheet: its column under one name, and in which language it speaks. */
export type Heading = { column: string; lang: string }

const aliases: { [heading: string]: string } = {
  caption: 'label',
  command: 'type',
  tag: 'name',
  value: 'name',
  relevance: 'relevant',
  read_only: 'readonly',
  calculate: 'calculation',
  constraining_message: 'constraint_message',
  requiredmsg: 'required_message',
  noapperrorstring: 'no_app_error_string',
  count: 'repeat_count',
  'jr:count': 'repeat_count',
  image: 'media::image',
  'big-image': 'media::big-image',
  audio: 'media::audio',
  video: 'media::video',
  'bind::relevant': 'relevant',
  'bind::required': 'required',
  'bind::constraint': 'constraint',
  'bind::calculate': 'calculation',
  'bind::readonly': 'readonly',
  'bind::jr:constraintmsg': 'constraint_message',
  'bind::jr:requiredmsg': 'required_message',
  'control::appearance': 'appearance',
  'body::appearance': 'appearance',
  'control::jr:count': 'repeat_count',
  'body::jr:count': 'repeat_count',
  'bind::entities:saveto': 'save_to',
  'media::img': 'media::image',
}

/** Columns that may be said in several languages. */
export const spoken = [
  'label',
  'hint',
  'guidance_hint',
  'constraint_message',
  'required_message',
  'no_app_error_string',
  'media::image',
  'media::big-image',
  'media::audio',
  'media::video',
]

/** Whether a column may be said in several languages; of what is shown or heard, anything. */
export const isSpoken = (column: string): boolean => spoken.includes(column) || column.startsWith('media::')

/** `label::Deutsch (de)`, `label:English`, `media::image::fr`, `LABEL`: which column in which language. */
export function headingOf(said: string): Heading {
  const parts = split(said.replace(/\s+/g, ' ').trim())
  const first = canonical(parts[0] ?? '')
  if (['media', 'bind', 'control', 'body', 'instance'].includes(first) && parts[1]) {
    const column = canonical(`${first}::${parts[1]}`)
    if (isSpoken(column)) return { column, lang: parts.slice(2).join('::') }
    const kept = aliases[column.toLowerCase()] ? column : `${first}::${parts.slice(1).join('::')}`
    return { column: kept, lang: '' }
  }
  if (spoken.includes(first)) return { column: first, lang: parts.slice(1).join('::') }
  return { column: parts.length > 1 ? parts.join('::') : first, lang: '' }
}

function split(said: string): string[] {
  if (said.includes('::')) return said.split('::').map((part) => part.trim())
  // The old way has one colon; `jr:count` is a name with one.
  const colon = /^([^:]+):(.+)$/.exec(said)
  const begin = canonical(colon?.[1] ?? '')
  return colon && (spoken.includes(begin) || ['media', 'bind', 'control', 'body'].includes(begin))
    ? said.split(':').map((part) => part.trim())
    : [said]
}

function canonical(said: string): string {
  const plain = said.trim().toLowerCase().replace(/\s+/g, '_')
  return aliases[plain] ?? plain
}

/** Headings of choices keep their letters, for filters name them. */
export function choiceHeadingOf(said: string): Heading {
  const heading = headingOf(said)
  if (heading.column === 'list') return { ...heading, column: 'list_name' }
  const known = ['list_name', 'name', 'label', 'jam', ...spoken]
  return known.includes(heading.column) || isSpoken(heading.column)
    ? heading
    : { column: said.trim(), lang: '' }
}
