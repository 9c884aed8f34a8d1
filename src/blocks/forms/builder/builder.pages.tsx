import { h } from 'preact'
import { Button } from '#look/form.tsx'
import { Page } from '#look/page.tsx'
import { Notice, PageHead } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import type { Service } from '../../service.ts'
import { builderWords } from './builder.text.ts'

const formBuilder = 'src/blocks/forms/builder/form-builder.element.tsx'
const styles = [
  'src/field/view/form.css',
  'src/look/workshop/workshop.css',
  'src/blocks/forms/builder/builder.css',
]

/** The frame of the builder, which is an app of its own in the browser. */
export function BuilderPage({ service }: { service: Service }) {
  const { lang, asset } = useView()
  const t = builderWords(lang)
  const at = `/services/${service.id}`
  return (
    <Page
      title={`${t.build}: ${service.name}`}
      elements={[formBuilder]}
      head={styles.map((source) => <link key={source} rel="stylesheet" href={asset(source)} />)}
    >
      <PageHead title={service.name} label={t.build} back={{ href: at, label: t.back }}>
        <Button href={`${at}/form/templates`} tone="plain" icon="copy">
          {t.templates}
        </Button>
        <Button href={`${at}/form/file`} tone="plain" icon="document">
          {t.files}
        </Button>
        <Button href={`${at}/form/preview`} tone="quiet" icon="screen">
          {t.preview}
        </Button>
        <Button href={`${at}/form/publication`} tone="quiet" icon="lock">
          {t.publish}
        </Button>
      </PageHead>
      <noscript>
        <Notice tone="warning" title={t.noScriptTitle}>
          {t.noScript}
        </Notice>
      </noscript>
      {h('form-builder', { service: service.id, lang })}
    </Page>
  )
}
