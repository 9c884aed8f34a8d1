import { Line, Tick } from '#look/workshop/inputs.tsx'
import type { Happening } from '../../../model/page.ts'
import { withMembers } from '../../state/edits.ts'
import { idAt } from '../edit.ts'
import { useStudio } from '../studio.ts'
import { appWords } from '../words.ts'
import { Repeats } from './repeats.tsx'
import { TargetlessAddress } from './targetless.tsx'

type More = { [K in keyof Happening]?: Happening[K] | undefined }

/** When and where something happens, how one gets in, whether it repeats. */
export function HappeningFields({ happening }: { happening: Happening }) {
  const { change, lang } = useStudio()
  const t = appWords(lang).event
  const set = (more: More, place = '') =>
    change(
      (now) => (now.happening ? { ...now, happening: withMembers(now.happening, more) } : now),
      place && `happening/${place}`,
    )
  const isAllDay = happening.from.length === 10
  const type = isAllDay ? 'date' : 'datetime-local'
  const allDay = (is: boolean) =>
    set({
      from: is ? happening.from.slice(0, 10) : `${happening.from}T18:00`,
      to: is ? happening.to.slice(0, 10) : `${happening.to}T20:00`,
    })
  const begin = (from: string) =>
    from && set({ from, to: happening.to < from ? laterBy(happening, from) : happening.to }, 'from')
  return (
    <fieldset class="fields">
      <legend>{t.title}</legend>
      <Tick label={t.cancelled} is={happening.cancelled} onIs={(cancelled) => set({ cancelled })} />
      <Tick label={t.allDay} is={isAllDay} onIs={allDay} />
      <div class="b-pair">
        <Line label={t.from} type={type} value={happening.from} onValue={begin} />
        <Line
          id={idAt('', 'happening.to')}
          label={t.to}
          type={type}
          value={happening.to}
          onValue={(to) => to && set({ to }, 'to')}
        />
      </div>
      <Line label={t.place} value={happening.place} onValue={(place) => set({ place }, 'place')} />
      <Line
        label={t.address}
        rows={2}
        value={happening.address}
        onValue={(address) => set({ address }, 'address')}
      />
      <Line
        id={idAt('', 'happening.access')}
        label={t.access}
        hint={t.accessHint}
        rows={2}
        value={happening.access}
        onValue={(access) => set({ access }, 'access')}
      />
      <TargetlessAddress
        kind="web"
        label={t.online}
        hint={t.onlineHint}
        value={happening.online ?? ''}
        onValue={(online) => set({ online: online || undefined }, 'online')}
      />
      <TargetlessAddress
        kind="public"
        label={t.registration}
        value={happening.registration ?? ''}
        onValue={(one) => set({ registration: one || undefined }, 'registration')}
      />
      <Repeats happening={happening} onRepeats={(repeats) => set({ repeats })} />
      <Line label={t.zone} value={happening.zone} onValue={(zone) => set({ zone }, 'zone')} />
    </fieldset>
  )
}

/** As long as it was, from another beginning. */
function laterBy({ from, to }: Happening, begins: string): string {
  const zulu = (text: string) => new Date(text.length === 10 ? `${text}T00:00Z` : `${text}Z`).getTime()
  const ends = new Date(zulu(begins) + Math.max(0, zulu(to) - zulu(from))).toISOString()
  return ends.slice(0, begins.length === 10 ? 10 : 16)
}
