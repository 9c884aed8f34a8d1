import { langNameIn } from '#field/form/langs.ts'
import { Choice, Choices, Fields, Select, TextField } from '#look/fields.tsx'
import { Confirm, Form, Submit } from '#look/form.tsx'
import { Page } from '#look/page.tsx'
import { Columns, Light, PageHead, Section } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import type { PictureConsent, SitePicture } from '../model/site.ts'
import type { Site } from '../sites.ts'
import { ratios, thirdOf, thirds } from './crop.ts'
import { lightOf, Shot } from './library.pages.tsx'
import { pictureState, type Standing, shows, type UsedAt } from './picture.ts'
import { pictureWords } from './pictures.text.ts'

export type OneProps = {
  site: Site
  picture: SitePicture
  consents: readonly Standing[]
  /** With names, for people of the organisation. */
  register: readonly PictureConsent[] | null
  uses: readonly UsedAt[]
  /** What the narrowest size weighs. */
  bytes: number
}

/** One picture: what is to be seen, who agreed, what is cut away, where it stands. */
export function PicturePage(props: OneProps) {
  const { site, picture, consents, bytes } = props
  const t = pictureWords(useView().lang)
  const state = pictureState(picture, consents)
  const at = `/services/${site.service}/site/pictures`
  const wide = picture.sizes.at(-1)
  return (
    <Page title={picture.name}>
      <PageHead title={picture.name} back={{ href: at, label: t.toPictures }} />
      <Columns>
        <div>
          <About {...props} />
        </div>
        <div>
          <Shot site={site} picture={picture} />
          <p>
            <Light state={lightOf[state]}>{t.states[state]}</Light>
          </p>
          {t.statesSay[state] && <p class="hint">{t.statesSay[state]}</p>}
          {wide && <p class="hint">{t.measure(wide.width, wide.height, Math.ceil(bytes / 1024))}</p>}
          <Uses {...props} />
        </div>
      </Columns>
    </Page>
  )
}

function About({ site, picture, register }: OneProps) {
  const { lang } = useView()
  const t = pictureWords(lang)
  return (
    <Form action={`/services/${site.service}/site/pictures/${picture.id}`}>
      {site.settings.languages.map((one) => (
        <TextField
          key={one}
          name={`alt.${one}`}
          label={t.alt(langNameIn(one, lang))}
          hint={t.altHint}
          value={picture.alt[one] ?? ''}
          maxLength={300}
        />
      ))}
      <Choice
        name="shows"
        label={t.shows}
        options={shows.map((value) => ({ value, label: t.showing[value] }))}
        value={picture.shows}
        required
      />
      <Consents {...{ site, picture, register }} />
      <TextField name="credit" label={t.credit} hint={t.creditHint} value={picture.credit} maxLength={200} />
      <Cut picture={picture} />
      <TextField name="name" label={t.name} value={picture.name} maxLength={120} required />
      <Submit>{t.save}</Submit>
    </Form>
  )
}

function Consents({ site, picture, register }: Pick<OneProps, 'site' | 'picture' | 'register'>) {
  const t = pictureWords(useView().lang)
  if (!register)
    return (
      <Fields legend={t.consents}>
        <p>{t.consentsTheirs(picture.consents.length)}</p>
      </Fields>
    )
  const link = <a href={`/services/${site.service}/site/consents`}>{t.consentsAdd}</a>
  if (register.length === 0)
    return (
      <Fields legend={t.consents}>
        <p>
          {t.consentsNone} {link}
        </p>
      </Fields>
    )
  return (
    <Choices
      name="consents"
      label={t.consents}
      hint={link}
      options={register.map(({ id, who, covers, withdrawnOn }) => ({
        value: id,
        label: who,
        hint: withdrawnOn ? t.states.withdrawn : covers,
      }))}
      values={picture.consents}
    />
  )
}

function Cut({ picture }: { picture: SitePicture }) {
  const t = pictureWords(useView().lang)
  const crops = [...(picture.crop ? ['keep' as const] : []), 'whole' as const, ...ratioNames]
  return (
    <Fields legend={t.crop} hint={t.cropHint}>
      <Select
        name="crop"
        label={t.crop}
        options={crops.map((value) => ({ value, label: t.crops[value] }))}
        value={picture.crop ? 'keep' : 'whole'}
        empty={false}
        required
      />
      <Select
        name="across"
        label={t.focusX}
        options={thirds.map((value) => ({ value, label: t.across[value] }))}
        value={thirdOf(picture.focus.x)}
        empty={false}
        required
      />
      <Select
        name="down"
        label={t.focusY}
        hint={t.focusHint}
        options={thirds.map((value) => ({ value, label: t.down[value] }))}
        value={thirdOf(picture.focus.y)}
        empty={false}
        required
      />
    </Fields>
  )
}

const ratioNames = Object.keys(ratios) as (keyof typeof ratios)[]

function Uses({ site, picture, uses }: OneProps) {
  const t = pictureWords(useView().lang)
  const at = `/services/${site.service}/site`
  return (
    <Section title={t.usedOn}>
      {uses.length === 0 && <p>{t.usedNowhere}</p>}
      <ul>
        {uses.map(({ page, title }) => (
          <li key={page ?? ''}>
            {page ? <a href={`${at}/pages/${page}`}>{title}</a> : <a href={at}>{t.inSettings}</a>}
          </li>
        ))}
      </ul>
      {uses.length > 0 ? (
        <p class="hint">{t.removeNot}</p>
      ) : (
        <Confirm
          label={t.remove}
          question={t.removeAsk}
          explain={t.removeSays}
          action={`${at}/pictures/${picture.id}/removal`}
          tone="danger"
        >
          {t.removeYes}
        </Confirm>
      )}
    </Section>
  )
}
