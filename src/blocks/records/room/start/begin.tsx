import { useRoom } from '#custody/room/room.ts'
import { roomWords } from '../words.ts'
import { MakeForm } from './make-form.tsx'

/** Nothing is there yet: the first member begins. */
export function Begin({ service, onMade }: { service: string; onMade: () => void }) {
  const t = roomWords(useRoom().lang)
  return (
    <div class="records">
      <h2>{t.beginTitle}</h2>
      <p>{t.beginSays}</p>
      <MakeForm
        {...{ service }}
        plan={null}
        onMade={(id) => {
          location.hash = `/c/${id}`
          onMade()
        }}
      />
    </div>
  )
}
