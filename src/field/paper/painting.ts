import type { Weight } from './letters.ts'
import { wrapped } from './wrapping.ts'

export type Look = { size: number; weight: Weight; width: number }
/** One line, as a picture in JPEG; its measures are in points. */
export type Painted = { jpeg: Uint8Array; width: number; height: number }
export type Painter = (words: string, look: Look) => Promise<Painted[]>

/** So many dots for one point: sharp enough for a printer. */
const dots = 4

/**
 * Lines that hold letters which the font of the house lacks (Arabic, Ukrainian, Chinese, …), drawn by this browser with the fonts
 * of its device, from right to left where they are read so.
 */
export const paint: Painter = async (words, { size, weight, width }) => {
  const font = `${weight} ${size * dots}px "Atkinson Hyperlegible Next", sans-serif`
  const pen = penOf(new OffscreenCanvas(1, 1), font)
  const lines = wrapped(words, width * dots, (part) => pen.measureText(part).width)
  const painted: Painted[] = []
  for (const line of lines) painted.push(await paintLine(line, font, { size, weight, width }))
  return painted
}

async function paintLine(line: string, font: string, { size, width }: Look): Promise<Painted> {
  const canvas = new OffscreenCanvas(Math.ceil(width * dots), Math.ceil(size * 1.5 * dots))
  const pen = penOf(canvas, font)
  const first = /\p{L}/u.exec(line)?.[0] ?? ''
  const isRight = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(first)
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.fillStyle = '#231815'
  pen.textBaseline = 'alphabetic'
  pen.direction = isRight ? 'rtl' : 'ltr'
  pen.textAlign = 'left'
  pen.fillText(line, 0, size * 1.1 * dots)
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 })
  return { jpeg: new Uint8Array(await blob.arrayBuffer()), width, height: size * 1.5 }
}

function penOf(canvas: OffscreenCanvas, font: string): OffscreenCanvasRenderingContext2D {
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('This browser paints nothing.')
  pen.font = font
  return pen
}
