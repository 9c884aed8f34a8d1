import { dayLong } from '#look/dates.ts'
import { Icon } from '#look/icon.tsx'
import { Empty, Facts, Notice, Section } from '#look/parts.tsx'
import { DataTable } from '#look/table.tsx'
import type { CareJam } from '../../../browser/care.ts'
import { askVault } from '../../../browser/keeper.ts'
import { countDiets, type Care as Said } from '../../../care/care.ts'
import { careWords } from '../../../care/words.ts'
import { useAct, useAsked } from '../../asking.ts'
import { Says, Waiting } from '../../parts.tsx'
import { useRoom } from '../../room.ts'

/** What people have sealed for the jams of this organisation: who eats what, who needs what. */
export function Care() {
  const { organisation, lang } = useRoom()
  const t = careWords(lang)
  const { value, trouble, again } = useAsked(() => askVault('listCareJams', organisation))
  if (trouble) return <Says trouble={trouble} />
  if (!value) return <Waiting />
  return (
    <>
      <p class="lead">{t.lead}</p>
      {value.length === 0 && (
        <Empty title={t.noJam} level={2}>
          {t.noJamSays}
        </Empty>
      )}
      {value.map((jam) => (
        <Section key={jam.jam} title={jam.title}>
          {jam.isErased ? (
            <p>{t.erased}</p>
          ) : jam.space ? (
            <List jam={jam} />
          ) : (
            <Prepare jam={jam} again={again} />
          )}
        </Section>
      ))}
    </>
  )
}

function Prepare({ jam: { jam, title }, again }: { jam: CareJam; again: () => void }) {
  const { organisation, lang } = useRoom()
  const t = careWords(lang)
  const { isBusy, trouble, act } = useAct()
  const prepare = async () => {
    if (await act(() => askVault('prepareCare', organisation, jam, title))) again()
  }
  return (
    <>
      <Says trouble={trouble} />
      <p>{t.prepareSays}</p>
      <button type="button" class="button" onClick={() => void prepare()} aria-busy={isBusy}>
        {t.prepare}
      </button>
    </>
  )
}

function List({ jam }: { jam: CareJam }) {
  const { organisation, lang } = useRoom()
  const t = careWords(lang)
  const { value, trouble } = useAsked(() => askVault('listCare', organisation, jam.space ?? ''))
  if (trouble?.code === 'space.no-key' || trouble?.code === 'space.missing')
    return <Notice>{t.notForYou}</Notice>
  if (trouble) return <Says trouble={trouble} />
  if (!value) return <Waiting />
  const erased = t.eraseAt(dayLong(jam.eraseAt, lang, 'Europe/Berlin'))
  if (value.all.length + value.damaged === 0) return <Empty title={t.none}>{erased}</Empty>
  return (
    <>
      {value.damaged > 0 && <Notice tone="warning">{t.damaged(value.damaged)}</Notice>}
      <Facts
        facts={[
          { value: t.people(value.all.length), label: t.list },
          ...countDiets(value.all).map(({ diet, count }) => ({ value: count, label: t.diets[diet] })),
        ]}
      />
      <Table all={value.all} />
      <p class="hint">
        {erased}. {t.printSays}
      </p>
      <div class="row">
        <button type="button" class="button quiet" onClick={() => print()}>
          <Icon name="document" /> {t.print}
        </button>
      </div>
    </>
  )
}

function Table({ all }: { all: readonly Said[] }) {
  const { lang } = useRoom()
  const t = careWords(lang)
  const rows = [...all].sort((a, b) => a.name.localeCompare(b.name, 'de'))
  const eats = ({ diets, diet }: Said) =>
    [...diets.map((one) => t.diets[one]), diet].filter(Boolean).join(', ')
  return (
    <DataTable
      caption={t.list}
      captionUnseen
      rows={rows}
      columns={[
        { title: t.name, cell: ({ name }) => name },
        { title: t.diet, cell: (one) => eats(one) || '–' },
        { title: t.accessShort, cell: ({ access }) => access || '–' },
        { title: t.phoneShort, cell: ({ phone }) => phone || '–' },
      ]}
    />
  )
}
