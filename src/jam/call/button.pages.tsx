import { CopyText, copyText } from '#look/elements.tsx'
import { Button } from '#look/form.tsx'
import { PageHead, Section } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import { JamPage, type Place } from '../profile/frame.tsx'
import { deskWords } from './desk.text.ts'

type ButtonPageProps = { place: Place; address: string; tag: string; partner: string | undefined }

/** A button for a foreign website, to copy: an ordinary link to our own page, so that nothing runs over there. */
export function ButtonPage({ place, address, tag, partner }: ButtonPageProps) {
  const t = deskWords(useView().lang).snippet
  const { jam } = place
  const path = `/jams/${jam.slug}/call${tag && `?from=${tag}`}`
  const link = `${address}${path}`
  return (
    <JamPage place={place} title={t.title} menu={false} elements={[copyText]} description={t.lead}>
      <PageHead title={t.title} label={jam.title} lead={t.lead} back={{ href: path, label: t.back }} />
      {partner && <p>{t.from(partner)}</p>}
      <Section title={t.looks}>
        <p>
          <Button href={path}>{t.label}</Button>
        </p>
      </Section>
      <Snippet title={t.plain} code={link} />
      <Snippet title={t.simple} code={`<a href="${link}">${t.label}</a>`} />
      <Snippet title={t.html} code={looking(link, t.label, t.more(jam.title))} />
    </JamPage>
  )
}

function Snippet({ title, code }: { title: string; code: string }) {
  const t = deskWords(useView().lang).snippet
  return (
    <Section title={title}>
      <p>
        <CopyText text={code} label={t.copy} />
      </p>
    </Section>
  )
}

const looks = [
  'display:inline-block',
  'padding:.7em 1.2em',
  'border-radius:10px',
  'background:#a3123f',
  'color:#fff',
  'font:bold 1em/1.3 sans-serif',
  'text-decoration:none',
].join(';')

const looking = (link: string, label: string, more: string): string =>
  `<a href="${link}" title="${escaped(more)}" style="${looks}">${label}</a>`

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
