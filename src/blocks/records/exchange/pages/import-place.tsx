import { useState } from 'preact/hooks'
import { useAct, useAsked } from '#custody/room/asking.ts'
import { Says } from '#custody/room/parts.tsx'
import { Notice, Section } from '#look/parts.tsx'
import type { Collection } from '../../model/collection.ts'
import { useDesk } from '../../room/desk.ts'
import { useAbout } from '../../room/place.ts'
import { askExchange } from '../asking.ts'
import type { Looked } from '../import/look.ts'
import type { Reading } from '../reading/table.ts'
import { tableWords } from '../reading/table-words.ts'
import { ChooseFile } from './choose-file.tsx'
import { FoundTable } from './found-table.tsx'
import { MappingDesk } from './mapping-desk.tsx'
import { Past } from './past.tsx'
import { WholeDesk } from './whole-desk.tsx'
import { exchangeWords } from './words.ts'

/** `#/in/ID`: a table becomes records of this collection, in this browser. */
export function ImportPlace() {
  const { t, collection } = useDesk()
  const [id = ''] = useAbout()
  const found = collection(id)
  return found ? <Inside key={id} collection={found} /> : <Notice>{t.noCollection}</Notice>
}

function Inside({ collection }: { collection: Collection }) {
  const { lang, say, again } = useDesk()
  const t = exchangeWords(lang)
  const { isBusy, trouble, act } = useAct()
  const [looked, setLooked] = useState<Looked | null>(null)
  const [file, setFile] = useState(0)
  const past = useAsked(() => askExchange('imports', collection.id))
  const look = (given: File | string | null, reading: Reading) =>
    act(async () => {
      setLooked(await askExchange('look', given, reading, collection.id))
      if (given !== null) setFile((before) => before + 1)
    })
  const changed = () => {
    again()
    past.again()
  }
  return (
    <>
      <p>
        <a href={`#/c/${collection.id}`}>{t.back(say(collection.name))}</a>
      </p>
      <h2>{t.in}</h2>
      <ChooseFile isBusy={isBusy} onChosen={(given) => void look(given, {})} />
      <Says trouble={trouble} />
      <div aria-live="polite">{looked?.is === 'bad' && <Bad code={looked.code} about={looked.about} />}</div>
      {looked?.is === 'table' && (
        <>
          <FoundTable seen={looked.seen} onRead={(reading) => void look(null, reading)} />
          <MappingDesk
            key={`${file} ${looked.seen.sheet} ${looked.seen.head} ${looked.seen.separator} ${looked.seen.encoding}`}
            collection={collection}
            seen={looked.seen}
            past={past.value ?? []}
            onChanged={changed}
          />
        </>
      )}
      {looked?.is === 'whole' && (
        <WholeDesk
          key={file}
          collection={collection}
          looked={looked}
          past={past.value ?? []}
          onChanged={changed}
        />
      )}
      <Section title={t.past}>
        <Says trouble={past.trouble} />
        <Past imports={past.value ?? []} onChanged={changed} />
      </Section>
    </>
  )
}

function Bad({ code, about }: Omit<Extract<Looked, { is: 'bad' }>, 'is'>) {
  const { lang } = useDesk()
  return <Notice tone="warning">{tableWords(lang).bad[code](about)}</Notice>
}
