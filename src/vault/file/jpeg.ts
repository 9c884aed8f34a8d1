import { type Bytes, concat } from '../bytes.ts'
import { must } from '../fault.ts'
import { nameAt, stretch } from './stretch.ts'

const [start, end, scan, comment] = [0xd8, 0xd9, 0xda, 0xfe]
const [app0, app1, app2, app14, app15] = [0xe0, 0xe1, 0xe2, 0xee, 0xef]

/**
 * JPEG (ITU-T T.81 annex B) without comments and application segments. Stay: JFIF, the ICC colour profile, Adobe's colour
 * transform; of EXIF only how the picture is to be turned (tag 0x0112, CIPA DC-008).
 */
export function stripJpeg(bytes: Bytes): Bytes {
  const kept: Bytes[] = [stretch(bytes, 0, 2)]
  let at = 2
  let turning = 0
  for (;;) {
    at = behindFill(bytes, at)
    const marker = markerAt(bytes, at)
    if (marker === end) return concat(...withTurning(kept, turning), stretch(bytes, at, at + 2))
    const next = at + 2 + numberAt(bytes, at + 2)
    const segment = stretch(bytes, at, next)
    if (marker === app1) turning ||= turningOf(segment)
    if (stays(marker, segment)) kept.push(segment)
    at = next
    if (marker !== scan) continue
    const behind = endOfScan(bytes, at)
    kept.push(stretch(bytes, at, behind))
    at = behind
  }
}

function markerAt(bytes: Bytes, at: number): number {
  const [mark, marker] = stretch(bytes, at, at + 2)
  must(mark === 0xff && marker !== undefined && marker >= 0xc0 && marker !== start, 'picture.damaged')
  return marker
}

// Before a marker any number of 0xff may stand (B.1.1.2).
function behindFill(bytes: Bytes, from: number): number {
  let at = from
  while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at++
  return at
}

function stays(marker: number, segment: Bytes): boolean {
  const isProfile = marker === app2 && nameAt(segment, 4) === 'ICC_'
  const isColour = marker === app14 && nameAt(segment, 4) === 'Adob'
  const isJfif = marker === app0 && nameAt(segment, 4) === 'JFIF'
  const isApplication = marker >= app0 && marker <= app15
  return isProfile || isColour || isJfif || (!isApplication && marker !== comment)
}

// Inside a scan 0xff is followed by 0x00, or by one of the restart markers 0xd0 … 0xd7.
function endOfScan(bytes: Bytes, from: number): number {
  for (let at = from; at + 1 < bytes.length; at++) {
    const next = bytes[at + 1] ?? 0
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at
  }
  must(false, 'picture.damaged')
}

const numberAt = (bytes: Bytes, at: number): number => {
  const [high = 0, low = 0] = stretch(bytes, at, at + 2)
  must(high * 256 + low >= 2, 'picture.damaged')
  return high * 256 + low
}

/** 2 … 8 when the picture is to be turned or mirrored, else 0. */
function turningOf(segment: Bytes): number {
  if (nameAt(segment, 4) !== 'Exif' || segment.length < 18) return 0
  const view = new DataView(segment.buffer, segment.byteOffset + 10, segment.length - 10)
  const little = view.getUint16(0) === 0x4949
  const table = view.getUint32(4, little)
  if (table + 2 > view.byteLength) return 0
  const count = view.getUint16(table, little)
  for (let at = table + 2; at + 12 <= view.byteLength && at < table + 2 + count * 12; at += 12)
    if (view.getUint16(at, little) === 0x0112) return turn(view.getUint16(at + 8, little))
  return 0
}

const turn = (value: number) => (value >= 2 && value <= 8 ? value : 0)

// An EXIF segment with one entry: orientation.
function withTurning([head, ...others]: Bytes[], turning: number): Bytes[] {
  const exif = [0xff, app1, 0, 34, 69, 120, 105, 102, 0, 0, 77, 77, 0, 42, 0, 0, 0, 8, 0, 1]
  const entry = [1, 18, 0, 3, 0, 0, 0, 1, 0, turning, 0, 0, 0, 0, 0, 0]
  const segment = turning ? [new Uint8Array([...exif, ...entry])] : []
  return [...(head ? [head] : []), ...segment, ...others]
}
