import type { ComponentChildren } from 'preact'
import type { Lang } from '#kernel/text.ts'
import { Notice } from '#look/parts.tsx'
import { DataTable } from '#look/table.tsx'
import type { SeekerLang } from '../office.ts'
import type { OpenOffice, OpenService } from '../open-service.ts'
import { SeekerFrame } from '../seeker/frame.tsx'
import { dataWords } from './data.text.ts'

type DataProps = { service: OpenService; readers: ReadonlyMap<string, number>; lang: SeekerLang }

/** What is kept, who reads, how long: from the settings, in plain words. German or English; the frame speaks all languages. */
export function DataPage({ service, readers, lang }: DataProps) {
  const spoken: Lang = lang.startsWith('de') ? 'de' : 'en'
  const t = dataWords(spoken)
  const { slug, offices, founder } = service
  return (
    <SeekerFrame slug={slug} lang={lang} path="/data">
      <div class="page-of" lang={spoken} dir="ltr">
        <header class="page-head">
          <a href={`/c/${slug}?lang=${lang}`}>{t.back}</a>
          <h1>{t.title}</h1>
          <p class="lead">{t.lead}</p>
        </header>
        {service.state === 'test' && <Notice tone="warning">{t.test}</Notice>}
        <Part title={t.reads}>
          <ul>
            {offices.map(({ id, name }) => (
              <li key={id}>{t.readsFirst(name, readers.get(id) ?? 0)}</li>
            ))}
            <li>{t.readsNobody}</li>
            <li>{t.readsChange}</li>
            {offices.map(({ id, name, emergency }) => (
              <li key={id}>{t.emergency[emergency](name)}</li>
            ))}
            {offices.map(({ id, name, fourEyes }) => fourEyes && <li key={id}>{t.fourEyes(name)}</li>)}
          </ul>
        </Part>
        <Part title={t.kept}>
          <Kept offices={offices} lang={spoken} />
        </Part>
        <Part title={t.not}>
          <List items={t.nots} />
        </Part>
        <Part title={t.promise}>
          <List items={offices.map(({ name, promise }) => t.promiseOf(name, promise))} />
        </Part>
        <Part title={t.delete}>
          <p>{t.deleteSays}</p>
        </Part>
        <Part title={t.rights}>
          <p>{t.rightsSays(service.organisationName)}</p>
        </Part>
        <Part title={t.limits}>
          <List items={t.limitsList} />
        </Part>
        {founder && (
          <Part title={t.fingerprint}>
            <p>
              <code>{founder}</code>
            </p>
            <p class="hint">{t.fingerprintSays}</p>
          </Part>
        )}
      </div>
    </SeekerFrame>
  )
}

const Part = ({ title, children }: { title: string; children: ComponentChildren }) => (
  <section class="prose">
    <h2>{title}</h2>
    {children}
  </section>
)

const List = ({ items }: { items: readonly string[] }) => (
  <ul>
    {items.map((item) => (
      <li key={item}>{item}</li>
    ))}
  </ul>
)

function Kept({ offices, lang }: { offices: readonly OpenOffice[]; lang: Lang }) {
  const t = dataWords(lang)
  const { rows } = t
  const kept = [
    ...offices.map(({ name, retentionMonths }) => [rows.words, rows.months(name, retentionMonths)] as const),
    [rows.times, rows.timesLong] as const,
    [rows.notice, rows.noticeLong] as const,
    [rows.slot, rows.slotLong] as const,
    [rows.counters, rows.countersLong] as const,
  ]
  return (
    <DataTable
      caption={t.kept}
      captionUnseen
      rows={kept}
      columns={[
        { title: t.what, cell: ([what]) => what },
        { title: t.long, cell: ([, long]) => long },
      ]}
    />
  )
}
