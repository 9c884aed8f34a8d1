import type { ConversationHead, HeadPage, LinePage } from '../../conversation/conversation.ts'
import type { Note } from '../../conversation/frames.ts'
import type { Relay } from '../../conversation/relay.ts'
import type { ByHttp } from '../../talking/wire.ts'
import { ask } from '../server.ts'

export type { ConversationHead }

/** What has changed since a cursor: conversations that I may read, and those that are none of mine any more. */
export const fetchHeads = (organisation: string, cursor: string | null): Promise<HeadPage> => {
  const since = cursor ? `?since=${encodeURIComponent(cursor)}` : ''
  return ask('GET', `/vault/organisations/${organisation}/conversations${since}`)
}

/** One as it is at this moment, with the newest wrap for me. */
export const fetchHead = (id: string): Promise<ConversationHead> => ask('GET', `/vault/conversations/${id}`)

/** The same acts as by the live wire, for where none comes through. */
export const byHttp: ByHttp = {
  hear: ({ conversation, after }) =>
    ask<LinePage>('GET', `/vault/conversations/${conversation}/lines?after=${after}`),
  say: ({ line, wraps = [], files = [] }) =>
    ask('POST', `/vault/conversations/${line.conversation}/lines`, { line, wraps, files }),
  note: ({ conversation, envelope }: Note) =>
    ask('POST', `/vault/conversations/${conversation}/notes`, { envelope }),
}

/** By which server a call goes; null where the house has none. */
export const fetchRelay = (id: string): Promise<{ relay: Relay | null }> =>
  ask('GET', `/vault/conversations/${id}/relay`)

/** Destroys a conversation for good. */
export const eraseConversation = (id: string): Promise<unknown> => ask('DELETE', `/vault/conversations/${id}`)
