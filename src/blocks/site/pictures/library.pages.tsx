import { FileField, Select } from '#look/fields.tsx'
import { Form, type Problems, Submit } from '#look/form.tsx'
import { Page } from '#look/page.tsx'
import { Card, Empty, Grid, Light, type LightState, Notice, PageHead, Section } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import type { SitePicture } from '../model/site.ts'
import type { Site } from '../sites.ts'
import { MediaRooms } from './media-rooms.tsx'
import { type PictureState, pictureState, type Standing, type UsedAt } from './picture.ts'
import { pictureWords } from './pictures.text.ts'
import { picturesTaken } from './sizes.ts'

export type LibraryProps = {
  site: Site
  pictures: readonly SitePicture[]
  consents: readonly Standing[]
  uses: readonly UsedAt[]
  problems?: Problems
}

export const lightOf: Record<PictureState, LightState> = {
  fine: 'go',
  unsaid: 'care',
  waiting: 'stop',
  withdrawn: 'stop',
}

/** All pictures of a site, and those that need something first. */
export function LibraryPage(props: LibraryProps) {
  const { site, pictures, consents } = props
  const t = pictureWords(useView().lang)
  const needing = pictures.filter((one) => pictureState(one, consents) !== 'fine')
  const others = pictures.filter((one) => !needing.includes(one))
  const at = `/services/${site.service}/site`
  return (
    <Page title={t.title}>
      <PageHead title={t.title} lead={t.lead} back={{ href: at, label: t.back }} />
      <MediaRooms site={site} here="pictures" />
      <AddPictures {...props} />
      {needing.length > 0 && (
        <Notice tone="warning" title={t.attention(needing.length)}>
          {t.attentionSays}
        </Notice>
      )}
      <Section title={t.all}>
        {pictures.length === 0 ? (
          <Empty title={t.none}>{t.noneTodo}</Empty>
        ) : (
          <Grid>
            {[...needing, ...others].map((one) => (
              <PictureCard key={one.id} {...props} picture={one} />
            ))}
          </Grid>
        )}
      </Section>
    </Page>
  )
}

function AddPictures({ site, problems }: LibraryProps) {
  const t = pictureWords(useView().lang)
  const options = (['nobody', 'people', 'drawing', 'unsaid'] as const).map((value) => ({
    value,
    label: t.showing[value],
  }))
  return (
    <Section title={t.add} id="add">
      <Form action={`/services/${site.service}/site/pictures`} files problems={problems}>
        <FileField
          name="pictures"
          label={t.files}
          hint={t.filesHint}
          accept={picturesTaken}
          multiple
          required
        />
        <Select name="shows" label={t.addShows} options={options} value="unsaid" empty={false} required />
        <Submit icon="plus">{t.addGo}</Submit>
      </Form>
    </Section>
  )
}

function PictureCard({ site, picture, consents, uses }: LibraryProps & { picture: SitePicture }) {
  const t = pictureWords(useView().lang)
  const state = pictureState(picture, consents)
  const pages = uses.filter(({ id }) => id === picture.id).length
  const alt = altIn(picture, site)
  return (
    <Card
      title={picture.name}
      href={`/services/${site.service}/site/pictures/${picture.id}`}
      who={`${t.pages(pages)} · ${alt || t.noAlt}`}
    >
      <Shot site={site} picture={picture} />
      {state !== 'fine' && <Light state={lightOf[state]}>{t.states[state]}</Light>}
    </Card>
  )
}

/** A picture in its narrowest size, for its people. */
export function Shot({ site, picture }: { site: Site; picture: SitePicture }) {
  const [small] = picture.sizes
  if (!small) return null
  const { width, height, webp } = small
  const src = `/services/${site.service}/site/pictures/${picture.id}/${webp}`
  return <img class="picture" alt={altIn(picture, site)} loading="lazy" {...{ src, width, height }} />
}

const altIn = ({ alt }: SitePicture, { settings }: Site): string =>
  settings.languages.map((lang) => alt[lang]).find(Boolean) ?? ''
