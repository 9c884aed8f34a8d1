import { standBehind } from '#custody/room/behind.tsx'
import { OpenBox } from './open-box.tsx'

// The part of the page that opens an office's letter box, behind the lock of its organisation's vault.
standBehind('office-opening', (said) => <OpenBox service={said('service')} office={said('office')} />)
