import access from 'lucide-static/icons/accessibility.svg?raw'
import arrow from 'lucide-static/icons/arrow-right.svg?raw'
import reading from 'lucide-static/icons/book-open.svg?raw'
import calendar from 'lucide-static/icons/calendar.svg?raw'
import download from 'lucide-static/icons/download.svg?raw'
import file from 'lucide-static/icons/file-text.svg?raw'
import mail from 'lucide-static/icons/mail.svg?raw'
import place from 'lucide-static/icons/map-pin.svg?raw'
import menu from 'lucide-static/icons/menu.svg?raw'
import message from 'lucide-static/icons/message-circle.svg?raw'
import phone from 'lucide-static/icons/phone.svg?raw'
import rss from 'lucide-static/icons/rss.svg?raw'
import search from 'lucide-static/icons/search.svg?raw'
import cross from 'lucide-static/icons/x.svg?raw'
import { h } from 'preact'

const drawings = {
  access,
  arrow,
  calendar,
  cross,
  download,
  file,
  mail,
  menu,
  message,
  phone,
  place,
  reading,
  rss,
  search,
}
export type IconName = keyof typeof drawings

type Stroke = [tag: string, attributes: Record<string, string>]

const strokes = new Map<string, Stroke[]>(
  Object.entries(drawings).map(([name, svg]) => [
    name,
    [...svg.matchAll(/<(path|circle|rect|line|polyline)\b([^>]*)\/>/g)].map(
      ([, tag = '', told = '']): Stroke => [
        tag,
        Object.fromEntries([...told.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [key, value])),
      ],
    ),
  ]),
)

/** A drawing beside words that say the same. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      {strokes.get(name)?.map(([tag, attributes]) => h(tag, attributes))}
    </svg>
  )
}
