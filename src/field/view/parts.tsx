import { type FieldProps, Frames, Part } from './frame.tsx'
import { numberText, useAnswer } from './lines.tsx'
import { useFilling } from './state.ts'

/** From … to …: two days or two times. */
export function SpanField(props: FieldProps) {
  const { question, path } = props
  const { t } = useFilling()
  const span = usePart(path)
  const type = question.kind === 'time-range' ? 'time' : 'date'
  const { least: min, most: max } = question.limits ?? {}
  return (
    <Frames {...props}>
      <div class="row">
        {(['from', 'to'] as const).map((part) => (
          <Part key={part} path={`${path}.${part}`} label={t[part]} lang={t.lang}>
            {(control) => <input type={type} {...control} {...{ min, max }} value={span(part)} />}
          </Part>
        ))}
      </div>
    </Frames>
  )
}

const nameParts = [
  ['title', 'honorific-prefix', 'short'],
  ['first', 'given-name', 'medium'],
  ['last', 'family-name', 'medium'],
] as const

export function NameField(props: FieldProps) {
  const { t } = useFilling()
  const name = usePart(props.path)
  const withTitle = props.question.look === 'title' || name('title') !== ''
  return (
    <Frames {...props}>
      {nameParts
        .filter(([part]) => part !== 'title' || withTitle)
        .map(([part, autocomplete, width]) => (
          <Part key={part} path={`${props.path}.${part}`} label={t[part]} lang={t.lang}>
            {(control) => (
              <input type="text" class={width} {...{ autocomplete, ...control }} value={name(part)} />
            )}
          </Part>
        ))}
    </Frames>
  )
}

const addressParts = [
  ['street', 'street-address', 'full'],
  ['more', 'address-line2', 'full'],
  ['postcode', 'postal-code', 'short'],
  ['town', 'address-level2', 'medium'],
  ['country', 'country-name', 'medium'],
] as const

export function AddressField(props: FieldProps) {
  const { t } = useFilling()
  const address = usePart(props.path)
  const isCompact = props.question.look === 'compact'
  return (
    <Frames {...props}>
      {addressParts
        .filter(([part]) => !isCompact || (part !== 'more' && part !== 'country'))
        .map(([part, autocomplete, width]) => (
          <Part
            key={part}
            path={`${props.path}.${part}`}
            label={part === 'more' || part === 'country' ? `${t[part]} (${t.optional})` : t[part]}
            lang={t.lang}
          >
            {(control) => (
              <input type="text" class={width} {...{ autocomplete, ...control }} value={address(part)} />
            )}
          </Part>
        ))}
    </Frames>
  )
}

/** A place: in words, by coordinates, or both. */
export function PlaceField(props: FieldProps) {
  const { t, lang } = useFilling()
  const place = usePart(props.path, lang)
  const path = (part: string) => `${props.path}.${part}`
  return (
    <Frames {...props}>
      <Part path={path('words')} label={t.words} hint={t.wordsHint} lang={t.lang}>
        {(control) => <input type="text" {...control} value={place('words')} />}
      </Part>
      <div class="here" lang={t.lang}>
        <button
          type="button"
          class="button quiet"
          data-here
          data-asks={t.hereAsks}
          data-found={t.hereFound}
          data-none={t.hereNone}
        >
          {t.here}
        </button>
        <p role="status" />
      </div>
      <details open={place('lat') !== ''}>
        <summary lang={t.lang}>{t.coordinates}</summary>
        <div class="row">
          <Part path={path('lat')} label={t.lat} hint={t.latHint} lang={t.lang}>
            {(control) => (
              <input type="text" inputmode="decimal" class="short" {...control} value={place('lat')} />
            )}
          </Part>
          <Part path={path('lon')} label={t.lon} hint={t.lonHint} lang={t.lang}>
            {(control) => (
              <input type="text" inputmode="decimal" class="short" {...control} value={place('lon')} />
            )}
          </Part>
        </div>
      </details>
    </Frames>
  )
}

function usePart(path: string, lang = ''): (part: string) => string {
  const answer = useAnswer(path) as { [part: string]: unknown } | undefined
  return (part) => {
    const value = answer?.[part]
    return typeof value === 'number' ? numberText(value, lang) : typeof value === 'string' ? value : ''
  }
}
