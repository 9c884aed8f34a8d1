import type { Lang } from '#kernel/text.ts'
import { Choice } from '#look/fields.tsx'
import { Button, Form, Submit, type Values } from '#look/form.tsx'
import { Chip, Empty, PageHead, Section } from '#look/parts.tsx'
import { DataTable } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import { hasRole } from '#people/role.ts'
import type { Need } from '../needs/need.ts'
import { stateWord } from '../needs/state-word.ts'
import { JamPage, type Place } from '../profile/frame.tsx'
import { type Effort, left } from './effort/effort.ts'
import { sayMinutes } from './effort/say-minutes.ts'
import { ReadyChip } from './gate.pages.tsx'
import { gateWords } from './gate.text.ts'
import { type Gate, missing } from './gate.ts'
import type { Phase, Stage, Template } from './template.ts'

export type Line = { need: Need; gate: Gate; effort: Effort | undefined }

/** All needs with what keeps each from being accepted, and what it has cost its organisation. */
export function GateListPage({ place, lines }: { place: Place; lines: Line[] }) {
  const { lang } = useView()
  const t = gateWords(lang)
  const at = `/jams/${place.jam.slug}`
  return (
    <JamPage place={place} title={t.list}>
      <PageHead title={t.list} lead={t.listLead}>
        {hasRole(place.actor, place.jam.id, 'organiser') && (
          <Button href={`${at}/gate/template`} tone="quiet">
            {t.template}
          </Button>
        )}
      </PageHead>
      {lines.length === 0 ? (
        <Empty title={t.none} level={2} action={<Button href={`${at}/call`}>{t.toCall}</Button>}>
          {t.noneSays}
        </Empty>
      ) : (
        <DataTable
          caption={t.list}
          captionUnseen
          rows={lines}
          rowId={({ need }) => need.id}
          columns={[
            {
              title: t.column.need,
              cell: ({ need }) => <a href={`${at}/needs/${need.id}/gate`}>{need.title}</a>,
            },
            { title: t.column.state, cell: ({ need }) => stateWord(need.state, lang) },
            { title: t.column.ready, cell: ({ gate }) => <ReadyChip gate={gate} /> },
            {
              title: t.column.missing,
              cell: ({ gate }) => sayMissing(gate, t, lang),
            },
            {
              title: t.column.before,
              cell: ({ need, effort }) => <Spent {...{ need, effort, at }} phase="before" />,
            },
            {
              title: t.column.during,
              cell: ({ need, effort }) => <Spent {...{ need, effort, at }} phase="during" />,
            },
          ]}
        />
      )}
    </JamPage>
  )
}

/** The first few of them: the list is for looking over, the page of each tells all. */
function sayMissing(gate: Gate, t: ReturnType<typeof gateWords>, lang: Lang): string {
  const titles = missing(gate).map(({ title }) => title[lang])
  const more = titles.length - 2
  if (titles.length === 0) return '–'
  return more > 1 ? `${titles.slice(0, 2).join(', ')}, ${t.more(more)}` : titles.join(', ')
}

type SpentProps = { need: Need; effort: Effort | undefined; at: string; phase: Phase }

function Spent({ need, effort, at, phase }: SpentProps) {
  const { lang } = useView()
  const t = gateWords(lang)
  if (!effort) return <>–</>
  const says = t.spent(sayMinutes(effort.spent[phase], lang), sayMinutes(effort.promised[phase], lang))
  return (
    <>
      <a href={`${at}/needs/${need.id}/effort`}>{says}</a>{' '}
      {left(effort, phase) < 0 && <Chip tone="berry">{t.over}</Chip>}
    </>
  )
}

type TemplatePageProps = { place: Place; templates: Template[]; chosen: string; values?: Values | undefined }

/** Which template a jam follows, and what each asks. */
export function TemplatePage({ place, templates, chosen, values }: TemplatePageProps) {
  const { lang } = useView()
  const t = gateWords(lang)
  const at = `/jams/${place.jam.slug}/gate`
  const options = templates.map(({ template, name, says }) => ({
    value: template,
    label: name[lang],
    hint: says[lang],
  }))
  const now = templates.find(({ template }) => template === chosen)
  return (
    <JamPage place={place} title={t.template}>
      <PageHead title={t.template} lead={t.templateSays} back={{ href: at, label: t.toList }} />
      <Form action={`${at}/template`} values={values ?? { template: chosen }}>
        <Choice name="template" label={t.choose} options={options} required />
        <Submit>{t.change}</Submit>
      </Form>
      {now?.stages.map((stage) => (
        <StageSays key={stage.id} stage={stage} lang={lang} />
      ))}
    </JamPage>
  )
}

function StageSays({ stage, lang }: { stage: Stage; lang: Lang }) {
  const t = gateWords(lang)
  const rows: [string, string[]][] = [
    [t.checked, stage.conditions.map(({ title }) => title[lang])],
    [t.ticked, stage.agreements.map(({ says }) => says[lang])],
    [t.takes, stage.steps.map(({ title, minutes }) => `${title[lang]} (${sayMinutes(minutes, lang)})`)],
  ]
  return (
    <Section title={stage.gate ? `${stage.name[lang]}: ${t.admission}` : stage.name[lang]}>
      {rows.map(([says, list]) =>
        list.length > 0 ? (
          <div key={says}>
            <h3>{says}</h3>
            <ul>
              {list.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
          </div>
        ) : null,
      )}
    </Section>
  )
}
