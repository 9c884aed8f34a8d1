import type { LinePage, Opening, OwnConversation } from '../../conversation/conversation.ts'
import type { Destroyed } from '../../conversation/erasing.ts'
import type { Notice } from '../../dialogue/notices.ts'
import type { ByHttp } from '../../talking/wire.ts'
import { ask } from '../server.ts'

const own = (organisation: string) => `/outside/${organisation}/conversation`

/** Sends what opens a conversation. @throws Refused as the room above says, `offline` */
export const sendOpening = (organisation: string, opening: Opening): Promise<{ id: string }> =>
  ask(`/outside/${organisation}/conversations`, { method: 'POST', body: opening })

export const fetchOwn = (organisation: string, token: string): Promise<OwnConversation> =>
  ask(own(organisation), { show: `Visit ${token}` })

/** Does something with the visit, as often as it has to begin anew. */
type Visiting = <T>(work: (token: string) => Promise<T>) => Promise<T>

/** The same acts as by the live wire. */
export const byHttp = (organisation: string, visiting: Visiting): ByHttp => ({
  hear: ({ after }) => visiting((token) => fetchLines(organisation, token, after)),
  say: ({ line, files = [] }) =>
    visiting((token) =>
      ask(`${own(organisation)}/lines`, { method: 'POST', show: `Visit ${token}`, body: { line, files } }),
    ),
})

export const fetchLines = (organisation: string, token: string, after: number): Promise<LinePage> =>
  ask(`${own(organisation)}/lines?after=${after}`, { show: `Visit ${token}` })

/** Leave to send files for what is said next. */
export const fetchTicket = (organisation: string, token: string): Promise<{ ticket: string }> =>
  ask(`${own(organisation)}/tickets`, { method: 'POST', show: `Visit ${token}` })

/** Wants a notice without content at an address, or none any more. */
export const sendNotice = (organisation: string, token: string, notice: Notice | null): Promise<void> => {
  const way = notice ? { method: 'PUT', body: notice } : { method: 'DELETE' }
  return ask(`${own(organisation)}/notice`, { ...way, show: `Visit ${token}` })
}

export const sendDestruction = (organisation: string, answer: object): Promise<Destroyed> =>
  ask(`/outside/${organisation}/conversation/destructions`, { method: 'POST', body: { answer } })
