import { useState } from 'preact/hooks'
import { useAct } from '#custody/room/asking.ts'
import { Select, Tick, Typed } from '#custody/room/controls.tsx'
import { Sure } from '#custody/room/parts.tsx'
import { Notice, Section } from '#look/parts.tsx'
import { saveBlob } from '#look/saving.ts'
import { DataTable } from '#look/table.tsx'
import { newId } from '#vault/bytes.ts'
import { layers } from '../../model/field.ts'
import { type Act, acts, type Grant, type Role, rightsSheet, shortSheet } from '../../model/right.ts'
import { askRecords } from '../../worker/asking.ts'
import type { Opened } from '../../worker/opened.ts'
import { useChanging } from '../changing.ts'
import { useDesk } from '../desk.ts'
import { Says } from '../says.tsx'
import { ViewAs } from './view-as.tsx'
import { rightsWords } from './words.ts'

/** Who may do what: roles, the sheet of all of it, and the records as somebody else sees them. */
export function RightsPlace() {
  const { t, opened, lang } = useDesk()
  const w = rightsWords(lang)
  const collections = opened.collections.map(({ body }) => body.collection)
  const sheet = rightsSheet(
    opened.roles.map(({ body }) => body),
    collections,
    lang,
  )
  const take = () => {
    const csv = [sheet.head, ...sheet.rows].map((row) => row.map(quoted).join(';')).join('\r\n')
    saveBlob(new Blob([`\uFEFF${csv}`], { type: 'text/csv' }), `${w.rightsFile}.csv`)
  }
  return (
    <>
      <p>
        <a href="#/">{t.allCollections}</a>
      </p>
      <h2>{t.rights}</h2>
      <Notice>{w.rightsSay}</Notice>
      <Section title={t.roles} level={3}>
        {opened.roles.length === 0 && <p>{w.noRoles}</p>}
        {opened.roles.map((paper) => (
          <RoleEditor key={paper.id} paper={paper} />
        ))}
        <NewRole />
      </Section>
      {sheet.rows.length > 0 && (
        <Section title={t.rightsSheet} level={3}>
          <DataTable
            caption={t.rightsSheet}
            captionUnseen
            columns={sheet.head.map((title, at) => ({ title, cell: (row: string[]) => row[at] ?? '' }))}
            rows={shortSheet(sheet, collections.length, lang)}
          />
          <button type="button" class="button quiet" onClick={take}>
            {w.takeSheet}
          </button>
        </Section>
      )}
      <ViewAs />
    </>
  )
}

const quoted = (text: string) => `"${(/^[=+@-]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`

function NewRole() {
  const { t, lang, again, opened } = useDesk()
  const w = rightsWords(lang)
  const { isBusy, trouble, act } = useAct()
  const [name, setName] = useState('')
  const add = () =>
    act(async () => {
      const all: Grant = { collection: '*', layers: [...layers], whose: 'all', acts: [...acts] }
      const role: Role = {
        what: 'jam/role/1',
        id: newId(),
        name: { [lang]: name.trim() },
        grants: [all],
        // From the first role on keys alone decide no more: nobody is shut out by it unawares.
        members: opened.members.map(({ id }) => id),
      }
      await askRecords('keep', role)
      setName('')
      again()
    })
  return (
    <form
      class="form inline"
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <Says trouble={trouble} />
      <Typed label={w.newRole} value={name} onTyped={setName} most={60} />
      <button type="submit" class="button quiet" disabled={isBusy || name.trim() === ''}>
        {t.add}
      </button>
    </form>
  )
}

