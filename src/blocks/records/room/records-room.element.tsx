import { standBehind } from '#custody/room/behind.tsx'
import { RecordsRoom } from './records-room.tsx'

// Collections and records, behind the lock of the organisation's vault.
standBehind('records-room', (said) => <RecordsRoom service={said('service')} />)
