import { speak } from '#kernel/text.ts'
import type { InvitationState } from './invitation.ts'

type About = { inviter: string; title: string; role: string; link: string; until: string; email: string }

export const invitationWords = speak(
  {
    somebody: 'Jemand aus dem Team',
    title: (title: string) => `Einladung: ${title}`,
    invites: (inviter: string, title: string) => `${inviter} lädt dich ein, bei „${title}“ dabei zu sein.`,
    role: 'Deine Aufgabe',
    inviter: 'Eingeladen von',
    sentTo: 'Geschickt an',
    until: 'Gilt bis',
    accept: 'Zusagen',
    decline: 'Absagen',
    declineAsk: 'Diese Einladung absagen?',
    declineSays:
      'Der Link gilt dann nicht mehr. Möchtest du später doch dabei sein, bitte um eine neue Einladung.',
    signInFirst: 'Damit niemand anderes für dich zusagt, bestätige kurz, dass diese Adresse dir gehört.',
    sendCode: 'Code an diese Adresse schicken',
    accepted: (title: string) => `Schön, dass du dabei bist: ${title}.`,
    declined: 'Du hast abgesagt. Danke, dass du Bescheid gesagt hast.',
    other: 'Diese Einladung ging an eine andere Adresse',
    otherSays: (email: string, own: string) =>
      `Sie ging an ${email}. Du bist gerade als ${own} angemeldet. Es wurde nichts geändert.`,
    otherTodo:
      'Gehören dir beide Adressen, melde dich ab und mit der anderen wieder an. Sonst bitte um eine Einladung an deine Adresse.',
    switch: 'Abmelden und mit der anderen Adresse weiter',
    mail: {
      subject: ({ title }: About) => `Einladung: ${title}`,
      body: ({ inviter, title, role, link, until, email }: About) =>
        `Hallo,\n\n${inviter} lädt dich ein, bei „${title}“ dabei zu sein.\nDeine Aufgabe: ${role}\n\n` +
        `Hier siehst du, worum es geht, und sagst zu oder ab:\n${link}\n\n` +
        `Der Link gilt einmal, bis ${until}, und nur für diese Adresse (${email}). Gib ihn nicht weiter. ` +
        'Sagt dir die Einladung nichts, musst du nichts tun.\n\nDigital Service Jam\n',
    },
    form: {
      title: 'Einladen',
      emails: 'E-Mail-Adressen',
      emailsHint: (most: number) =>
        `Eine pro Zeile oder durch Kommas getrennt, höchstens ${most} auf einmal. Jede Person bekommt einen eigenen Link, der 14 Tage gilt.`,
      role: 'Aufgabe',
      send: 'Einladungen verschicken',
      problem: {
        'emails.empty': 'Bitte gib mindestens eine E-Mail-Adresse ein.',
        'emails.many': 'Das sind mehr als 50 Adressen. Bitte teile sie auf.',
        'role.missing': 'Bitte wähle eine Aufgabe.',
      },
      wrong: (list: string) => `Das sind keine vollständigen E-Mail-Adressen: ${list}`,
      sent: (count: number) =>
        count === 1 ? '1 Einladung ist geschrieben.' : `${count} Einladungen sind geschrieben.`,
      kept: 'Dieser Server verschickt keine E-Mails: Wer das Haus betreibt, findet die Links im Postausgang.',
      there: (list: string) => `Schon dabei: ${list}.`,
      open: (list: string) => `Schon eingeladen: ${list}.`,
    },
    open: {
      title: 'Offene Einladungen',
      email: 'Adresse',
      role: 'Aufgabe',
      by: 'Von',
      state: 'Stand',
      act: 'Ändern',
      states: {
        open: 'offen',
        expired: 'abgelaufen',
        accepted: 'zugesagt',
        declined: 'abgesagt',
        withdrawn: 'zurückgezogen',
      } as Record<InvitationState, string>,
      until: (day: string) => `bis ${day}`,
      withdraw: 'Zurückziehen',
      renew: 'Neu schicken',
      withdrawn: 'Die Einladung ist zurückgezogen.',
      renewed: 'Ein neuer Link ist unterwegs. Der alte gilt nicht mehr.',
    },
  },
  {
    somebody: 'Somebody of the team',
    title: (title) => `Invitation: ${title}`,
    invites: (inviter, title) => `${inviter} invites you to take part in "${title}".`,
    role: 'Your task',
    inviter: 'Invited by',
    sentTo: 'Sent to',
    until: 'Valid until',
    accept: 'Accept',
    decline: 'Decline',
    declineAsk: 'Decline this invitation?',
    declineSays:
      'The link is no longer valid then. If you want to take part after all, ask for a new invitation.',
    signInFirst: 'So that nobody else accepts for you, confirm shortly that this address is yours.',
    sendCode: 'Send a code to this address',
    accepted: (title) => `Good to have you: ${title}.`,
    declined: 'You have declined. Thank you for letting us know.',
    other: 'This invitation went to another address',
    otherSays: (email, own) => `It went to ${email}. You are signed in as ${own}. Nothing was changed.`,
    otherTodo:
      'If both addresses are yours, sign out and sign in with the other one. Otherwise ask for an invitation to your address.',
    switch: 'Sign out and go on with the other address',
    mail: {
      subject: ({ title }) => `Invitation: ${title}`,
      body: ({ inviter, title, role, link, until, email }) =>
        `Hello,\n\n${inviter} invites you to take part in "${title}".\nYour task: ${role}\n\n` +
        `Here you see what it is about, and accept or decline:\n${link}\n\n` +
        `The link is valid once, until ${until}, and only for this address (${email}). Do not pass it on. ` +
        'If the invitation means nothing to you there is nothing to do.\n\nDigital Service Jam\n',
    },
    form: {
      title: 'Invite',
      emails: 'E-mail addresses',
      emailsHint: (most) =>
        `One a line or separated by commas, at most ${most} at once. Everybody gets a link of their own, valid for 14 days.`,
      role: 'Task',
      send: 'Send invitations',
      problem: {
        'emails.empty': 'Please enter at least one e-mail address.',
        'emails.many': 'These are more than 50 addresses. Please split them.',
        'role.missing': 'Please choose a task.',
      },
      wrong: (list) => `These are no complete e-mail addresses: ${list}`,
      sent: (count) => (count === 1 ? '1 invitation is written.' : `${count} invitations are written.`),
      kept: 'This server sends no e-mails: whoever runs the house finds the links in the outbox.',
      there: (list) => `Here already: ${list}.`,
      open: (list) => `Invited already: ${list}.`,
    },
    open: {
      title: 'Open invitations',
      email: 'Address',
      role: 'Task',
      by: 'By',
      state: 'State',
      act: 'Change',
      states: {
        open: 'open',
        expired: 'expired',
        accepted: 'accepted',
        declined: 'declined',
        withdrawn: 'withdrawn',
      },
      until: (day) => `until ${day}`,
      withdraw: 'Withdraw',
      renew: 'Send anew',
      withdrawn: 'The invitation is withdrawn.',
      renewed: 'A new link is on its way. The old one is no longer valid.',
    },
  },
)
