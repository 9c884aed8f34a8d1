import { useState } from 'preact/hooks'
import { useAct, useAsked } from '#custody/room/asking.ts'
import { Select, Tick } from '#custody/room/controls.tsx'
import { Says } from '#custody/room/parts.tsx'
import { Icon } from '#look/icon.tsx'
import { Notice, Section } from '#look/parts.tsx'
import { saveBlob } from '#look/saving.ts'
import type { Collection } from '../../model/collection.ts'
import { useDesk } from '../../room/desk.ts'
import { useAbout } from '../../room/place.ts'
import { askRecords } from '../../worker/asking.ts'
import type { Asked } from '../../worker/workroom.ts'
import { askExchange } from '../asking.ts'
import type { TableFormat } from '../export/files.ts'
import { Letters } from './letters.tsx'
import { exchangeWords } from './words.ts'

const formats = ['xlsx', 'ods', 'csv', 'pdf', 'json'] as const
type Format = (typeof formats)[number]

/** `#/out/ID`, `#/out/ID/VIEW`: the records that a view shows become a file, made in this browser. */
export function ExportPlace() {
  const { t, collection } = useDesk()
  const [id = '', view = ''] = useAbout()
  const found = collection(id)
  return found ? <Inside key={id} collection={found} first={view} /> : <Notice>{t.noCollection}</Notice>
}

function Inside({ collection, first }: { collection: Collection; first: string }) {
  const { lang, say, opened, turn } = useDesk()
  const t = exchangeWords(lang)
  const views = opened.views.map(({ body }) => body).filter((one) => one.collection === collection.id)
  const [view, setView] = useState(first)
  const chosen = views.find(({ id }) => id === view)
  const asked: Asked = chosen ?? { collection: collection.id, sorts: [], sums: {} }
  const columns = useAsked(() => askExchange('columnsOut', collection.id))
  // Groups only change the order.
  const { group: _, ...plain } = asked
  const count = useAsked(async () => (await askRecords('query', plain)).total, [view, turn])
  const all = columns.value ?? []
  return (
    <>
      <p>
        <a href={`#/c/${collection.id}`}>{t.back(say(collection.name))}</a>
      </p>
      <h2>{t.out}</h2>
      <Says trouble={columns.trouble ?? count.trouble} />
      {columns.value && all.length === 0 && <Notice tone="warning">{t.closed}</Notice>}
      {all.length > 0 && (
        <>
          <Select
            label={t.view}
            value={view}
            options={[['', t.everything], ...views.map(({ id, name }) => [id, say(name)] as const)]}
            onPick={setView}
          />
          <p>{t.outSays(count.value ?? 0)}</p>
          <Notice tone="warning">{t.outWarn}</Notice>
          <Take
            key={view}
            asked={asked}
            all={all}
            chosen={chosen?.columns.map(({ column }) => column)}
            name={say(collection.name)}
          />
          <Letters asked={asked} collection={collection} count={count.value ?? 0} />
        </>
      )}
    </>
  )
}

type TakeProps = {
  asked: Asked
  all: { id: string; label: string; layer: string }[]
  chosen: string[] | undefined
  name: string
}

function Take({ asked, all, chosen, name }: TakeProps) {
  const { lang } = useDesk()
  const t = exchangeWords(lang)
  const fields = all.filter(({ id }) => !id.startsWith('$')).map(({ id }) => id)
  const [format, setFormat] = useState<Format>('xlsx')
  const [columns, setColumns] = useState<string[]>(() => chosen ?? fields)
  const [guard, setGuard] = useState(true)
  const [withCourse, setCourse] = useState(false)
  const [isTaken, setTaken] = useState(false)
  const { isBusy, trouble, act } = useAct()
  const make = async (): Promise<Blob> => {
    if (format === 'json') return askExchange('takeWhole', asked)
    const wish = { asked, columns: all.filter(({ id }) => columns.includes(id)).map(({ id }) => id) }
    if (format !== 'pdf')
      return askExchange('takeTable', wish, { format: format as TableFormat, guard, separator: ';', lang })
    const { pdfOf } = await import('#field/paper/make.ts')
    return pdfOf(await askExchange('takePaper', wish, withCourse))
  }
  const take = () =>
    act(async () => {
      setTaken(false)
      saveBlob(await make(), `${name} ${new Date().toLocaleDateString('sv-SE')}.${format}`)
      setTaken(true)
    })
  return (
    <Section title={t.format}>
      <Select
        label={t.format}
        value={format}
        options={formats.map((one) => [one, t.formats[one]] as const)}
        onPick={(one) => setFormat(one as Format)}
      />
      {format === 'json' ? (
        <p class="hint">{t.jsonSays}</p>
      ) : (
        <fieldset>
          <legend>{t.columns}</legend>
          <div class="row">
            <button type="button" class="button quiet" onClick={() => setColumns(all.map(({ id }) => id))}>
              {t.all}
            </button>
            <button type="button" class="button quiet" onClick={() => setColumns([])}>
              {t.none}
            </button>
          </div>
          <div class="rec-ticks">
            {all.map(({ id, label }) => (
              <Tick
                key={id}
                label={label}
                isOn={columns.includes(id)}
                onTick={(isOn) => setColumns(isOn ? [...columns, id] : columns.filter((one) => one !== id))}
              />
            ))}
          </div>
        </fieldset>
      )}
      {format === 'csv' && (
        <>
          <Tick label={t.guard} isOn={guard} onTick={setGuard} />
          <p class="hint">{t.guardSays}</p>
        </>
      )}
      {format === 'pdf' && <Tick label={t.course} isOn={withCourse} onTick={setCourse} />}
      <Says trouble={trouble} />
      <div class="row">
        <button
          type="button"
          class="button"
          aria-busy={isBusy}
          disabled={isBusy || (format !== 'json' && columns.length === 0)}
          onClick={() => void take()}
        >
          <Icon name="download" /> {t.take}
        </button>
      </div>
      {isTaken && <p role="status">{t.taken}</p>}
    </Section>
  )
}
