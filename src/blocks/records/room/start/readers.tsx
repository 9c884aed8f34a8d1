import { askVault } from '#custody/browser/keeper.ts'
import { useAsked } from '#custody/room/asking.ts'
import { Tick } from '#custody/room/controls.tsx'
import { Waiting } from '#custody/room/parts.tsx'
import { useRoom } from '#custody/room/room.ts'
import { Notice } from '#look/parts.tsx'
import type { Layer } from '../../model/field.ts'
import { Says } from '../says.tsx'
import { roomWords } from '../words.ts'
import type { Readers } from './making.ts'

type ReadersProps = {
  layers: readonly Layer[]
  readers: Readers | null
  onReaders: (readers: Readers) => void
}

/** Who of the organisation gets the keys, layer by layer: nobody else can read it, whatever a rule says. */
export function WhoReads({ layers, readers, onReaders }: ReadersProps) {
  const { organisation, lang } = useRoom()
  const t = roomWords(lang)
  const { value, trouble } = useAsked(async () => {
    const people = await askVault('listPeople', organisation)
    const there = people.filter(({ standing, member }) => standing === 'in' && member)
    const all = there.map(({ member }) => member ?? '')
    const me = there.filter(({ isMe }) => isMe).map(({ member }) => member ?? '')
    onReaders({ base: all, sensitive: all, private: me })
    return there
  })
  if (!value || !readers) return trouble ? <Says trouble={trouble} /> : <Waiting />
  const toggle = (layer: Layer, member: string, isOn: boolean) =>
    onReaders({
      ...readers,
      [layer]: isOn ? [...readers[layer], member] : readers[layer].filter((one) => one !== member),
    })
  return (
    <>
      {layers.map((layer) => (
        <fieldset key={layer} class="fields">
          <legend>{t.whoReads(t.layer[layer])}</legend>
          <p class="hint">{t.layerSays[layer]}</p>
          {value.map(({ member, name, isMe }) => (
            <Tick
              key={member}
              label={isMe ? t.me(name) : name}
              isOn={isMe || readers[layer].includes(member ?? '')}
              onTick={(isOn) => toggle(layer, member ?? '', isMe || isOn)}
            />
          ))}
          {layer !== 'private' && readers[layer].length < 2 && <Notice tone="warning">{t.oneReader}</Notice>}
        </fieldset>
      ))}
    </>
  )
}
