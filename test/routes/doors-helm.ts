import { newId } from '#kernel/id.ts'
import { auditors, type Doors, form, founder, id, may, organisers } from './access.ts'

/** What only those at the helm open: plan, log, deadlines. */
export const helmDoors: Doors = {
  ...may(auditors, {
    'GET /jams/:jam/plan': {},
    'GET /jams/:jam/retention': {},
    'GET /jams/:jam/log': {},
    'GET /jams/:jam/log.csv': {},
  }),
  ...may(organisers, {
    'POST /jams/:jam/plan': form({ id: newId(), title: 'Kuchen bestellen', dueOn: '2027-03-10', owner: '' }),
    'POST /jams/:jam/plan/:step': {
      ...form({ dueOn: '2027-03-10', owner: '', version: '' }),
      names: { step: 'planStep' },
    },
    'POST /jams/:jam/plan/:step/removal': { names: { step: 'planStep' } },
    'POST /jams/:jam/retention/:kind': { ...form({ days: '40' }), names: { kind: 'retentionKind' } },
    // Not before the jam is over.
    'POST /jams/:jam/retention/:kind/shredding': { names: { kind: 'retentionKind' }, answers: 409 },
    'POST /jams/:jam/plan/:step/return': { names: { step: 'planStep' } },
  }),
  ...may(founder, {
    'GET /jams/:jam/copy': {},
    'POST /jams/:jam/copy': form({
      title: 'Noch ein Jam',
      place: 'Fürth',
      timeZone: 'Europe/Berlin',
      startsAt: '2028-04-28T11:00',
      slug: '',
    }),
  }),
}

/** Certificates: mine, those of a jam, and checking one; and what machines may read. */
export const certificateDoors: Doors = {
  ...may('somebody', {
    'GET /jams/:jam/certificate': {},
    'GET /jams/:jam/certificate/resume.json': {},
    'POST /jams/:jam/certificate/learnt': form({ learnt: 'Zuhören.' }),
    // Signed when the jam is over.
    'POST /jams/:jam/certificate/:kind': { names: { kind: 'certificateKind' }, answers: 409 },
  }),
  ...may(['team'], {
    'GET /jams/:jam/certificate/:file{[0-9a-f-]+\\.pdf}': { names: { file: 'certificatePdf' } },
  }),
  ...may('everybody', {
    'GET /certificates/:id': { names: { id: 'certificate' } },
    'GET /certificates/:id/badge.json': { names: { id: 'certificate' } },
    'GET /jams/:jam/issuer.json': {},
    'GET /jams/:jam/badge.json': {},
    'GET /jams/:jam/badge.svg': {},
    'GET /jams/:jam/certificate-key.pem': {},
    'GET /api/openapi.json': {},
    'GET /api/jams': {},
    'GET /api/jams/:jam': {},
    'GET /api/jams/:jam/needs': {},
    'GET /api/jams/:jam/projects': {},
    'GET /jams/:jam/hackathon.json': {},
    'GET /jams/:jam/schedule.json': {},
    'GET /jams/:jam/schedule.xml': {},
    'GET /updates.atom': {},
  }),
  ...may(auditors, { 'GET /jams/:jam/certificates': {} }),
  ...may(organisers, {
    'POST /jams/:jam/certificates/:id/revocation': id('certificate', { why: 'War nicht da.' }),
  }),
}
