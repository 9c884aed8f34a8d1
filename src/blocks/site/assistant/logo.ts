import type { Desk } from '#kernel/desk.ts'
import { loadSharp } from '#kernel/picture.ts'
import type { SiteSettings } from '../model/site.ts'
import { type Drawn, drawPicture } from '../pictures/drawing.ts'
import { addPicture } from '../pictures/pictures.ts'
import { coloursOf } from './logo-colours.ts'

/** A logo as it was drawn anew, and the colours it lives by. */
export type Logo = { drawn: Drawn; colours: string[]; name: string }

/** Takes a second and needs no desk. @throws Refusal `picture.…` where it is no picture that can be drawn */
export async function drawLogo(file: File): Promise<Logo> {
  const drawn = await drawPicture(new Uint8Array(await file.arrayBuffer()))
  return { drawn, colours: await coloursIn(drawn.master), name: file.name.slice(0, 120) }
}

/** The strongest colours of a picture. */
export async function coloursIn(picture: Uint8Array): Promise<string[]> {
  const sharp = await loadSharp()
  const dots = await sharp(picture)
    .resize(96, 96, { fit: 'inside', withoutEnlargement: true })
    .ensureAlpha()
    .raw()
    .toBuffer()
  return coloursOf(new Uint8Array(dots))
}

/** Gives the site its logo; unless a colour was chosen, the strongest of the logo becomes the site's. */
export async function withLogo(
  desk: Desk,
  service: string,
  settings: SiteSettings,
  { drawn, colours, name }: Logo,
): Promise<SiteSettings> {
  const of = settings.name.de ?? settings.imprint.name
  const picture = await addPicture(desk, service, drawn, { name, alt: { de: of }, shows: 'drawing' })
  const { look } = settings
  return { ...settings, look: { ...look, logo: picture.id, accent: colours[0] ?? look.accent } }
}
