import { useId, useRef, useState } from 'preact/hooks'
import { VaultTrouble, watchVault } from '#custody/browser/keeper.ts'
import { useAct } from '#custody/room/asking.ts'
import { FileLine } from '#custody/room/file-line.tsx'
import { Sure } from '#custody/room/parts.tsx'
import type { SealedFile } from '#field/answer/answer.ts'
import { mostFilesOf } from '#field/answer/check-drawn.ts'
import { Section } from '#look/parts.tsx'
import { newId } from '#vault/bytes.ts'
import { questionOf } from '../../model/asked.ts'
import type { Collection } from '../../model/collection.ts'
import type { Field, Layer } from '../../model/field.ts'
import { askRecords } from '../../worker/asking.ts'
import type { Detail } from '../../worker/opened.ts'
import { useDesk } from '../desk.ts'
import { Says } from '../says.tsx'

export const isFile = ({ kind }: Pick<Field, 'kind'>): boolean => ['file', 'photo', 'audio'].includes(kind)

type FilesProps = {
  collection: Collection
  detail: Detail
  writes: readonly Layer[]
  onSaved: (id: string, waits: boolean) => void
}

/** Files of a record: sealed here, piece by piece, and saved with the record at once. */
export function FilesOf({ collection, detail, writes, onSaved }: FilesProps) {
  const { t } = useDesk()
  const fields = collection.fields.filter((one) => isFile(one) && detail.layers.includes(one.layer))
  const shown = fields.filter(({ id, retired, layer }) =>
    writes.includes(layer) && !retired ? true : detail.values[id],
  )
  if (shown.length === 0 || detail.line.damaged) return null
  return (
    <Section title={t.files} level={3}>
      {shown.map((field) => (
        <Files key={field.id} {...{ field, collection, detail, writes, onSaved }} />
      ))}
    </Section>
  )
}

function Files({ field, collection, detail, writes, onSaved }: FilesProps & { field: Field }) {
  const { t, say, organisation } = useDesk()
  const { isBusy, trouble, act } = useAct()
  const [far, setFar] = useState<[number, number]>([0, 1])
  const control = useRef<HTMLInputElement>(null)
  const id = useId()
  const files = (detail.values[field.id] as SealedFile[] | undefined) ?? []
  const keep = async (next: SealedFile[]) => {
    const set = { [field.id]: next.length > 0 ? next : null }
    const [fate] = await askRecords('save', [{ collection: collection.id, id: detail.line.id, set }])
    if (!fate || typeof fate.fate === 'object')
      throw new VaultTrouble(typeof fate?.fate === 'object' ? fate.fate : { code: 'bug' })
    onSaved(fate.id, fate.fate === 'waits')
  }
  const add = () =>
    act(async () => {
      const chosen = [...(control.current?.files ?? [])]
      // Before any of them is on its way.
      if (files.length + chosen.length > mostFilesOf(questionOf(field)))
        throw new VaultTrouble({ code: 'records.many-files' })
      const where = await askRecords('placeOfFile', detail.line.id, field.layer)
      if (!where) throw new VaultTrouble({ code: 'space.no-key' })
      const sealed = [...files]
      for (const [at, file] of chosen.entries()) {
        const told = (done = 0, all = 1) => setFar([done, all])
        const one = await watchVault(told, 'uploadFile', { organisation, ...where }, file, { name: newId() })
        // The name and the key under which an answer's file is known, besides what the vault needs to open it.
        sealed.push({ ...one.file, file: one.file.id, key: one.file.age })
        // Torn after that, these are there.
        if (at % 10 === 9) await keep([...sealed])
      }
      if (chosen.length % 10 > 0) await keep(sealed)
      if (control.current) control.current.value = ''
    })
  const isWritable = writes.includes(field.layer)
  return (
    <div class="field">
      {isWritable ? <label for={id}>{say(field.label)}</label> : <h4>{say(field.label)}</h4>}
      {isWritable && <p class="hint">{t.filesSay}</p>}
      <ul class="bare">
        {files.map((file) => (
          <li key={file.file} class="row">
            <FileLine file={file as never} />
            {isWritable && (
              <Sure
                label={t.removeFile}
                of={file.name}
                question={t.removeFileAsk(file.name)}
                yes={t.removeFile}
                isBusy={isBusy}
                onYes={() => void act(() => keep(files.filter((one) => one.file !== file.file)))}
              />
            )}
          </li>
        ))}
      </ul>
      {isWritable && (
        <input
          ref={control}
          id={id}
          type="file"
          multiple={field.limits?.longest !== 1}
          accept={
            field.kind === 'photo'
              ? 'image/*'
              : field.kind === 'audio'
                ? 'audio/*'
                : field.limits?.types?.join(',')
          }
          disabled={isBusy}
          onChange={() => void add()}
        />
      )}
      {isBusy && <progress value={far[0]} max={far[1]} aria-label={say(field.label)} />}
      <Says trouble={trouble} />
    </div>
  )
}
