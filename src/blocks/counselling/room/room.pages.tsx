import { BehindPage } from '#custody/room/behind-page.tsx'
import { useView } from '#look/view.ts'
import type { Service } from '../../service.ts'
import { roomWords } from './words.ts'

const element = {
  name: 'counselling-room',
  source: 'src/blocks/counselling/room/counselling-room.element.tsx',
  style: 'src/blocks/counselling/room/room.css',
}

type RoomPageProps = { service: Service; isReady: boolean; own: boolean; admin: boolean; person: string }

export function CounsellingRoomPage(found: RoomPageProps) {
  return <BehindPage {...{ element, ...found }} words={roomWords(useView().lang)} />
}
