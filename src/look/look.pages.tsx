import { copyText, countDown, draftKeeper, rankList } from './elements.tsx'
import { Button } from './form.tsx'
import { Basics } from './guide/basics.tsx'
import { Forms } from './guide/forms.tsx'
import { Group } from './guide/specimen.tsx'
import { Data, Live, Stages } from './guide/states.tsx'
import { lookWords } from './look.text.ts'
import { SideMenu } from './menu.tsx'
import { Page } from './page.tsx'
import { Hero } from './parts.tsx'
import { useView } from './view.ts'

/** Every part of the look in every state. The samples are German: the original. */
export function LookPage() {
  const t = lookWords(useView().lang).guide
  return (
    <Page
      title={t.title}
      elements={[rankList, draftKeeper, countDown, copyText]}
      links={[
        { href: '/look', label: t.title },
        { href: '/jams', label: 'Jams' },
      ]}
      side={<Contents />}
    >
      <Hero title={t.heading} label={t.label} lead={t.lead} jar={['24 h', 'haltbar: Jahre']}>
        <Button href="#forms">{t.forms}</Button>
        <Button href="#data" tone="quiet">
          {t.data}
        </Button>
      </Hero>
      <div lang="de">
        <Group id="basics" title={t.basics}>
          <Basics />
        </Group>
        <Group id="forms" title={t.forms}>
          <Forms />
        </Group>
        <Group id="stages" title={t.stages}>
          <Stages />
        </Group>
        <Group id="data" title={t.data}>
          <Data />
        </Group>
        <Group id="live" title={t.live}>
          <Live />
        </Group>
      </div>
    </Page>
  )
}

function Contents() {
  const t = lookWords(useView().lang).guide
  const entries = (['basics', 'forms', 'stages', 'data', 'live'] as const).map((id) => ({
    href: `#${id}`,
    label: t[id],
    current: id === 'basics',
  }))
  return <SideMenu label={t.title} entries={entries.map((entry, at) => ({ ...entry, count: at + 1 }))} />
}
