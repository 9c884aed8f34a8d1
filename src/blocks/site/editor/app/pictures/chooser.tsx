import { useRef, useState } from 'preact/hooks'
import { Key, Line } from '#look/workshop/inputs.tsx'
import type { SitePicture } from '../../../model/site.ts'
import { picturesTaken } from '../../../pictures/sizes.ts'
import { sendPicture } from '../sending.ts'
import { useStudio } from '../studio.ts'
import { appWords } from '../words.ts'
import { shownAt } from './address.ts'
import { Window } from './window.tsx'

type Props = { onChosen: (picture: SitePicture) => void; onClose: () => void }

/** The pictures of the site, to choose one or to bring another along. */
export function Chooser({ onChosen, onClose }: Props) {
  const { work, service, lang, writing } = useStudio()
  const t = appWords(lang).picture
  const [wanted, setWanted] = useState('')
  const says = (one: SitePicture) => one.alt[writing] || Object.values(one.alt).find(Boolean) || one.name
  const found = work.pictures.filter((one) =>
    `${one.name} ${says(one)}`.toLowerCase().includes(wanted.trim().toLowerCase()),
  )
  return (
    <Window title={t.title} onClose={onClose}>
      <Bring onBrought={onChosen} />
      {work.pictures.length > 8 && <Line label={t.search} value={wanted} onValue={setWanted} />}
      {work.pictures.length === 0 && <p class="hint">{t.none}</p>}
      <ul class="e-pictures">
        {found.slice(0, 200).map((one) => (
          <li key={one.id}>
            <button type="button" onClick={() => onChosen(one)}>
              <img src={shownAt(service, one, 200)} alt="" loading="lazy" />
              <span>{says(one)}</span>
            </button>
          </li>
        ))}
      </ul>
    </Window>
  )
}

function Bring({ onBrought }: { onBrought: (picture: SitePicture) => void }) {
  const { service, lang, keepPicture } = useStudio()
  const t = appWords(lang).picture
  const box = useRef<HTMLInputElement>(null)
  const [state, setState] = useState('')
  const bring = async (file: File | undefined) => {
    if (!file) return
    setState(t.sending(file.name))
    const answer = await sendPicture(service, file)
    if ('says' in answer) return setState(answer.says || t.failed)
    keepPicture(answer.picture)
    onBrought(answer.picture)
  }
  return (
    <fieldset
      class="e-bring"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        void bring(event.dataTransfer?.files[0])
      }}
    >
      <input
        ref={box}
        type="file"
        hidden
        accept={picturesTaken}
        onChange={(event) => void bring(event.currentTarget.files?.[0])}
      />
      <Key icon="plus" onPress={() => box.current?.click()}>
        {t.bring}
      </Key>
      <p class="hint">{t.bringHint}</p>
      <p role="status">{state}</p>
    </fieldset>
  )
}
