import { useState } from 'preact/hooks'
import { Key } from '#look/workshop/inputs.tsx'
import { shownAt } from '../pictures/address.ts'
import { Chooser } from '../pictures/chooser.tsx'
import { useStudio } from '../studio.ts'
import { appWords } from '../words.ts'

type Props = { picture: string | undefined; onPicture: (picture: string | undefined) => void }

/** The picture for lists and links that are shared; there it only decorates. */
export function ListPicture({ picture, onPicture }: Props) {
  const { work, service, lang } = useStudio()
  const t = appWords(lang)
  const [isChoosing, setChoosing] = useState(false)
  const found = work.pictures.find(({ id }) => id === picture)
  return (
    <fieldset class="fields e-picture" id="e-page-picture" tabindex={-1}>
      <legend>{t.page.picture}</legend>
      {found && <img src={shownAt(service, found)} alt="" loading="lazy" />}
      {picture && !found && <p class="problem">{t.picture.gone}</p>}
      <div class="row">
        <Key icon="plus" onPress={() => setChoosing(true)}>
          {picture ? t.picture.other : t.picture.choose}
        </Key>
        {picture && (
          <Key icon="remove" tone="plain" onPress={() => onPicture(undefined)}>
            {t.picture.drop}
          </Key>
        )}
      </div>
      {isChoosing && (
        <Chooser
          onChosen={({ id }) => {
            setChoosing(false)
            onPicture(id)
          }}
          onClose={() => setChoosing(false)}
        />
      )}
    </fieldset>
  )
}
