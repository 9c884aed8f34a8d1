import { standBehind } from '#custody/room/behind.tsx'
import { Inbox } from './inbox.tsx'

// What came by a form, behind the lock of its organisation's vault.
standBehind('form-inbox', (said) => <Inbox service={said('service')} />)
