import { useView } from '#look/view.ts'
import { Rooms } from '../overview/rooms.tsx'
import { pictureWords } from './pictures.text.ts'

const rooms = ['pictures', 'files', 'consents'] as const

/** Pictures, files and consents lie beside each other. */
export function MediaRooms({ site, here }: { site: string; here: (typeof rooms)[number] }) {
  const t = pictureWords(useView().lang)
  return (
    <Rooms
      label={t.title}
      rooms={rooms.map((room) => ({
        href: `/services/${site}/site/${room}`,
        says: t.rooms[room],
        here: room === here,
      }))}
    />
  )
}
