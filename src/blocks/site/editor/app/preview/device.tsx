import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { morph } from '#look/elements/morph.ts'
import type { Section } from '../../../model/section.ts'
import { useStudio } from '../studio.ts'

type Props = { shown: Document | null; width: number; title: string }

/** A frame as wide as a phone or a screen, drawn as small as there is room. Nothing in it runs, and nothing leads away. */
export function Device({ shown, width, title }: Props) {
  const { page, writing, open, setOpen } = useStudio()
  const box = useRef<HTMLDivElement>(null)
  const frame = useRef<HTMLIFrameElement>(null)
  const [scale, setScale] = useState(1)
  useLayoutEffect(() => {
    const look = new ResizeObserver(
      ([entry]) => entry && setScale(Math.min(1, entry.contentRect.width / width)),
    )
    if (box.current) look.observe(box.current)
    return () => look.disconnect()
  }, [width])
  useEffect(() => {
    const inside = frame.current?.contentDocument
    if (inside && shown) show(inside, shown)
  }, [shown])
  const sections = page.variants[writing]?.sections ?? []
  // What is edited is what one wants to see.
  useEffect(() => {
    const inside = frame.current?.contentDocument
    const section = sections.find(({ id }) => id === open)
    const band = inside && section && bandsIn(inside).find((one) => isOf(one, section))
    if (band)
      inside.defaultView?.scrollTo(0, band.getBoundingClientRect().top + inside.defaultView.scrollY - 60)
  }, [open, shown === null, sections.length])
  useEffect(() => {
    const inside = frame.current?.contentDocument
    if (!inside) return
    const press = (event: Event) => {
      event.preventDefault()
      const band = (event.target as Element).closest?.('main > section')
      const section = band && sections.find((one) => isOf(band, one))
      if (section) setOpen(section.id)
    }
    inside.addEventListener('click', press, true)
    return () => inside.removeEventListener('click', press, true)
  }, [page, writing])
  // As high as there is room beside what one writes.
  const high = Math.max(360, Math.round(innerHeight * 0.68))
  return (
    <div ref={box} class={width > 600 ? 'e-device wide' : 'e-device'} style={{ height: `${high}px` }}>
      <iframe
        ref={frame}
        title={title}
        sandbox="allow-same-origin"
        tabIndex={-1}
        style={{ width: `${width}px`, height: `${high / scale}px`, transform: `scale(${scale})` }}
      />
    </div>
  )
}

/** The address of a section within its page ends with that of its id. */
const isOf = (band: Element, { id, kind }: Section): boolean =>
  band.classList.contains(`s-${kind}`) && band.id.endsWith(`-${id.replace(/[^a-z0-9]/gi, '').slice(-4)}`)

const bandsIn = (inside: Document): Element[] => [...inside.querySelectorAll('main > section')]

/** Changes only what is different, so that pictures do not flicker and what one looks at stays in sight. */
function show(inside: Document, fresh: Document): void {
  const [root, wanted] = [inside.documentElement, fresh.documentElement]
  for (const { name } of [...root.attributes]) root.removeAttribute(name)
  for (const { name, value } of wanted.attributes) root.setAttribute(name, value)
  for (const script of wanted.querySelectorAll('script')) script.remove()
  if (!inside.head) root.prepend(inside.createElement('head'))
  morph(inside.head, wanted.querySelector('head') ?? inside.createElement('head'))
  const body = wanted.querySelector('body')
  if (!body) return
  if (!inside.body) root.append(inside.createElement('body'))
  inside.body.className = body.className
  morph(inside.body, body)
}
