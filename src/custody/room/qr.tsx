import { QrCode } from '#people/factor/qr-code.tsx'
import { roomWords } from './room.text.ts'
import { useRoom } from './room.ts'

/** What a phone can compare for people: drawn as nodes, so no HTML is made of text. */
export function Qr({ text }: { text: string }) {
  const t = roomWords(useRoom().lang)
  return (
    <div class="qr">
      <QrCode text={text} label={t.qr} />
    </div>
  )
}
