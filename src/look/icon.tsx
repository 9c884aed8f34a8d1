import accessibility from 'lucide-static/icons/accessibility.svg?raw'
import arrowDown from 'lucide-static/icons/arrow-down.svg?raw'
import arrowLeft from 'lucide-static/icons/arrow-left.svg?raw'
import arrowRight from 'lucide-static/icons/arrow-right.svg?raw'
import arrowUp from 'lucide-static/icons/arrow-up.svg?raw'
import calendar from 'lucide-static/icons/calendar.svg?raw'
import check from 'lucide-static/icons/check.svg?raw'
import clock from 'lucide-static/icons/clock.svg?raw'
import copy from 'lucide-static/icons/copy.svg?raw'
import download from 'lucide-static/icons/download.svg?raw'
import external from 'lucide-static/icons/external-link.svg?raw'
import document from 'lucide-static/icons/file-text.svg?raw'
import grip from 'lucide-static/icons/grip-vertical.svg?raw'
import hands from 'lucide-static/icons/heart-handshake.svg?raw'
import home from 'lucide-static/icons/house.svg?raw'
import info from 'lucide-static/icons/info.svg?raw'
import help from 'lucide-static/icons/life-buoy.svg?raw'
import lock from 'lucide-static/icons/lock-keyhole.svg?raw'
import mail from 'lucide-static/icons/mail.svg?raw'
import place from 'lucide-static/icons/map-pin.svg?raw'
import announce from 'lucide-static/icons/megaphone.svg?raw'
import message from 'lucide-static/icons/message-circle.svg?raw'
import screen from 'lucide-static/icons/monitor.svg?raw'
import edit from 'lucide-static/icons/pencil.svg?raw'
import plus from 'lucide-static/icons/plus.svg?raw'
import search from 'lucide-static/icons/search.svg?raw'
import remove from 'lucide-static/icons/trash-2.svg?raw'
import warning from 'lucide-static/icons/triangle-alert.svg?raw'
import person from 'lucide-static/icons/user.svg?raw'
import people from 'lucide-static/icons/users.svg?raw'
import { h } from 'preact'

const drawings = {
  accessibility,
  'arrow-down': arrowDown,
  'arrow-left': arrowLeft,
  'arrow-right': arrowRight,
  'arrow-up': arrowUp,
  announce,
  calendar,
  check,
  clock,
  copy,
  document,
  download,
  edit,
  external,
  grip,
  hands,
  help,
  home,
  info,
  lock,
  mail,
  message,
  people,
  person,
  place,
  plus,
  remove,
  screen,
  search,
  warning,
}

export type IconName = keyof typeof drawings

export const iconNames = Object.keys(drawings) as IconName[]

/** The strokes of a drawing as nodes, not as HTML: so it can be drawn in the browser too, under Trusted Types. */
const strokes = Object.fromEntries(
  Object.entries(drawings).map(([name, svg]) => [name, strokesOf(svg)]),
) as Record<IconName, [tag: string, attributes: Record<string, string>][]>

/** A small drawing beside words, never instead of them. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      {strokes[name].map(([tag, attributes]) => h(tag, attributes))}
    </svg>
  )
}

function strokesOf(svg: string): [string, Record<string, string>][] {
  return [...svg.matchAll(/<(path|circle|rect|line|polyline|polygon|ellipse)\b([^>]*)\/>/g)].map(
    ([, tag = '', told = '']) => [
      tag,
      Object.fromEntries([...told.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value])),
    ],
  )
}
