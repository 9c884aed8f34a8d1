import { speak } from '#kernel/text.ts'

const de = {
  title: 'Entscheidungen mitteilen',
  lead: 'Hier liegt, was vorgemerkt ist. Niemand außerhalb weiß davon, bis du es mitteilst: alles zusammen oder gar nichts.',
  back: 'Zur Begutachtung',
  none: 'Nichts ist vorgemerkt',
  noneSays: 'Öffne einen Bedarf in der Begutachtung, wähle die Entscheidung und merke sie vor.',
  toQueue: 'Zur Begutachtung',
  counts: { accepted: 'zugesagt', waiting: 'auf der Warteliste', declined: 'abgesagt' },
  open: 'noch ohne Entscheidung',
  verdict: { accepted: 'Zusagen', waiting: 'Warteliste', declined: 'Absagen' },
  notedBy: (name: string) => `vorgemerkt von ${name}`,
  reason: 'Begründung',
  noReason: 'ohne Begründung',
  mail: 'So liest es die Einrichtung',
  mailTo: (email: string) => `An ${email}`,
  nobody: 'Für diesen Bedarf ist niemand mit E-Mail-Adresse benannt. Sag selbst Bescheid.',
  red: 'Steht auf Rot',
  redSays: 'Was vor der Zusage da sein muss, fehlt noch. Die Zusage bleibt vorgemerkt.',
  toGate: 'Was fehlt',
  settled: 'Hat sich erledigt',
  settledSays:
    'Der Bedarf wurde inzwischen entschieden oder zurückgezogen. Beim Mitteilen fällt er von der Liste.',
  change: 'Ändern',
  drop: 'Nicht mehr vormerken',
  dropped: 'Die Entscheidung ist nicht mehr vorgemerkt.',
  hold: 'E-Mails erst ansehen',
  holdHint: 'Sie liegen dann im Postausgang, bis du sie dort losschickst.',
  choose: 'Was du jetzt mitteilst',
  apply: 'Ausgewählte mitteilen',
  applyHint: 'Das lässt sich nicht zurücknehmen.',
  result: (told: number, red: readonly string[], settled: number, held: boolean) =>
    [
      told === 1 ? '1 Entscheidung ist mitgeteilt.' : `${told} Entscheidungen sind mitgeteilt.`,
      told > 0 && held ? 'Die E-Mails warten im Postausgang auf dich.' : '',
      red.length > 0 ? `Noch auf Rot und weiter vorgemerkt: ${red.join(', ')}.` : '',
      settled > 0 ? `${settled} hatten sich erledigt.` : '',
    ]
      .filter(Boolean)
      .join(' '),
  problem: { 'chosen.empty': 'Bitte wähle mindestens eine Entscheidung aus.' } as Record<string, string>,
}

export const decidingWords = speak<typeof de>(de, {
  title: 'Tell decisions',
  lead: 'Here is what has been noted. Nobody outside knows of it until you tell it: all together or nothing.',
  back: 'To the review',
  none: 'Nothing is noted',
  noneSays: 'Open a need in the review, choose the decision and note it.',
  toQueue: 'To the review',
  counts: { accepted: 'accepted', waiting: 'on the waiting list', declined: 'declined' },
  open: 'not decided yet',
  verdict: { accepted: 'Accept', waiting: 'Waiting list', declined: 'Decline' },
  notedBy: (name) => `noted by ${name}`,
  reason: 'Reason',
  noReason: 'without a reason',
  mail: 'What the organisation reads',
  mailTo: (email) => `To ${email}`,
  nobody: 'Nobody with an e-mail address is named for this need. Tell them yourself.',
  red: 'Is on red',
  redSays: 'What must be there before acceptance is still missing. It stays noted.',
  toGate: 'What is missing',
  settled: 'Has settled itself',
  settledSays: 'The need was decided or withdrawn meanwhile. When you tell the others it leaves the list.',
  change: 'Change',
  drop: 'Do not note it any more',
  dropped: 'The decision is no longer noted.',
  hold: 'Look at the mails first',
  holdHint: 'They then lie in the outbox until you send them from there.',
  choose: 'What you tell now',
  apply: 'Tell the chosen ones',
  applyHint: 'This cannot be undone.',
  result: (told, red, settled, held) =>
    [
      told === 1 ? '1 decision has been told.' : `${told} decisions have been told.`,
      told > 0 && held ? 'The mails wait for you in the outbox.' : '',
      red.length > 0 ? `Still on red and still noted: ${red.join(', ')}.` : '',
      settled > 0 ? `${settled} had settled themselves.` : '',
    ]
      .filter(Boolean)
      .join(' '),
  problem: { 'chosen.empty': 'Please choose at least one decision.' },
})
