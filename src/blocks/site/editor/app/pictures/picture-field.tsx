import { useState } from 'preact/hooks'
import { Key, Line, Tick } from '#look/workshop/inputs.tsx'
import type { Shown } from '../../../model/section.ts'
import type { SitePicture } from '../../../model/site.ts'
import { withMembers } from '../../state/edits.ts'
import type { FieldProps } from '../edit.ts'
import { usePlace } from '../edit.ts'
import { Beside } from '../fields/beside.tsx'
import { useStudio } from '../studio.ts'
import { appWords } from '../words.ts'
import { shownAt } from './address.ts'
import { Chooser } from './chooser.tsx'
import { Cutter } from './cutter.tsx'

type Props = FieldProps<Shown | undefined> & { id: string; isOptional: boolean }

/** A picture where it stands, and what it says to those who cannot see it. */
export function PictureField({ id, at, label, hint, value, onValue, problem, isOptional }: Props) {
  const { work, lang, writing } = useStudio()
  const t = appWords(lang).picture
  const [isChoosing, setChoosing] = useState(false)
  const picture = work.pictures.find((one) => one.id === value?.picture)
  const choose = (chosen: SitePicture) => {
    setChoosing(false)
    // Words that were written for another picture say nothing about this one.
    onValue({
      picture: chosen.id,
      alt: chosen.alt[writing] ?? '',
      ...(value?.caption && { caption: value.caption }),
    })
  }
  return (
    <fieldset class="fields e-picture" id={id} tabindex={-1}>
      <legend>{label}</legend>
      {hint && <p class="hint">{hint}</p>}
      {problem && !value?.picture && <p class="problem">{problem}</p>}
      {value?.picture && <Standing {...{ at, value, picture, onValue, problem }} />}
      <div class="row">
        <Key icon="plus" of={label} onPress={() => setChoosing(true)}>
          {value?.picture ? t.other : t.choose}
        </Key>
        {value?.picture && (
          <Key
            icon="remove"
            tone="plain"
            of={label}
            onPress={() => onValue(isOptional ? undefined : { picture: '', alt: '' })}
          >
            {t.drop}
          </Key>
        )}
      </div>
      {isChoosing && <Chooser onChosen={choose} onClose={() => setChoosing(false)} />}
    </fieldset>
  )
}

type StandingProps = {
  at: string
  value: Shown
  picture: SitePicture | undefined
  onValue: (value: Shown) => void
  /** With what is said of it to those who do not see it. */
  problem?: string | undefined
}

export function Standing({ at, value, picture, onValue, problem }: StandingProps) {
  const { service, lang } = useStudio()
  const { lang: language } = usePlace()
  const t = appWords(lang).picture
  const [isCutting, setCutting] = useState(false)
  const set = (more: { [K in keyof Shown]?: Shown[K] | undefined }) => onValue(withMembers(value, more))
  const decorate = (is: boolean) => set(is ? { decorative: true, alt: '' } : { decorative: undefined })
  return (
    <div class="e-shown">
      {picture ? (
        <div>
          <img src={shownAt(service, picture)} alt="" loading="lazy" />
          <Key icon="edit" tone="plain" onPress={() => setCutting(true)}>
            {t.cut}
          </Key>
        </div>
      ) : (
        <p class="hint">{t.gone}</p>
      )}
      <div class="e-says">
        {!value.decorative && (
          <Beside at={`${at}.alt`}>
            <Line
              label={t.alt}
              hint={t.altHint}
              problem={problem}
              value={value.alt}
              lang={language ?? undefined}
              onValue={(alt) => set({ alt })}
            />
          </Beside>
        )}
        <Tick label={t.decorative} is={value.decorative === true} onIs={decorate} />
        <Beside at={`${at}.caption`}>
          <Line
            label={t.caption}
            value={value.caption ?? ''}
            lang={language ?? undefined}
            onValue={(caption) => set({ caption: caption || undefined })}
          />
        </Beside>
      </div>
      {isCutting && picture && <Cutter picture={picture} onClose={() => setCutting(false)} />}
    </div>
  )
}
