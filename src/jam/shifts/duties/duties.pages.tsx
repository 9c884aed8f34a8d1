import { Act, type Problems, type Values } from '#look/form.tsx'
import { Card, Chip, Empty, Grid, PageHead, Section } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import { JamPage, type Place } from '../../profile/frame.tsx'
import { dutyWords } from './duties.text.ts'
import type { Duty } from './duty.ts'
import { DutyForm } from './duty-form.tsx'

export type DutiesProps = {
  place: Place
  duties: readonly Duty[]
  isOrganiser: boolean
  values?: Values | undefined
  problems?: Problems | undefined
}

/** All there is to do; organisers add to it. */
export function DutiesPage({ place, duties, isOrganiser, values, problems }: DutiesProps) {
  const t = dutyWords(useView().lang)
  const at = `/jams/${place.jam.slug}`
  return (
    <JamPage place={place} title={t.title}>
      <PageHead
        title={t.title}
        lead={isOrganiser ? t.planLead : t.lead}
        back={{ href: `${at}/shifts`, label: t.back }}
      />
      {duties.length === 0 ? (
        <Empty
          title={t.none}
          level={2}
          action={
            isOrganiser && (
              <Act action={`${at}/duties/usual`} tone="quiet">
                {t.usual}
              </Act>
            )
          }
        >
          {t.noneSays}
        </Empty>
      ) : (
        <Grid>
          {duties.map((duty) => (
            <DutyCard key={duty.id} duty={duty} at={at} />
          ))}
        </Grid>
      )}
      {isOrganiser && (
        <Section title={t.add}>
          <DutyForm action={`${at}/duties`} values={values} problems={problems} />
        </Section>
      )}
    </JamPage>
  )
}

function DutyCard({ duty, at }: { duty: Duty; at: string }) {
  const t = dutyWords(useView().lang)
  return (
    <Card
      title={duty.name}
      href={`${at}/duties/${duty.id}`}
      level={2}
      chips={
        <Chip tone={duty.restricted ? 'apricot' : 'leaf'}>{duty.restricted ? t.restricted : t.open}</Chip>
      }
      who={duty.requires.map((one) => t.need[one]).join(', ')}
    >
      {duty.about && <p>{duty.about}</p>}
    </Card>
  )
}
