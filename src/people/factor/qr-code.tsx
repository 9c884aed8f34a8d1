import { create } from 'qrcode/lib/core/qrcode.js'

const quiet = 4

/** A QR code (ISO/IEC 18004) as a picture in the page: no request, no script. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  const { size, data } = modules
  const dark = [...data].flatMap((bit, at) =>
    bit ? [`M${(at % size) + quiet} ${Math.floor(at / size) + quiet}h1v1h-1z`] : [],
  )
  const side = size + 2 * quiet
  // Black on white also by night: many cameras read nothing else.
  return (
    <svg width="240" height="240" viewBox={`0 0 ${side} ${side}`} role="img" aria-label={label}>
      <rect width={side} height={side} fill="#fff" />
      <path d={dark.join('')} fill="#000" />
    </svg>
  )
}
