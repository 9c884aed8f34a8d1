import { useView } from '#look/view.ts'
import { Rooms } from '../overview/rooms.tsx'
import type { Site } from '../sites.ts'
import { pictureWords } from './pictures.text.ts'

const rooms = ['pictures', 'files', 'consents'] as const

/** Pictures, files and consents lie beside each other; who agreed to what is for people of the organisation. */
export function MediaRooms({ site, here }: { site: Site; here: (typeof rooms)[number] }) {
  const t = pictureWords(useView().lang)
  return (
    <Rooms
      label={t.title}
      rooms={rooms
        .filter((room) => site.member || room !== 'consents')
        .map((room) => ({
          href: `/services/${site.service}/site/${room}`,
          says: t.rooms[room],
          here: room === here,
        }))}
    />
  )
}
