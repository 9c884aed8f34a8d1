import { askVault } from '#custody/browser/keeper.ts'
import { useAsked } from '#custody/room/asking.ts'
import { Says, Waiting } from '#custody/room/parts.tsx'
import { xlsxOf, xlsxType } from '#field/office/writing.ts'
import { Row, Section } from '#look/parts.tsx'
import { saveBlob } from '#look/saving.ts'
import { rightsSheet, shortSheet } from '../../model/right.ts'
import { usePlaces } from './accesses.tsx'
import { useLaw } from './desk.ts'

/** Who has which key, and what the roles allow, as a table that can be taken along (Wer darf was). */
export function RightsSheet() {
  const { w, lang, organisation, opened } = useLaw()
  const { value, trouble } = useAsked(() => askVault('listReading', organisation))
  const places = usePlaces()
  if (!value) return trouble ? <Says trouble={trouble} /> : <Waiting />
  const people = new Map(opened.members.map(({ id, name }) => [id, name]))
  const nameIn = (member: string) => people.get(member) ?? member
  const keys = [...places].map(([space, place]) => {
    const readers = value.find((one) => one.space === space)?.readers ?? []
    const now = readers.filter(({ isNow }) => isNow).map(({ member }) => nameIn(member))
    return [place, [...new Set(now)].sort().join(', ')]
  })
  const roles = opened.roles.map(({ body }) => body)
  const collections = opened.collections.map(({ body }) => body.collection)
  const sheet = roles.length > 0 ? rightsSheet(roles, collections, lang) : null
  const save = () => {
    const sheets = [{ name: w.keysTitle, rows: [[w.drawer, w.readers], ...keys] }]
    if (sheet) sheets.push({ name: w.rolesTitle, rows: [sheet.head, ...sheet.rows] })
    saveBlob(new Blob([xlsxOf(sheets)], { type: xlsxType }), `${w.tabs.rights}.xlsx`)
  }
  return (
    <>
      <p>{w.rightsSay}</p>
      <Section title={w.keysTitle}>
        <Table head={[w.drawer, w.readers]} rows={keys} caption={w.keysTitle} />
      </Section>
      <Section title={w.rolesTitle}>
        {sheet ? (
          <Table
            head={sheet.head}
            rows={shortSheet(sheet, collections.length, lang)}
            caption={w.rolesTitle}
          />
        ) : (
          <p>{w.noRoles}</p>
        )}
      </Section>
      <Row>
        <button type="button" class="button quiet" onClick={save}>
          {w.takeSheet}
        </button>
      </Row>
    </>
  )
}

function Table({ head, rows, caption }: { head: string[]; rows: string[][]; caption: string }) {
  return (
    <div class="rec-wide">
      <table class="data">
        <caption class="unseen">{caption}</caption>
        <thead>
          <tr>
            {head.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              {row.map((cell, column) =>
                column === 0 ? (
                  <th key={column} scope="row" data-label={head[column]}>
                    {cell}
                  </th>
                ) : (
                  <td key={column} data-label={head[column]}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
