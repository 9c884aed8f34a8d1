import { BehindPage } from '#custody/room/behind-page.tsx'
import { useView } from '#look/view.ts'
import type { Service } from '../../service.ts'
import { pageWords } from './page.text.ts'

const element = {
  name: 'records-room',
  source: 'src/blocks/records/room/records-room.element.tsx',
  style: 'src/blocks/records/room/records.css',
}

type RoomPageProps = { service: Service; isReady: boolean; own: boolean; admin: boolean; person: string }

export function RecordsRoomPage(found: RoomPageProps) {
  return <BehindPage {...{ element, ...found }} isKept words={pageWords(useView().lang)} />
}
