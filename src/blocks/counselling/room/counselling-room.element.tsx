import { standBehind } from '#custody/room/behind.tsx'
import { CounselRoom } from './counsel-room.tsx'

// Who counsels: what waits and what is being talked about, behind the lock of the organisation's vault.
standBehind('counselling-room', (said) => <CounselRoom service={said('service')} />)
