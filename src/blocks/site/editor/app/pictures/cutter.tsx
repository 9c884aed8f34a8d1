import { useState } from 'preact/hooks'
import { Key, Line, Pick } from '#look/workshop/inputs.tsx'
import type { SitePicture } from '../../../model/site.ts'
import { shows } from '../../../pictures/picture.ts'
import { sendAbout } from '../sending.ts'
import { useStudio } from '../studio.ts'
import { appWords } from '../words.ts'
import { wholeAt } from './address.ts'
import { Canvas } from './canvas.tsx'
import { type Cutting, cropOf, cuttingOf, type Shape, shapes } from './cropping.ts'
import { Slider } from './slider.tsx'
import { Window } from './window.tsx'

/** What is shown of a picture, its most important point, whose it is and who is on it: everywhere it stands. */
export function Cutter({ picture, onClose }: { picture: SitePicture; onClose: () => void }) {
  const { service, lang, keepPicture } = useStudio()
  const t = appWords(lang).cut
  const [cutting, setCutting] = useState<Cutting>(() => cuttingOf(picture.crop, picture))
  const [focus, setFocus] = useState(picture.focus)
  const [said, setSaid] = useState({ credit: picture.credit, shows: picture.shows })
  const [state, setState] = useState('')
  const put = (more: Partial<Cutting>) => setCutting({ ...cutting, ...more })
  const crop = cropOf(cutting, picture)
  const keep = async () => {
    setState(t.saving)
    const answer = await sendAbout(service, picture.id, { ...said, alt: picture.alt, focus, crop })
    if ('says' in answer) return setState(answer.says || t.failed)
    keepPicture(answer.picture)
    onClose()
  }
  const shapesToPick = (Object.keys(shapes) as Shape[]).map((value) => ({ value, label: t.shape[value] }))
  return (
    <Window title={t.title} onClose={onClose}>
      <p class="hint">{t.lead}</p>
      <div class="e-cutter">
        <Canvas
          src={wholeAt(service, picture)}
          crop={crop}
          focus={focus}
          onCrop={(x, y) => put({ x, y })}
          onFocus={setFocus}
        />
        <div class="form">
          <Pick
            label={t.shapeLabel}
            value={cutting.shape}
            options={shapesToPick}
            onValue={(shape) => put({ shape: shape as Shape })}
          />
          {crop && (
            <>
              <Slider label={t.size} least={30} value={cutting.size} onValue={(size) => put({ size })} />
              <Slider label={t.fromLeft} value={cutting.x} onValue={(x) => put({ x })} />
              <Slider label={t.fromTop} value={cutting.y} onValue={(y) => put({ y })} />
            </>
          )}
          <fieldset class="fields">
            <legend>{t.focus}</legend>
            <p class="hint">{t.focusHint}</p>
            <Slider label={t.fromLeft} value={focus.x} onValue={(x) => setFocus({ ...focus, x })} />
            <Slider label={t.fromTop} value={focus.y} onValue={(y) => setFocus({ ...focus, y })} />
          </fieldset>
          <Pick
            label={t.shows}
            hint={said.shows === 'people' ? t.consent : undefined}
            value={said.shows}
            options={shows.map((value) => ({ value, label: t.who[value] }))}
            onValue={(value) => setSaid({ ...said, shows: value as SitePicture['shows'] })}
          />
          <Line
            label={t.credit}
            hint={t.creditHint}
            value={said.credit}
            onValue={(credit) => setSaid({ ...said, credit })}
          />
        </div>
      </div>
      <div class="row">
        <Key tone="strong" onPress={() => void keep()}>
          {t.keep}
        </Key>
        <p role="status">{state}</p>
      </div>
    </Window>
  )
}
