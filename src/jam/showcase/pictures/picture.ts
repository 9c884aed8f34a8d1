import { z } from 'zod'
import { optionalLine, textField } from '#field/text-field.ts'

/** How those who are on a picture agreed that everybody may see it; `nobody` can be recognised. */
export const ways = ['nobody', 'written', 'spoken'] as const
export type Way = (typeof ways)[number]

/** A picture (Bild) of a jam or of one of its teams. Everybody sees it while all who are on it agree. */
export type Picture = {
  id: string
  team: string | null
  alt: string
  width: number
  height: number
  addedAt: Date
  shownAt: Date | null
}

/** What the register knows of the people on a picture. A withdrawal takes the names with it. */
export type Consent = {
  people: string
  agreedBy: string
  how: Way | ''
  agreedAt: Date | null
  withdrawnAt: Date | null
}

export type Registered = Picture & Consent & { teamName: string | null; addedByName: string }

export type PictureState = 'shown' | 'waiting' | 'withdrawn'

export const stateOf = ({
  shownAt,
  withdrawnAt,
}: Pick<Registered, 'shownAt' | 'withdrawnAt'>): PictureState =>
  withdrawnAt ? 'withdrawn' : shownAt ? 'shown' : 'waiting'

const consent = z.object({
  how: z.enum(ways, 'how.empty'),
  people: optionalLine('people', 300),
  agreedBy: optionalLine('agreedBy', 300),
  sure: z.literal('yes', 'sure.empty'),
})

/** Whoever can be recognised has a name, and somebody who agreed. */
export const consentForm = consent.superRefine(({ how, people, agreedBy }, context) => {
  if (how === 'nobody') return
  if (!people) context.addIssue({ code: 'custom', path: ['people'], message: 'people.empty' })
  if (!agreedBy) context.addIssue({ code: 'custom', path: ['agreedBy'], message: 'agreedBy.empty' })
})
export type ConsentForm = z.infer<typeof consentForm>

export const pictureForm = z.object({ alt: textField('alt', 300).pipe(z.string().min(5, 'alt.short')) })
