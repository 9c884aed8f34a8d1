import type { LinePage, Opening, OwnConversation } from '../../conversation/conversation.ts'
import type { Destroyed } from '../../conversation/erasing.ts'
import type { OwnGroup } from '../../conversation/groups.ts'
import type { Relay } from '../../conversation/relay.ts'
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

/** The same acts as by the live wire. @param group which conversation is not one's own, but a group */
export const byHttp = (organisation: string, visiting: Visiting, group: () => string | null): ByHttp => {
  const of = (conversation: string) =>
    conversation === group() ? groupAt(organisation, conversation) : own(organisation)
  return {
    hear: ({ conversation, after }) =>
      visiting((token) => ask(`${of(conversation)}/lines?after=${after}`, { show: `Visit ${token}` })),
    say: ({ line, files = [] }) =>
      visiting((token) =>
        ask(`${of(line.conversation)}/lines`, {
          ...{ method: 'POST', show: `Visit ${token}`, body: { line, files } },
        }),
      ),
  }
}

const groupAt = (organisation: string, group: string) => `${own(organisation)}/groups/${group}`

/** Asks to be let into a group, under a card that is used there alone. */
export const askForGroup = (
  organisation: string,
  token: string,
  card: { group: string; member: string; verify: string },
): Promise<void> => ask(`${own(organisation)}/groups`, { method: 'POST', show: `Visit ${token}`, body: card })

export const fetchGroup = (organisation: string, token: string, group: string): Promise<OwnGroup> =>
  ask(groupAt(organisation, group), { show: `Visit ${token}` })

/** The house forgets who it was. */
export const leaveGroup = (organisation: string, token: string, group: string): Promise<void> =>
  ask(groupAt(organisation, group), { method: 'DELETE', show: `Visit ${token}` })

/** By which server a call goes; null where the house has none. */
export const fetchRelay = (organisation: string, token: string): Promise<{ relay: Relay | null }> =>
  ask(`${own(organisation)}/relay`, { show: `Visit ${token}` })

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
