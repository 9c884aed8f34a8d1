import { standBehind } from '#custody/room/behind.tsx'
import { Publish } from './publish.tsx'

// The part of the page that makes a form public, behind the lock of its organisation's vault.
standBehind('form-publish', (said) => <Publish service={said('service')} form={said('form')} />)
