import { make } from './data.ts'

type Stroke = [x: number, y: number][]

/** Characters of a drawing: what an answer may hold of it. */
const most = 55_000
const wide = 1000

/** Lets somebody draw their signature; whoever cannot has typed it above. What is kept are the strokes, not a picture. */
export function letDraw(form: HTMLFormElement, place: HTMLElement): void {
  const { draw = '', says = '', again = '', drawn = '' } = place.dataset
  const kept = form.querySelector<HTMLInputElement>(`input[name="${CSS.escape(draw)}"]`)
  if (!kept || place.firstChild) return
  place.classList.add('draw')
  const canvas = make('canvas', { width: wide, height: wide / 3, role: 'img', 'aria-label': says })
  const clear = make('button', { type: 'button', className: 'button plain' }, again)
  const status = make('p', { className: 'hint', role: 'status' })
  place.append(make('p', {}, says), canvas, clear, status)
  let strokes: Stroke[] = readStrokes(kept.value)
  const paint = () => {
    kept.value = strokes.length > 0 ? JSON.stringify(strokes) : ''
    status.textContent = strokes.length > 0 ? drawn : ''
    drawStrokes(canvas, strokes)
  }
  const keep = () => {
    paint()
    kept.dispatchEvent(new Event('input', { bubbles: true }))
  }
  canvas.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || kept.value.length > most) return
    event.preventDefault()
    canvas.setPointerCapture(event.pointerId)
    strokes.push([pointOf(canvas, event)])
  })
  canvas.addEventListener('pointermove', (event) => {
    if (!canvas.hasPointerCapture(event.pointerId)) return
    strokes.at(-1)?.push(pointOf(canvas, event))
    drawStrokes(canvas, strokes)
  })
  canvas.addEventListener('lostpointercapture', keep)
  clear.addEventListener('click', () => {
    strokes = []
    keep()
  })
  form.addEventListener('filled', () => {
    strokes = readStrokes(kept.value)
    paint()
  })
  paint()
}

function pointOf(canvas: HTMLCanvasElement, { clientX, clientY }: PointerEvent): [number, number] {
  const { left, top, width, height } = canvas.getBoundingClientRect()
  const within = (share: number, whole: number) => Math.round(Math.min(1, Math.max(0, share)) * whole)
  return [within((clientX - left) / width, wide), within((clientY - top) / height, wide / 3)]
}

function drawStrokes(canvas: HTMLCanvasElement, strokes: readonly Stroke[]): void {
  const pen = canvas.getContext('2d')
  if (!pen) return
  pen.clearRect(0, 0, canvas.width, canvas.height)
  Object.assign(pen, { lineWidth: 5, lineCap: 'round', lineJoin: 'round', strokeStyle: '#231815' })
  for (const [first, ...others] of strokes) {
    if (!first) continue
    pen.beginPath()
    pen.moveTo(...first)
    for (const point of others.length > 0 ? others : [first]) pen.lineTo(...point)
    pen.stroke()
  }
}

function readStrokes(text: string): Stroke[] {
  try {
    const read = JSON.parse(text || '[]')
    return Array.isArray(read) ? read : []
  } catch {
    return []
  }
}
