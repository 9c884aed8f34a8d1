import { useId } from 'preact/hooks'
import { Select, Tick } from '#custody/room/controls.tsx'
import type { TypedSeries } from './typed-series.ts'
import { useAttendance } from './using.ts'

type WhenProps = { typed: TypedSeries; set: (some: Partial<TypedSeries>) => void }

/** The first day, how it comes again, until when, at what time. */
export function WhenFields({ typed, set }: WhenProps) {
  const { w } = useAttendance()
  const { every } = typed
  const units = Object.entries(w.units)
  return (
    <>
      <div class="pairs">
        <Input label={w.first} type="date" value={typed.from} onInput={(from) => set({ from })} />
        <Select
          label={w.every}
          value={every}
          options={units}
          onPick={(one) => set({ every: one as TypedSeries['every'] })}
        />
        {every !== 'once' && (
          <Select
            label={w.step}
            value={typed.step}
            options={['1', '2', '3', '4', '6'].map((step) => [step, `${step}.`] as const)}
            onPick={(step) => set({ step })}
          />
        )}
      </div>
      {every === 'week' && <Weekdays typed={typed} set={set} />}
      {every === 'month' && (
        <Select
          label={w.on}
          value={typed.on}
          options={[
            ['day', w.onDay],
            ['nth', w.onNth],
            ['last', w.onLast],
          ]}
          onPick={(on) => set({ on: on as TypedSeries['on'] })}
        />
      )}
      <div class="pairs">
        {every !== 'once' && (
          <Input label={w.until} type="date" value={typed.until} onInput={(until) => set({ until })} />
        )}
        <Input label={w.from} type="time" value={typed.begins} onInput={(begins) => set({ begins })} />
        <Input label={w.to} type="time" value={typed.ends} onInput={(ends) => set({ ends })} />
      </div>
    </>
  )
}

function Weekdays({ typed: { weekdays }, set }: WhenProps) {
  const { w } = useAttendance()
  return (
    <fieldset>
      <legend>{w.days}</legend>
      <div class="rec-ticks">
        {w.weekdays.map((name, at) => (
          <Tick
            key={name}
            label={name}
            isOn={weekdays.includes(at + 1)}
            onTick={(isOn) =>
              set({ weekdays: isOn ? [...weekdays, at + 1] : weekdays.filter((one) => one !== at + 1) })
            }
          />
        ))}
      </div>
    </fieldset>
  )
}

type InputProps = { label: string; type: 'date' | 'time'; value: string; onInput: (value: string) => void }

function Input({ label, type, value, onInput }: InputProps) {
  const id = useId()
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input id={id} type={type} value={value} onInput={(event) => onInput(event.currentTarget.value)} />
    </div>
  )
}
