import { speak } from '#kernel/text.ts'

export const organisationWords = speak(
  {
    label: 'Deine Organisation',
    people: 'Menschen',
    peopleLead: 'Wer hier steht, sieht die Bedarfe und Dienste dieser Organisation.',
    name: 'Name',
    email: 'E-Mail-Adresse',
    right: 'Recht',
    since: 'Dabei seit',
    act: 'Ändern',
    you: 'du',
    invite: 'Jemanden einladen',
    inviteLead: 'Wer den Link öffnet und zusagt, gehört sofort dazu.',
    raise: 'Entscheiden lassen',
    lower: 'Recht zurücknehmen',
    remove: 'Herausnehmen',
    removeAsk: (name: string) => `${name} herausnehmen?`,
    removeSays:
      'Die Person sieht dann nichts mehr von dieser Organisation. Was sie getan hat, bleibt. Hat sie Schlüssel zu eurem Tresor, dann nehmt sie danach auch dort heraus: Das kann nur, wer ihn verwaltet.',
    removed: (name: string) => `${name} gehört nicht mehr dazu.`,
    raised: (name: string) => `${name} darf jetzt entscheiden.`,
    lowered: (name: string) => `${name} arbeitet weiter mit.`,
    leave: 'Organisation verlassen',
    leaveAsk: (name: string) => `${name} verlassen?`,
    leaveSays: 'Du siehst dann nichts mehr von ihr. Zurück kommst du nur mit einer neuen Einladung.',
    left: (name: string) => `Du gehörst nicht mehr zu ${name}.`,
    cannotLeave:
      'Du bist die einzige Person, die hier entscheiden darf. Gib das Recht zuerst jemand anderem.',
    needs: 'Bedarfe',
    noNeeds: 'Noch kein Bedarf gemeldet',
    noNeedsSays: 'Auf der Seite eines Jams meldet ihr, was euch im Alltag fehlt.',
    services: 'Dienste',
    sealed: 'Nur für euch',
    noServices: 'Noch kein Dienst. Er entsteht, sobald ein Team für euren Bedarf baut.',
    back: 'Mein Konto',
    mail: {
      subject: (name: string) => `Deine Zugehörigkeit zu ${name}`,
      body: {
        admin: (name: string, by: string) =>
          `Hallo,\n\n${by} hat dir bei „${name}“ das Recht gegeben, zu entscheiden: Du lädst ein, vergibst Rechte und verfügst über Dienste.\n\nDigital Service Jam\n`,
        member: (name: string, by: string) =>
          `Hallo,\n\n${by} hat bei „${name}“ dein Recht zu entscheiden zurückgenommen. Du arbeitest weiter mit.\n\nDigital Service Jam\n`,
        removed: (name: string, by: string) =>
          `Hallo,\n\n${by} hat dich aus „${name}“ herausgenommen. Ist das ein Versehen, sprich die Organisation an.\n\nDigital Service Jam\n`,
      },
    },
  },
  {
    label: 'Your organisation',
    people: 'People',
    peopleLead: 'Whoever stands here sees the needs and services of this organisation.',
    name: 'Name',
    email: 'E-mail address',
    right: 'Right',
    since: 'Here since',
    act: 'Change',
    you: 'you',
    invite: 'Invite somebody',
    inviteLead: 'Whoever opens the link and accepts belongs to it at once.',
    raise: 'Let decide',
    lower: 'Take the right back',
    remove: 'Remove',
    removeAsk: (name) => `Remove ${name}?`,
    removeSays:
      'The person then sees nothing of this organisation any more. What they did stays. If they hold keys to your vault, take them out there, too: only who administers it can do that.',
    removed: (name) => `${name} no longer belongs to it.`,
    raised: (name) => `${name} may decide now.`,
    lowered: (name) => `${name} goes on working here.`,
    leave: 'Leave the organisation',
    leaveAsk: (name) => `Leave ${name}?`,
    leaveSays: 'You then see nothing of it any more. Only a new invitation brings you back.',
    left: (name) => `You no longer belong to ${name}.`,
    cannotLeave: 'You are the only person who may decide here. Give the right to somebody else first.',
    needs: 'Needs',
    noNeeds: 'No need submitted yet',
    noNeedsSays: 'On the page of a jam you tell what you lack in daily work.',
    services: 'Services',
    sealed: 'For you alone',
    noServices: 'No service yet. It comes into being as soon as a team builds for your need.',
    back: 'My account',
    mail: {
      subject: (name) => `Your place in ${name}`,
      body: {
        admin: (name, by) =>
          `Hello,\n\n${by} has given you the right to decide at "${name}": you invite, grant rights and dispose of services.\n\nDigital Service Jam\n`,
        member: (name, by) =>
          `Hello,\n\n${by} has taken back your right to decide at "${name}". You go on working there.\n\nDigital Service Jam\n`,
        removed: (name, by) =>
          `Hello,\n\n${by} has removed you from "${name}". If this is a mistake talk to the organisation.\n\nDigital Service Jam\n`,
      },
    },
  },
)
