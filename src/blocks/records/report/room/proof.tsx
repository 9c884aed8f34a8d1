import { Notice } from '#look/parts.tsx'
import { useReports } from './desk.ts'
import { HoursForm } from './proof/hours-form.tsx'
import { NarrativeForm } from './proof/narrative-form.tsx'
import { ParticipantsForm } from './proof/participants-form.tsx'
import { StatisticsForm } from './proof/statistics-form.tsx'
import { VouchersForm } from './proof/vouchers-form.tsx'

/** What funders ask for, as files (Verwendungsnachweis). */
export function Proof() {
  const { w } = useReports()
  return (
    <>
      <Notice>{w.proofSays}</Notice>
      <VouchersForm />
      <HoursForm />
      <ParticipantsForm />
      <StatisticsForm />
      <NarrativeForm />
    </>
  )
}
