import { create } from 'qrcode/lib/core/qrcode.js'
import { isIban } from '../model/iban.ts'

export type Transfer = { holder: string; iban: string; bic?: string; purpose: string; cents?: number }

/** What a code of version 13 holds with error correction M, as EPC069-12 says. */
const mostBytes = 331

const fitting = (text: string, most: number): string =>
  [...text.replace(/\s+/g, ' ').trim()].slice(0, most).join('').trim()

/**
 * The text of a GiroCode: EPC069-12 version 002, UTF-8, SEPA credit transfer. Name at most 70 signs, purpose at most 140,
 * a sum of 0.01 to 999999999.99 or none.
 * @returns null for an account that is none (ISO 13616)
 */
export function giroText({ holder, iban, bic = '', purpose, cents }: Transfer): string | null {
  const account = iban.replace(/\s/g, '').toUpperCase()
  const name = fitting(holder, 70)
  if (!isIban(account) || name === '') return null
  const isSum = cents !== undefined && Number.isInteger(cents) && cents >= 1 && cents <= 99_999_999_999
  const sum = isSum ? `EUR${(cents / 100).toFixed(2)}` : ''
  const bank = /^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/.test(bic.toUpperCase()) ? bic.toUpperCase() : ''
  const lines = ['BCD', '002', '1', 'SCT', bank, name, account, sum, '', '']
  const left = mostBytes - Buffer.byteLength(lines.join('\n')) - 1
  let says = fitting(purpose, 140)
  while (Buffer.byteLength(says) > left) says = says.slice(0, -1)
  return [...lines, says].join('\n').trimEnd()
}

const quiet = 4

/** The code as a drawing in the page: no request, no script. Error correction M and at most version 13, as EPC069-12 asks. */
export function GiroCode({ transfer, label }: { transfer: Transfer; label: string }) {
  const text = giroText(transfer)
  if (text === null) return null
  // Bytes as they are: the code says UTF-8, whatever signs the name has.
  const { modules } = create([{ data: Buffer.from(text, 'utf8'), mode: 'byte' }], {
    errorCorrectionLevel: 'M',
  })
  const { size, data } = modules
  const side = size + 2 * quiet
  return (
    <svg class="giro" width="200" height="200" viewBox={`0 0 ${side} ${side}`} role="img" aria-label={label}>
      <rect width={side} height={side} fill="#fff" />
      <path d={rowsOf(data, size)} fill="#000" />
    </svg>
  )
}

/** Dark fields side by side are one bar: half the bytes. */
function rowsOf(data: ArrayLike<number>, size: number): string {
  let drawn = ''
  for (let at = 0; at < size * size; at += 1) {
    if (!data[at]) continue
    let length = 1
    while ((at + length) % size !== 0 && data[at + length]) length += 1
    drawn += `M${(at % size) + quiet} ${Math.floor(at / size) + quiet}h${length}v1h-${length}z`
    at += length - 1
  }
  return drawn
}
