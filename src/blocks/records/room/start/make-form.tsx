import { useState } from 'preact/hooks'
import { useAct } from '#custody/room/asking.ts'
import { Typed } from '#custody/room/controls.tsx'
import { useRoom } from '#custody/room/room.ts'
import { type Layer, layers } from '../../model/field.ts'
import { Says } from '../says.tsx'
import { roomWords } from '../words.ts'
import { blankCollection, makeCollections, type Readers, uses } from './making.ts'
import { WhoReads } from './readers.tsx'
import { listTemplates } from './templates.ts'

type MakeProps = { service: string; plan: string | null; onMade: (collection: string) => void }

/** A collection from a template, or an empty one; and who reads it. */
export function MakeForm({ service, plan, onMade }: MakeProps) {
  const { organisation, lang, person } = useRoom()
  const t = roomWords(lang)
  const templates = listTemplates(lang)
  const [chosen, setChosen] = useState(templates[0]?.name ?? '')
  const [name, setName] = useState('')
  const [readers, setReaders] = useState<Readers | null>(null)
  const { isBusy, trouble, act } = useAct()
  const template = templates.find((one) => one.name === chosen)
  const used: Layer[] = layers.filter(
    (layer) => layer === 'base' || template?.collections.some((one) => uses(one, layer)),
  )
  const make = () =>
    act(async () => {
      if (!readers) return
      const blank = blankCollection(name.trim() || t.blankName, t.blankOne, lang, t.blankField)
      const made = template ? template.make() : { collections: [blank], views: [] }
      const says = { plan: t.planSpace, drawer: t.firstDrawer, layer: t.layer }
      onMade(await makeCollections({ organisation, service, lang, person, plan, readers, says, ...made }))
    })
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault()
        void make()
      }}
    >
      <Says trouble={trouble} />
      <fieldset class="fields templates">
        <legend>{t.chooseTemplate}</legend>
        {[...templates, null].map((one) => (
          <TemplateOption key={one?.name ?? ''} {...{ one, chosen, setChosen }} t={t} />
        ))}
      </fieldset>
      {!template && <Typed label={t.collectionName} value={name} onTyped={setName} most={80} />}
      <WhoReads layers={used} readers={readers} onReaders={setReaders} />
      <p class="submit">
        <button type="submit" class="button" aria-busy={isBusy} disabled={isBusy || !readers}>
          {t.make}
        </button>
        <span role="status">{isBusy ? t.making : ''}</span>
      </p>
    </form>
  )
}

type OptionProps = {
  one: ReturnType<typeof listTemplates>[number] | null
  chosen: string
  setChosen: (name: string) => void
  t: ReturnType<typeof roomWords>
}

function TemplateOption({ one, chosen, setChosen, t }: OptionProps) {
  const value = one?.name ?? ''
  const id = `template-${value || 'blank'}`
  return (
    <div class="option">
      <input
        {...{ id, value }}
        type="radio"
        name="template"
        checked={chosen === value}
        onChange={() => setChosen(value)}
        aria-describedby={`${id}-hint`}
      />
      <label for={id}>{one?.title ?? t.blank}</label>
      <p class="hint" id={`${id}-hint`}>
        {one?.says ?? t.blankSays}
      </p>
    </div>
  )
}
