import { BehindPage } from '#custody/room/behind-page.tsx'
import { useView } from '#look/view.ts'
import type { Service } from '../../service.ts'
import { inboxWords } from './words.ts'

const element = {
  name: 'form-inbox',
  source: 'src/blocks/forms/inbox/form-inbox.element.tsx',
  style: 'src/blocks/forms/inbox/inbox.css',
}

type InboxPageProps = { service: Service; isReady: boolean; own: boolean; admin: boolean; person: string }

export function InboxPage(found: InboxPageProps) {
  return <BehindPage {...{ element, ...found }} words={inboxWords(useView().lang)} />
}
