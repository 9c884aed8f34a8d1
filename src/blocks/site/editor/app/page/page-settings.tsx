import { langName } from '#field/form/langs.ts'
import { Line, Pick, Tick } from '#look/workshop/inputs.tsx'
import type { Page, Variant } from '../../../model/page.ts'
import { mayStandBelow, titleOf } from '../../../model/pages.ts'
import { pathOf } from '../../../model/paths.ts'
import { changeVariant, withMembers } from '../../state/edits.ts'
import { idAt, PlaceContext } from '../edit.ts'
import { Beside } from '../fields/beside.tsx'
import { useStudio } from '../studio.ts'
import { appWords } from '../words.ts'
import { HappeningFields } from './happening-fields.tsx'
import { ListPicture } from './list-picture.tsx'
import { PageFinding } from './page-finding.tsx'

/** What is around the sections: title, description and address in each language, the menu, the day, the event. */
export function PageSettings({ server }: { server: Page }) {
  const { page, writing, original, lang } = useStudio()
  const t = appWords(lang)
  const variant = page.variants[writing]
  const place = {
    lang: writing,
    section: '',
    original: writing === original ? null : (page.variants[original] ?? null),
  }
  return (
    <div class="b-editor">
      {variant && (
        <PlaceContext.Provider value={place}>
          <fieldset class="fields">
            <legend>{t.page.inThis(langName(writing))}</legend>
            <InOneLanguage variant={variant} server={server} />
          </fieldset>
        </PlaceContext.Provider>
      )}
      <fieldset class="fields">
        <legend>{t.page.around}</legend>
        <AllLanguages />
      </fieldset>
      {page.happening && <HappeningFields happening={page.happening} />}
    </div>
  )
}

function InOneLanguage({ variant, server }: { variant: Variant; server: Page }) {
  const { writing, change, lang, page, work } = useStudio()
  const t = appWords(lang).page
  const set = (more: Partial<Variant>, place: string) =>
    change((now) => changeVariant(now, writing, (one) => ({ ...one, ...more })), `${writing}/${place}`)
  const path = pathOf(page, writing, work.settings.languages) ?? ''
  const kept = server.variants[writing]?.slug
  const isTaken =
    kept !== undefined && kept !== variant.slug && variant.slug !== '' && kept.startsWith(variant.slug)
  return (
    <>
      <Beside at="title">
        <Line
          id={idAt('', 'title')}
          label={t.title}
          value={variant.title}
          lang={writing}
          onValue={(title) => set({ title }, 'title')}
        />
      </Beside>
      <PageFinding field="title" />
      <Beside at="description">
        <Line
          id={idAt('', 'description')}
          label={t.description}
          hint={`${t.descriptionHint} ${t.length(variant.description.length, 160)}`}
          rows={2}
          value={variant.description}
          lang={writing}
          onValue={(description) => set({ description }, 'description')}
        />
      </Beside>
      <PageFinding field="description" />
      {variant.slug !== 'index' && (
        <Line
          label={t.slug}
          hint={isTaken ? t.slugTaken(kept ?? '') : t.slugHint(`/${path}`)}
          value={variant.slug}
          onValue={(typed) => set({ slug: typed.toLowerCase().replace(/[^a-z0-9-]+/g, '-') }, 'slug')}
        />
      )}
      <Line
        label={t.menu}
        hint={t.menuHint}
        value={variant.menu}
        lang={writing}
        onValue={(menu) => set({ menu }, 'menu')}
      />
    </>
  )
}

function AllLanguages() {
  const { page, change, lang, work, id, writing } = useStudio()
  const t = appWords(lang).page
  const set = (more: { [K in keyof Page]?: Page[K] | undefined }) => change((now) => withMembers(now, more))
  const above = work.pages.filter((one) => one.page.kind === 'page' && mayStandBelow(work.pages, id, one.id))
  const options = [
    { value: '', label: t.top },
    ...above.map((one) => ({ value: one.id, label: titleOf(one.page, writing) })),
  ]
  return (
    <>
      {page.kind === 'page' && (
        <>
          <Tick label={t.inMenu} is={page.inMenu} onIs={(inMenu) => set({ inMenu })} />
          <Pick
            label={t.parent}
            value={page.parent ?? ''}
            options={options}
            onValue={(parent) => set({ parent: parent || null })}
          />
        </>
      )}
      {page.kind === 'post' && (
        <Line
          label={t.on}
          type="date"
          width="medium"
          value={page.on ?? ''}
          onValue={(on) => set({ on: on || undefined })}
        />
      )}
      <ListPicture picture={page.picture} onPicture={(picture) => set({ picture })} />
    </>
  )
}
