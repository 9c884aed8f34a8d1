import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { morph } from '#look/elements/morph.ts'
import { useStudio } from '../studio.ts'

type Props = { shown: Document | null; width: number; high: number; title: string }

/** A frame as wide as a phone or a screen, drawn as small as there is room. Nothing in it runs, and nothing leads away. */
export function Device({ shown, width, high, title }: Props) {
  const { page, writing, setOpen } = useStudio()
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
  useEffect(() => {
    const inside = frame.current?.contentDocument
    if (!inside) return
    const press = (event: Event) => {
      event.preventDefault()
      const band = (event.target as Element).closest?.('main > section')
      const bands = [...inside.querySelectorAll('main > section')]
      const section = band && page.variants[writing]?.sections[bands.indexOf(band)]
      if (section) setOpen(section.id)
    }
    inside.addEventListener('click', press, true)
    return () => inside.removeEventListener('click', press, true)
  }, [page, writing])
  return (
    <div ref={box} class={width > 600 ? 'e-device wide' : 'e-device'} style={{ height: `${high * scale}px` }}>
      <iframe
        ref={frame}
        title={title}
        sandbox="allow-same-origin"
        tabIndex={-1}
        style={{ width: `${width}px`, height: `${high}px`, transform: `scale(${scale})` }}
      />
    </div>
  )
}

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
