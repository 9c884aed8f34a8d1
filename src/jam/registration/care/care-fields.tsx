import { h } from 'preact'
import { diets } from '#custody/care/care.ts'
import { careWords } from '#custody/care/words.ts'
import { useView } from '#look/view.ts'
import { sealingWords } from './care.text.ts'

/** The element that seals. Loaded on forms of jams that ask, and nowhere else. */
export const sealedCare = 'src/jam/registration/care/sealed-care.element.ts'

export type CareAsked = { slug: string; contact: string; isThere: boolean }

/**
 * Asks for what only the organisers read. The fields stand in a template, without names: they come into the form when a
 * browser can seal, and never leave it unsealed. Without JavaScript they are not asked for.
 */
export function CareFields({ care, kept }: { care: CareAsked | null; kept: string }) {
  const { lang } = useView()
  if (!care) return null
  const t = sealingWords(lang)
  return h(
    'sealed-care',
    { jam: care.slug, sealing: t.sealing, failed: t.failed, kept: t.kept },
    <>
      <input type="hidden" name="care" value={kept} />
      <p class="hint" data-none>
        {t.noScript(care.contact)}
      </p>
      <template>
        <Inside isThere={care.isThere} />
      </template>
      <p role="status" />
    </>,
  )
}

function Inside({ isThere }: { isThere: boolean }) {
  const { lang } = useView()
  const [t, w] = [sealingWords(lang), careWords(lang)]
  return (
    <fieldset class="fields">
      <legend>{t.legend}</legend>
      <p class="hint">{t.says}</p>
      {isThere && <p>{t.there}</p>}
      <fieldset class="field">
        <legend>{w.diet}</legend>
        <div class="options inline">
          {diets.map((diet) => (
            <div key={diet} class="option">
              <input type="checkbox" id={`care-${diet}`} data-diet={diet} />
              <label for={`care-${diet}`}>{w.diets[diet]}</label>
            </div>
          ))}
        </div>
      </fieldset>
      <Line of="diet" label={w.dietMore} />
      <Line of="access" label={w.access} hint={w.accessHint} />
      <Line of="phone" label={w.phone} type="tel" />
    </fieldset>
  )
}

type LineProps = { of: string; label: string; hint?: string; type?: 'tel' | 'text' }

function Line({ of, label, hint, type = 'text' }: LineProps) {
  const id = `care-${of}`
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <input
        id={id}
        type={type as 'text'}
        class="full"
        data-line={of}
        autocomplete={type === 'tel' ? 'tel' : 'off'}
        aria-describedby={hint && `${id}-hint`}
      />
    </div>
  )
}
