import { useContext } from 'preact/hooks'
import { useRoom } from '#custody/room/room.ts'
import { roomWords } from '../words.ts'
import { BeginContext } from './beginning.ts'
import { MakeForm } from './make-form.tsx'

/** Nothing is there yet: the first member begins. */
export function Begin() {
  const { service, onMade } = useContext(BeginContext)
  const t = roomWords(useRoom().lang)
  const made = (id: string) => {
    location.hash = `/c/${id}`
    onMade()
  }
  return (
    <div class="records">
      <h2>{t.beginTitle}</h2>
      <p>{t.beginSays}</p>
      <MakeForm service={service} plan={null} onMade={made} />
    </div>
  )
}
