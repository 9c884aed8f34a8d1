import { useRef } from 'preact/hooks'
import type { SitePicture } from '../../../model/site.ts'
import type { Crop } from './cropping.ts'

type Props = {
  src: string
  crop: Crop | null
  focus: SitePicture['focus']
  onCrop: (x: number, y: number) => void
  onFocus: (focus: SitePicture['focus']) => void
}

/** The whole picture: what is cut away lies in shadow; one drags the rest, or the point. The sliders beside it do the same. */
export function Canvas({ src, crop, focus, onCrop, onFocus }: Props) {
  const box = useRef<SVGSVGElement>(null)
  const held = useRef<'crop' | 'focus' | null>(null)
  const at = (event: PointerEvent) => {
    const area = box.current?.getBoundingClientRect() ?? new DOMRect(0, 0, 1, 1)
    const share = (value: number, from: number, length: number) =>
      Math.min(1, Math.max(0, (value - from) / length))
    return { x: share(event.clientX, area.left, area.width), y: share(event.clientY, area.top, area.height) }
  }
  const move = (event: PointerEvent) => {
    const point = at(event)
    if (held.current === 'focus') onFocus(point)
    else if (held.current === 'crop') onCrop(point.x, point.y)
  }
  const take = (event: PointerEvent) => {
    const { x, y } = at(event)
    const isNear = Math.hypot(x - focus.x, y - focus.y) < 0.08
    held.current = isNear || !crop ? 'focus' : 'crop'
    box.current?.setPointerCapture(event.pointerId)
    move(event)
  }
  return (
    <div class="e-canvas">
      <img src={src} alt="" />
      <svg
        ref={box}
        viewBox="0 0 1 1"
        preserveAspectRatio="none"
        aria-hidden="true"
        onPointerDown={take}
        onPointerMove={move}
        onPointerUp={() => {
          held.current = null
        }}
      >
        {crop && <path class="shade" fill-rule="evenodd" d={`M0 0H1V1H0Z${rectangle(crop)}`} />}
        {crop && <path class="edge" d={rectangle(crop)} />}
      </svg>
      <svg class="e-focus" aria-hidden="true">
        <circle cx={`${focus.x * 100}%`} cy={`${focus.y * 100}%`} r="9" />
      </svg>
    </div>
  )
}

const rectangle = ({ x, y, width, height }: Crop): string => `M${x} ${y}h${width}v${height}h${-width}Z`
