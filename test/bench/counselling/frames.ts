import { randomBytes } from 'node:crypto'
import type { Socket } from 'node:net'

const zero = Buffer.alloc(4)

/** A text frame as browsers send it (RFC 6455, section 5.2), under a mask of zeros: the house takes the mask off all the same. */
export function frameOf(text: string): Buffer {
  const length = text.length
  const head = Buffer.allocUnsafe(length < 126 ? 6 : length < 65_536 ? 8 : 14)
  head[0] = 0x81
  if (length < 126) head[1] = 0x80 | length
  else if (length < 65_536) {
    head[1] = 0x80 | 126
    head.writeUInt16BE(length, 2)
  } else {
    head[1] = 0x80 | 127
    head.writeBigUInt64BE(BigInt(length), 2)
  }
  zero.copy(head, head.length - 4)
  return Buffer.concat([head, Buffer.from(text, 'latin1')], head.length + length)
}

/** Takes frames of the house apart. */
export class Frames {
  readonly #told: (text: string) => void
  #rest: Buffer = Buffer.alloc(0)

  constructor(told: (text: string) => void) {
    this.#told = told
  }

  take(data: Buffer): void {
    let all = this.#rest.length > 0 ? Buffer.concat([this.#rest, data]) : data
    for (;;) {
      const frame = readFrame(all)
      if (!frame) break
      if (frame.isText) this.#told(all.toString('latin1', frame.from, frame.to))
      all = all.subarray(frame.to)
    }
    this.#rest = all
  }
}

function readFrame(data: Buffer): { from: number; to: number; isText: boolean } | null {
  if (data.length < 2) return null
  const short = (data[1] ?? 0) & 0x7f
  const from = short < 126 ? 2 : short === 126 ? 4 : 10
  if (data.length < from) return null
  const length = short < 126 ? short : short === 126 ? data.readUInt16BE(2) : Number(data.readBigUInt64BE(2))
  return data.length < from + length ? null : { from, to: from + length, isText: data[0] === 0x81 }
}

/** The request with which a WebSocket begins. */
export function greeting(socket: Socket, path: string, host: string, cookie: string): Promise<void> {
  const key = randomBytes(16).toString('base64')
  const lines = [
    ...[
      `GET ${path} HTTP/1.1`,
      `Host: ${host}`,
      `Origin: http://${host}`,
      'Connection: Upgrade',
      'Upgrade: websocket',
    ],
    ...['Sec-WebSocket-Version: 13', `Sec-WebSocket-Key: ${key}`, ...(cookie ? [`Cookie: ${cookie}`] : [])],
  ]
  socket.write(`${lines.join('\r\n')}\r\n\r\n`)
  return new Promise((done, failed) => {
    socket.once('data', (data) => {
      if (data.toString('latin1').startsWith('HTTP/1.1 101')) done()
      else failed(new Error(data.toString('latin1').split('\r\n')[0]))
    })
  })
}