function RoleEditor({ paper }: { paper: Opened['roles'][number] }) {
  const { t, say, lang, opened, again } = useDesk()
  const w = rightsWords(lang)
  const { base, draft: role, setDraft: setRole, isChanged, leave, saved } = useChanging(paper)
  const { isBusy, trouble, act } = useAct()
  const save = () =>
    act(async () => {
      const kept = await askRecords('keep', role, base)
      saved(role, { ...kept, body: role })
      again()
    })
  const put = (at: number, grant: Grant | null) =>
    setRole({ ...role, grants: grant ? role.grants.with(at, grant) : role.grants.toSpliced(at, 1) })
  const manage = (isOn: boolean) => {
    const { manages: _, ...rest } = role
    setRole(isOn ? { ...rest, manages: true } : rest)
  }
  const own = role.grants.length
  return (
    <article class="card">
      <h4>{say(role.name)}</h4>
      <Says trouble={trouble} />
      <Typed
        label={w.roleName}
        value={role.name[lang] ?? say(role.name)}
        onTyped={(name) => setRole({ ...role, name: { ...role.name, [lang]: name } })}
        most={60}
      />
      <fieldset class="field">
        <legend>{w.roleMembers}</legend>
        {opened.members.map(({ id, name }) => (
          <Tick
            key={id}
            label={name || t.somebody}
            isOn={role.members.includes(id)}
            onTick={(isOn) =>
              setRole({
                ...role,
                members: isOn ? [...role.members, id] : role.members.filter((one) => one !== id),
              })
            }
          />
        ))}
      </fieldset>
      <Tick label={t.manages} isOn={role.manages === true} onTick={manage} />
      {role.grants.map((grant, at) => (
        <GrantEditor key={at} grant={grant} onGrant={(next) => put(at, next)} />
      ))}
      <button
        type="button"
        class="button plain"
        onClick={() =>
          setRole({
            ...role,
            grants: [...role.grants, { collection: '*', layers: ['base'], whose: 'all', acts: ['view'] }],
          })
        }
      >
        {w.addGrant}
      </button>
      <p class="submit">
        <button
          type="button"
          class="button quiet"
          aria-busy={isBusy}
          disabled={isBusy || !isChanged}
          onClick={() => void save()}
        >
          {t.save}
        </button>
        <span class="hint">{isChanged ? t.unsaved : ''}</span>
        {isChanged && (
          <button type="button" class="button plain" onClick={leave}>
            {t.leave}
          </button>
        )}
        <Sure
          label={w.removeRole}
          of={say(role.name)}
          question={w.removeRoleAsk(say(role.name), own)}
          yes={w.removeRole}
          isBusy={isBusy}
          onYes={() => void act(() => askRecords('erase', [paper.id])).then(again)}
        />
      </p>
    </article>
  )
}

function GrantEditor({ grant, onGrant }: { grant: Grant; onGrant: (grant: Grant | null) => void }) {
  const { t, say, opened, lang } = useDesk()
  const w = rightsWords(lang)
  const all = opened.collections.map(({ body }) => [body.collection.id, say(body.collection.name)] as const)
  const toggle = <T extends string>(list: readonly T[], one: T, isOn: boolean): T[] =>
    isOn ? [...list, one] : list.filter((other) => other !== one)
  return (
    <fieldset class="field rec-grant">
      <legend>{w.grant}</legend>
      <div class="pairs">
        <Select
          label={t.collections}
          value={grant.collection}
          options={[['*', t.everything], ...all]}
          onPick={(collection) => onGrant({ ...grant, collection })}
        />
        <Select
          label={t.whose}
          value={grant.whose}
          options={[
            ['all', w.whoseAll],
            ['own', w.whoseOwn],
          ]}
          onPick={(whose) => onGrant({ ...grant, whose: whose as Grant['whose'] })}
        />
      </div>
      <div class="row">
        {layers.map((layer) => (
          <Tick
            key={layer}
            label={t.layer[layer]}
            isOn={grant.layers.includes(layer)}
            onTick={(isOn) => onGrant({ ...grant, layers: toggle(grant.layers, layer, isOn) })}
          />
        ))}
      </div>
      <div class="row">
        {acts.map((one: Act) => (
          <Tick
            key={one}
            label={t.acts[one]}
            isOn={grant.acts.includes(one)}
            onTick={(isOn) => onGrant({ ...grant, acts: toggle(grant.acts, one, isOn) })}
          />
        ))}
      </div>
      <button type="button" class="button plain" onClick={() => onGrant(null)}>
        {w.removeGrant}
      </button>
    </fieldset>
  )
}
