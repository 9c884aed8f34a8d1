import type { PictureConsent, SitePicture } from '../model/site.ts'

/** What may be said of a picture. */
export type About = Pick<SitePicture, 'name' | 'alt' | 'focus' | 'crop' | 'credit' | 'shows' | 'consents'>

/** A page that names a picture or a file; null: the settings of the site do, e.g. as its logo. */
export type UsedAt = { id: string; page: string | null; title: string }

/** Whether a consent still holds, without whose it is. */
export type Standing = Pick<PictureConsent, 'id' | 'withdrawnOn'>

export const plainAbout: Omit<About, 'name'> = {
  alt: {},
  focus: { x: 0.5, y: 0.5 },
  crop: null,
  credit: '',
  shows: 'unsaid',
  consents: [],
}

export const shows = ['nobody', 'people', 'drawing', 'unsaid'] as const

/**
 * `waiting`: people can be recognised and no consent is named; `withdrawn`: one of them no longer wants it (§ 22 KUG, Art. 7 GDPR).
 * Neither goes out.
 */
export type PictureState = 'fine' | 'unsaid' | 'waiting' | 'withdrawn'

export function pictureState(
  { shows, consents }: Pick<SitePicture, 'shows' | 'consents'>,
  all: readonly Standing[],
): PictureState {
  const named = all.filter(({ id }) => consents.includes(id))
  if (named.some(({ withdrawnOn }) => withdrawnOn !== null)) return 'withdrawn'
  if (shows === 'unsaid') return 'unsaid'
  return shows === 'people' && named.length === 0 ? 'waiting' : 'fine'
}

/** Whether a picture may go out. What nobody has looked at yet does; its people are asked to look. */
export const isShowable = (picture: SitePicture, all: readonly Standing[]): boolean =>
  ['fine', 'unsaid'].includes(pictureState(picture, all))
