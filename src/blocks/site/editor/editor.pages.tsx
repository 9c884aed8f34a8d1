import { h } from 'preact'
import { Button } from '#look/form.tsx'
import { Page } from '#look/page.tsx'
import { Chip, Notice, PageHead } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import type { KeptPage } from '../model/page.ts'
import { titleOf } from '../model/pages.ts'
import type { Site } from '../sites.ts'
import { editorWords } from './words.ts'

const siteEditor = 'src/blocks/site/editor/site-editor.element.tsx'
const styles = ['src/look/workshop/workshop.css', 'src/blocks/site/editor/site-editor.css']

/** The frame of the editor, which is an app of its own in the browser. */
export function EditorPage({ site, kept }: { site: Site; kept: KeptPage }) {
  const { lang, asset } = useView()
  const t = editorWords(lang)
  const at = `/services/${site.service}/site`
  const here = `${at}/pages/${kept.id}`
  const title = titleOf(kept.page, site.settings.languages[0] ?? 'de') || t.untitled
  return (
    <Page
      title={`${title} – ${t.edit}`}
      elements={[siteEditor]}
      head={styles.map((source) => <link key={source} rel="stylesheet" href={asset(source)} />)}
    >
      <PageHead title={title} label={t.kind[kept.page.kind]} back={{ href: `${at}/pages`, label: t.back }}>
        <Chip tone={kept.state === 'ready' ? 'leaf' : 'apricot'}>{t.state[kept.state]}</Chip>
        <Button href={`${here}/state`} tone="quiet" icon="check">
          {t.release[kept.state]}
        </Button>
        <Button href={`${here}/texts`} tone="plain" icon="document">
          {t.plain}
        </Button>
        <Button href={`${here}/versions`} tone="plain" icon="clock">
          {t.versions}
        </Button>
      </PageHead>
      <noscript>
        <Notice tone="warning" title={t.noScriptTitle}>
          <p>{t.noScript}</p>
          <a href={`${here}/texts`}>{t.plain}</a>
        </Notice>
      </noscript>
      {h('site-editor', { service: site.service, page: kept.id, lang })}
    </Page>
  )
}
