import { useState } from 'preact/hooks'
import { TextField } from '#look/fields.tsx'
import { type Problems, Submit } from '#look/form.tsx'
import { Icon } from '#look/icon.tsx'
import { Notice, Prose, Row, Section } from '#look/parts.tsx'
import type { Certificate } from '#vault/space/shred.ts'
import type { Doomed } from '../../../browser/destroying.ts'
import { askVault } from '../../../browser/keeper.ts'
import type { Names } from '../../../browser/protocol.ts'
import { useAct, useAsked } from '../../asking.ts'
import { Inside, Says, TypedForm, Waiting } from '../../parts.tsx'
import { Proven } from '../../proof.tsx'
import { useRoom, vaultPath } from '../../room.ts'
import { Certified } from '../protocol/certified.tsx'
import { naming } from '../protocol/naming.ts'
import { destroyWords } from './destroy.text.ts'

/** Where a whole area is destroyed (Bereich endgültig löschen), and where its certificate is shown afterwards. */
export function Destroy({ space }: { space: string }) {
  const room = useRoom()
  const t = destroyWords(room.lang)
  const [certificate, setCertificate] = useState<Certificate | null>(null)
  const { value, trouble } = useAsked(async () => ({
    doomed: await askVault('lookAtDoomed', room.organisation, space),
    names: await askVault('readNames', room.organisation),
  }))
  if (trouble) return <Says trouble={trouble} />
  if (!value) return <Waiting />
  const { doomed, names } = value
  return (
    <>
      <p class="note-back">
        <Inside to={vaultPath(room, 'readers')}>
          <Icon name="arrow-left" /> {t.back}
        </Inside>
      </p>
      <Section title={doomed.name ? t.title(doomed.name) : t.unnamedTitle}>
        {certificate ? (
          <Done certificate={certificate} names={names} />
        ) : doomed.isDestroyed ? (
          <Was space={space} onDone={setCertificate} />
        ) : doomed.mayDestroy ? (
          <Sure doomed={doomed} space={space} onDone={setCertificate} />
        ) : (
          <Notice>{t.cannot}</Notice>
        )}
      </Section>
    </>
  )
}

type ActProps = { space: string; onDone: (certificate: Certificate) => void }

function Sure({ doomed, space, onDone }: ActProps & { doomed: Doomed }) {
  const room = useRoom()
  const t = destroyWords(room.lang)
  return (
    <>
      <p>
        {doomed.records === null ? t.unread : t.records(doomed.records)} {t.readers(doomed.readers)}
      </p>
      <Notice tone="warning" title={t.goes}>
        <Prose>
          <ul>
            {t.gone.map((says) => (
              <li key={says}>{says}</li>
            ))}
          </ul>
        </Prose>
        <p>{t.backups}</p>
      </Notice>
      <p>{t.stays}</p>
      <p>
        {t.archiveFirst} <Inside to={vaultPath(room, 'archive')}>{t.archive}</Inside>.
      </p>
      <Proven isOpen>
        <Typed word={doomed.name ?? t.unnamed} space={space} onDone={onDone} />
      </Proven>
    </>
  )
}

function Typed({ word, space, onDone }: ActProps & { word: string }) {
  const { organisation, lang } = useRoom()
  const t = destroyWords(lang)
  const [problems, setProblems] = useState<Problems>({})
  const { isBusy, trouble, act } = useAct()
  const submit = (typed: (field: string) => string) => {
    if (!isSame(typed('name'), word)) return setProblems({ name: t.differs(word) })
    setProblems({})
    void act(async () => onDone(await askVault('destroySpace', organisation, space)))
  }
  return (
    <>
      <Says trouble={trouble} />
      <TypedForm id="destroy" problems={problems} onTyped={submit}>
        <TextField
          name="name"
          label={t.type(word)}
          autocomplete="off"
          spellcheck={false}
          width="medium"
          required
        />
        <Submit tone="danger">{isBusy ? t.working : t.yes}</Submit>
      </TypedForm>
    </>
  )
}

/** The certificate can be had again: nothing is destroyed a second time. */
function Was({ space, onDone }: ActProps) {
  const { organisation, lang } = useRoom()
  const t = destroyWords(lang)
  const { isBusy, trouble, act } = useAct()
  const certify = () => act(async () => onDone(await askVault('destroySpace', organisation, space)))
  return (
    <>
      <Notice title={t.was}>{t.wasSays}</Notice>
      <Says trouble={trouble} />
      <Row>
        <button type="button" class="button" onClick={certify} aria-busy={isBusy}>
          {t.certify}
        </button>
      </Row>
    </>
  )
}

function Done({ certificate, names }: { certificate: Certificate; names: Names }) {
  const room = useRoom()
  const t = destroyWords(room.lang)
  return (
    <>
      <div role="status">
        <Notice tone="success" title={t.done}>
          {t.doneSays}
        </Notice>
      </div>
      <Certified certificate={certificate} called={naming(names, room.lang)} />
      <p>
        <Inside to={vaultPath(room, 'protocol')}>{t.toProtocol}</Inside>
      </p>
    </>
  )
}

const isSame = (typed: string, word: string): boolean => folded(typed) === folded(word)
const folded = (text: string): string => text.normalize('NFC').replace(/[„“"]/g, '').trim().toLowerCase()
