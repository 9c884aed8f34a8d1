import type { VNode } from 'preact'
import { describe, expect, test } from 'vitest'
import { viewFor } from '#test/view.ts'
import { liveRegion } from './elements.tsx'
import { ErrorPage } from './error.pages.tsx'
import { LookPage } from './look.pages.tsx'
import { SideMenu } from './menu.tsx'
import { Page } from './page.tsx'
import { Light } from './parts.tsx'
import { pageText } from './show.tsx'
import { Way } from './stages.tsx'
import { DataTable } from './table.tsx'

const html = (page: VNode, view = viewFor()) => pageText(page, view)

describe('a page', () => {
  const plain = html(<Page title="Bedarfe">Inhalt</Page>)
  test('is a whole document in the language of its reader', () => {
    expect(plain).toMatch(/^<!doctype html><html lang="de">/)
    expect(html(<Page title="Needs">x</Page>, viewFor({ lang: 'en' }))).toContain('<html lang="en">')
  })
  test('ships no script unless it holds an element', () => {
    expect(plain).not.toContain('<script')
    expect(
      html(
        <Page title="x" elements={[liveRegion]}>
          x
        </Page>,
      ),
    ).toContain('<script type="module" src="/src/look/elements/live-region.element.ts"></script>')
  })
  test('has no inline style and no inline script, which the house forbids', () => {
    const whole = html(<LookPage />)
    expect(whole).not.toMatch(/\sstyle=|<style|\son\w+=|<script(?! type="module" src=)/)
  })
  test('says in its title that something is wrong', () => {
    expect(html(<Page title="Bedarf">x</Page>, viewFor({ status: 422 }))).toContain('<title>Fehler: Bedarf')
  })
  test('says once what has just been done', () => {
    const said = html(<Page title="x">x</Page>, viewFor({ notice: 'Gespeichert <b>' }))
    expect(said).toMatch(/role="status"><p>.*Gespeichert &lt;b>/)
  })
  test('kept for everybody names nobody and says nothing personal', () => {
    const view = viewFor({ shelved: true, person: { name: 'Amina' }, notice: 'Gespeichert' })
    expect(html(<Page title="x">x</Page>, view)).not.toMatch(/Amina|Gespeichert/)
  })
  test('leads to the same page in the other language, and back to it', () => {
    expect(html(<Page title="x">x</Page>, viewFor({ path: '/needs?page=2&x=ä' }))).toContain(
      'href="/language/en?back=%2Fneeds%3Fpage%3D2%26x%3D%C3%A4"',
    )
  })
  test('on the wall has neither menu nor footer', () => {
    const wall = html(
      <Page title="x" kind="screen">
        x
      </Page>,
    )
    expect(wall).not.toMatch(/<footer|class="wrap bar"/)
  })
})

describe('a part', () => {
  test('tells a state by word, not by colour alone', () => {
    expect(html(<Light state="stop">braucht Hilfe</Light>)).toContain(
      '<span class="light stop">braucht Hilfe',
    )
    const way = html(
      <Way
        stages={[
          { title: 'Aufruf', state: 'done' },
          { title: 'Teams', state: 'now' },
        ]}
      />,
    )
    expect(way).toContain('(erledigt)')
    expect(way).toContain('aria-current="step"')
  })
  test('that is a table names each cell for the phone and its first column for the ear', () => {
    const table = html(
      <DataTable
        caption="Teams"
        rows={[{ name: 'Rot', people: 5 }]}
        columns={[
          { title: 'Team', cell: (row) => row.name, sort: '?by=name', sorted: 'ascending' },
          { title: 'Menschen', cell: (row) => row.people, number: true },
        ]}
      />,
    )
    expect(table).toContain('scope="row"')
    expect(table).toContain('data-label="Menschen"')
    expect(table).toContain('aria-sort="ascending"')
  })
  test('that is a menu knows where we are, whatever the question mark brings', () => {
    const menu = html(
      <SideMenu label="Jam" entries={[{ href: '/jams/u1', label: 'Jetzt' }]} />,
      viewFor({ path: '/jams/u1?x' }),
    )
    expect(menu).toContain('aria-current="page"')
  })
})

test.each(['forbidden', 'missing', 'conflict', 'gone', 'invalid', 'busy', 'unknown', 'incident'] as const)(
  'a refusal because of %s is a page that says what to do now',
  (reason) => {
    const page = html(
      <ErrorPage reason={reason} title="Nein" says="Es ist so." todo="Geh zurück." incident="123" />,
    )
    expect(page).toContain('<h1>Nein</h1>')
    expect(page).toContain('Geh zurück.')
    expect(page).toContain('Zur Startseite')
  },
)

test.each(['de', 'en'] as const)('the style page shows every part in %s', (lang) => {
  const page = html(<LookPage />, viewFor({ lang }))
  expect(page).not.toMatch(/undefined|\[object|NaN/)
  const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(ids.length)
})
