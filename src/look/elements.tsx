import { type ComponentChildren, h } from 'preact'
import { clockLeft, type Moment } from './dates.ts'
import { Button } from './form.tsx'
import { Icon } from './icon.tsx'
import { lookWords } from './look.text.ts'
import { useView } from './view.ts'

/** Where the browser finds each element: `<Page elements={[liveRegion]}>`. */
export const liveRegion = 'src/look/elements/live-region.element.ts'
export const draftKeeper = 'src/look/elements/draft-keeper.element.ts'
export const countDown = 'src/look/elements/count-down.element.ts'
export const rankList = 'src/look/elements/rank-list.element.ts'
export const copyText = 'src/look/elements/copy-text.element.ts'

type LiveRegionProps = {
  id: string
  /** The address of an event stream. */
  topic: string
  /** Which kinds of events concern this region; none means all. */
  kinds?: readonly string[] | undefined
  /** Set when a change is worth telling those who hear the page. */
  announce?: boolean | undefined
  children: ComponentChildren
}

/** A part of the page that renews itself when something happens. Its server HTML is complete without it. */
export function LiveRegion({ id, topic, kinds, announce, children }: LiveRegionProps) {
  const { lang, heard } = useView()
  const t = lookWords(lang)
  const props = { id, topic, kinds: kinds?.join(' '), announce: announce || undefined, offline: t.offline }
  return h('live-region', { ...props, after: heard }, children)
}

/** Keeps on this device what is being typed in the form inside, until it has been sent. */
export function DraftKeeper({ name, children }: { name?: string | undefined; children: ComponentChildren }) {
  const t = lookWords(useView().lang)
  return h(
    'draft-keeper',
    { name, back: t.draftBack, drop: t.draftDrop, sent: t.draftSent, use: t.draftUse },
    children,
  )
}

type CountDownProps = { until: Moment; now: Moment; label?: string | undefined }

/** Hours, minutes and seconds left, by the server's clock. */
export function CountDown({ until, now, label }: CountDownProps) {
  const t = lookWords(useView().lang)
  const iso = (at: Moment) => new Date(at).toISOString()
  const props = { until: iso(until), 'server-now': iso(now), role: 'timer', 'aria-label': label ?? t.left }
  return h('count-down', props, clockLeft(until, now))
}

type RankListProps = {
  items: readonly { id: string; title: string; detail?: ComponentChildren }[]
  /** With an address every change is saved at once; without, the list is part of the form around it. */
  action?: string | undefined
  name?: string | undefined
  label: string
}

/**
 * Wishes in order. Sends `order` (the ids from first to last) and, from a button, `move` as `id:up` or
 * `id:down`. The element adds dragging and saves without a new page.
 */
export function RankList({ items, action, name = 'order', label }: RankListProps) {
  const t = lookWords(useView().lang)
  const list = (
    <ol aria-label={label}>
      {items.map(({ id, title, detail }) => (
        <li key={id} data-title={title}>
          <input type="hidden" name={name} value={id} />
          <Icon name="grip" />
          <div>
            <b>{title}</b>
            {detail && <p class="hint">{detail}</p>}
          </div>
          <Move id={id} way="up" title={title} />
          <Move id={id} way="down" title={title} />
        </li>
      ))}
    </ol>
  )
  const words = { ranked: t.ranked, failed: t.notSaved, save: action ? '' : undefined }
  return h('rank-list', words, action ? <form {...{ action }} method="post" children={list} /> : list)
}

/** Words that one wants elsewhere: an address, a code. */
export function CopyText({ text, label }: { text: string; label: string }) {
  const t = lookWords(useView().lang)
  return h('copy-text', { copy: t.copy, copied: t.copied }, [
    <span key="label">{label} </span>,
    <code key="text">{text}</code>,
  ])
}

function Move({ id, way, title }: { id: string; way: 'up' | 'down'; title: string }) {
  const t = lookWords(useView().lang)
  return (
    <Button tone="plain" name="move" value={`${id}:${way}`} icon={`arrow-${way}`} of={title}>
      {t[way]}
    </Button>
  )
}
