import { z } from 'zod'

/** An account (Konto): one person, known by one e-mail address. */
export type Account = { id: string; email: string; name: string; lang: 'de' | 'en' }

/** An e-mail address as we keep it: trimmed, lower case, deliverable in form. */
export const emailField = z.string().trim().toLowerCase().max(254, 'email.wrong').pipe(z.email('email.wrong'))

/** What somebody wants to be called. Control and direction marks would let one name look like another. */
export const nameField = z
  .string()
  .transform((name) =>
    name
      .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  )
  .pipe(z.string().min(1, 'name.empty').max(80, 'name.long'))
