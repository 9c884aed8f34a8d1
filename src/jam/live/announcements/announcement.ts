import { z } from 'zod'
import { plainText } from '#kernel/plain.ts'

/** An announcement (Nachricht) of the organisers to everybody in the jam. */
export type Announcement = { id: string; text: string; madeName: string; madeAt: Date }

export const announcementForm = z.object({
  text: plainText(3, 400, 'announcement.short', 'announcement.long'),
})
