import { Empty, PageHead, Section } from '#look/parts.tsx'
import { DataTable } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import { JamPage, type Place } from '../../profile/frame.tsx'
import { figure } from '../rubric/figure.ts'
import { Dots, Lean } from './drawings.tsx'
import { spreadWords } from './spread.text.ts'
import type { Apart, Leaning, Spread } from './spread.ts'

/** Where reviewers disagree: need by need, criterion by criterion, person by person. */
export function SpreadPage({ place, spread }: { place: Place; spread: Spread }) {
  const t = spreadWords(useView().lang)
  const review = `/jams/${place.jam.slug}/review`
  return (
    <JamPage place={place} title={t.title}>
      <PageHead title={t.title} lead={t.lead} back={{ href: review, label: t.back }} />
      {spread.needs.length === 0 ? (
        <Empty title={t.none} level={2}>
          {t.noneSays}
        </Empty>
      ) : (
        <>
          <Needs needs={spread.needs} review={review} />
          <Criteria spread={spread} />
          <People leanings={spread.leanings} />
        </>
      )}
    </JamPage>
  )
}

function Needs({ needs, review }: { needs: readonly Apart[]; review: string }) {
  const { lang } = useView()
  const t = spreadWords(lang)
  return (
    <Section title={t.needs}>
      <DataTable
        caption={t.needs}
        captionUnseen
        rows={needs}
        rowId={({ need }) => need.id}
        columns={[
          {
            title: t.need,
            cell: ({ need }) => <a href={`${review}/${need.id}?others=open`}>{need.title}</a>,
          },
          { title: t.most, number: true, cell: (one) => one.widest },
          {
            title: t.where,
            cell: (one) => (
              <>
                {sharpest(one)
                  .map(({ words }) => words[lang].title)
                  .join(', ')}
                {one.widest > 0 && <Dots one={one} says={t.drawn(one.need.title)} />}
              </>
            ),
          },
          { title: t.total, number: true, cell: ({ total }) => figure(total, lang) },
        ]}
      />
    </Section>
  )
}

const sharpest = ({ asked, stands, widest }: Apart) =>
  widest === 0 ? [] : asked.filter(({ key }) => stands.by[key]?.spread === widest)

function Criteria({ spread }: { spread: Spread }) {
  const { lang } = useView()
  const t = spreadWords(lang)
  return (
    <Section title={t.criteria}>
      <DataTable
        caption={t.criteria}
        captionUnseen
        rows={spread.criteria}
        rowId={({ criterion }) => criterion.key}
        columns={[
          { title: t.criterion, cell: ({ criterion }) => criterion.words[lang].title },
          { title: t.mean, number: true, cell: ({ mean, needs }) => (needs > 0 ? figure(mean, lang) : '–') },
          { title: t.most, number: true, cell: ({ most, needs }) => (needs > 0 ? most : '–') },
          { title: t.shared, number: true, cell: ({ needs }) => needs },
        ]}
      />
    </Section>
  )
}

function People({ leanings }: { leanings: readonly Leaning[] }) {
  const { lang } = useView()
  const t = spreadWords(lang)
  return (
    <Section title={t.people}>
      <p>
        {t.peopleSays} {t.drawnLean}
      </p>
      <DataTable
        caption={t.people}
        captionUnseen
        rows={leanings}
        rowId={({ account }) => account}
        columns={[
          { title: t.reviewer, cell: ({ reviewer }) => reviewer },
          {
            title: t.lean,
            cell: (one) => (
              <>
                {leanWord(one, t)}
                {one.compared > 0 && ` (${signed(one.lean, lang)})`}
                {one.compared > 0 && <Lean lean={one.lean} />}
              </>
            ),
          },
          { title: t.shared, number: true, cell: ({ compared }) => compared },
          { title: t.reviews, number: true, cell: ({ reviews }) => reviews },
        ]}
      />
    </Section>
  )
}

function leanWord({ lean, compared }: Leaning, t: ReturnType<typeof spreadWords>): string {
  if (compared === 0) return t.notYet
  if (Math.abs(lean) < 0.25) return t.even
  return lean < 0 ? t.harsh : t.mild
}

const signed = (value: number, lang: 'de' | 'en'): string =>
  `${value > 0 ? '+' : value < 0 ? '−' : ''}${figure(Math.abs(value), lang)}`
