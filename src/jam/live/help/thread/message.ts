import { z } from 'zod'
import { plainText } from '#kernel/plain.ts'

/** A short message about one request (Nachricht), from the team or from those who help. */
export type HelpMessage = { id: string; side: 'team' | 'helper'; text: string; name: string; at: Date }

export const messageForm = z.object({ text: plainText(1, 500, 'message.short', 'message.long') })

/** More is no quick question any more; then somebody goes there. */
export const mostMessages = 200
