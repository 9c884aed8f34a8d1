import { h } from 'preact'
import { nobody } from '#kernel/desk.ts'
import { day } from '#look/dates.ts'
import { Notice, PageHead, Section } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import { JamPage } from '../../profile/frame.tsx'
import type { Jam } from '../../profile/jam.ts'
import { certificateWords } from './certificate.text.ts'
import type { Issued } from './certificates.ts'
import { saidOf } from './rows.ts'
import type { Statement } from './signing.ts'
import { StatementRows } from './statement-rows.tsx'

const element = 'src/jam/showcase/certificate/check-certificate.element.ts'

type CheckProps = { jam: Jam; now: Date; issued: Issued; publicKey: string }

/** What anybody sees who scans the code of a certificate: whether it holds, and what it says. */
export function CheckPage({ jam, now, issued, publicKey }: CheckProps) {
  const { lang } = useView()
  const t = certificateWords(lang)
  const statement: Statement = JSON.parse(issued.line)
  const place = { jam, now, actor: nobody }
  const checked = { key: publicKey, line: issued.line, ...t.own }
  return (
    <JamPage place={place} title={t.checkTitle} elements={[element]} menu={false} narrow>
      <PageHead title={statement.name} label={t.checkTitle} lead={saidOf(statement, lang).took} />
      {issued.revokedAt ? (
        <Notice tone="warning" title={t.revoked}>
          {issued.revokedWhy || t.replaced} ({day(issued.revokedAt, lang, jam.timeZone)})
        </Notice>
      ) : (
        <Notice tone="success" title={t.holds} />
      )}
      <p role="status">{h('check-certificate', checked)}</p>
      <StatementRows statement={statement} />
      <Section title={t.key}>
        <p>
          {t.keySays} <a href={`/jams/${jam.slug}/certificate-key.pem`}>certificate-key.pem</a>
        </p>
        <p>
          <code>{publicKey}</code>
        </p>
      </Section>
    </JamPage>
  )
}
